using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>while</c>; what the condition awaits becomes the head of an endless loop.</summary>
internal static class WhileBinder
{
    public static void Bind(IWhileLoopOperation loop, Binder binder)
    {
        if (loop.Condition is null)
        {
            throw new InvalidOperationException("C# has no while without a condition.");
        }

        var (before, condition) = binder.Apart(loop.Condition);
        var body = binder.Block(loop.Body.Syntax, () => binder.BindStatement(loop.Body));
        var bound = Head(loop.Syntax, before, condition, body);
        LoopChecks.Check(loop, condition, body, binder);
        binder.Emit(bound);
    }

    private static BoundWhile Head(SyntaxNode syntax, BoundBlock before, BoundExpression condition, BoundBlock body)
    {
        if (before.Statements.IsEmpty)
        {
            return new BoundWhile(syntax, condition, body);
        }

        var always = new BoundLiteral(condition.Syntax, condition.Type, true);
        return new BoundWhile(syntax, always, body with { Statements = LeaveUnless(before, condition).AddRange(body.Statements) });
    }

    /// <summary>What comes before the condition, then <c>if (!condition) break;</c>.</summary>
    public static System.Collections.Immutable.ImmutableArray<BoundStatement> LeaveUnless(BoundBlock before, BoundExpression condition) =>
        before.Statements.Add(new BoundIf(
            condition.Syntax,
            new BoundUnary(condition.Syntax, condition.Type, BoundUnaryOperator.Not, condition),
            new BoundBlock(condition.Syntax, [new BoundBreak(condition.Syntax)]),
            null));
}

/// <summary>What can be said of every loop.</summary>
internal static class LoopChecks
{
    /// <summary>An endless loop that calls but never waits runs as fast as Step Functions can, and into its limit of events.</summary>
    public static void Check(ILoopOperation loop, BoundExpression condition, BoundBlock body, Binder binder)
    {
        if (condition is BoundLiteral { Value: true } && Awaits(body).Any() && !Awaits(body).Any(Waits) && !Leaves(loop))
        {
            binder.Diagnostics.Report(LanguageDiagnostics.LoopWithoutWaiting, loop.Syntax.GetFirstToken().GetLocation());
        }
    }

    private static bool Waits(BoundOperation operation) =>
        operation is BoundTimer or BoundCallback or BoundAwsCall { Pattern: BoundAwsPattern.RunJob };

    private static bool Leaves(ILoopOperation loop) =>
        !loop.Descendants().Any(operation => operation is IBranchOperation { BranchKind: BranchKind.Break } or IReturnOperation or IThrowOperation);

    private static IEnumerable<BoundOperation> Awaits(BoundStatement statement) => statement switch
    {
        BoundAwait await => [await.Operation],
        BoundBlock block => block.Statements.SelectMany(Awaits),
        BoundScope scope => Awaits(scope.Body),
        BoundIf @if => Awaits(@if.Then).Concat(@if.Else is null ? [] : Awaits(@if.Else)),
        BoundWhile loop => Awaits(loop.Body),
        BoundFor loop => Awaits(loop.Body),
        BoundForEach loop => Awaits(loop.Body),
        BoundDo loop => Awaits(loop.Body).Concat(Awaits(loop.Test)),
        BoundTry @try => Awaits(@try.Body).Concat(@try.Catches.SelectMany(clause => Awaits(clause.Body))),
        _ => [],
    };
}

using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

/// <summary>
/// Where a failure can go: to a clause around, or out of the machine. Which clause it is, is decided where the failure happens and not behind
/// the <c>finally</c> blocks on the way, so each has blocks of its own.
/// </summary>
internal static class Unwinding
{
    /// <summary>The clauses around, in the order in which C# asks them, for the failure of a call.</summary>
    public static IEnumerable<(BoundCatch Clause, Landing Landing)> Handlers(Lowerer lowerer) =>
        Around(lowerer).Select(around => (around.Handler.Clause, To(around, null, lowerer)));

    /// <summary>Where something ends that the method itself throws; null when that is nowhere but where it is thrown.</summary>
    public static Landing? Of(BoundThrow thrown, Lowerer lowerer) =>
        Around(lowerer).Where(around => around.Handler.Handles(thrown)).Select(around => To(around, thrown, lowerer)).FirstOrDefault() ?? Unhandled(lowerer);

    /// <summary>What a failure passes that no clause handles; null when that is nothing, and it ends the machine where it happens.</summary>
    public static Landing? Unhandled(Lowerer lowerer)
    {
        if (lowerer.Frame?.Outwards().OfType<FinallyFrame>().LastOrDefault() is not { } last)
        {
            return null;
        }

        last.Unhandled ??= Fail(last.Block.Syntax, last.Failure);
        return new(last.Failure, () => FinallyLowering.Through(lowerer, to: null, last.Unhandled));
    }

    private static IEnumerable<(TryFrame Attempt, Handler Handler)> Around(Lowerer lowerer) => (lowerer.Frame?.Outwards() ?? [])
        .OfType<TryFrame>()
        .SelectMany(attempt => attempt.Handlers, (attempt, handler) => (attempt, handler));

    private static Landing To((TryFrame Attempt, Handler Handler) around, BoundThrow? thrown, Lowerer lowerer) =>
        new(around.Handler.Failure, () => FinallyLowering.Through(lowerer, around.Attempt, around.Handler.EntryOf(thrown)));

    /// <summary>The end of the machine with a failure's error and cause.</summary>
    public static Label Fail(SyntaxNode syntax, BoundVariable failure, string hint = "Rethrow")
    {
        var value = new BoundVariableReference(syntax, failure);
        return Label.Of(new FailNode(
            syntax, hint, new FailurePart(syntax, null, value, FailureMember.ErrorType), new FailurePart(syntax, null, value, FailureMember.Cause)));
    }
}

/// <summary>A place where a failure can end.</summary>
/// <param name="Failure">The variable that holds it there.</param>
/// <param name="Enter">Gives where control enters.</param>
internal sealed record Landing(BoundVariable Failure, Func<Label> Enter)
{
    /// <summary>The way there.</summary>
    public Edge With(BoundExpression failure) => new(Enter(), new Assignment(Failure, failure));
}

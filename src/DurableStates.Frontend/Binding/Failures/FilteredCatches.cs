using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Failures;

// try body catch (X e) when (condition) handler catch (Y f) other
//
// is bound as
//
// try body
// catch (X e) { if (condition) handler else other, when Y is X or around it; or else throw; }
// catch (Y f) other
//
// A condition that may fail is false when it does:
//
// try { asked = condition } catch { asked = false } if (asked) ...

/// <summary>Binds the handlers of a <c>try</c> whose filters ask what error names do not answer.</summary>
/// <param name="attempt">The statement.</param>
/// <param name="body">What it tries.</param>
/// <param name="type">What the clause catches whose handler is bound.</param>
/// <param name="binder">Binds what stands in it.</param>
internal sealed class FilteredCatches(ITryOperation attempt, BoundBlock body, ITypeSymbol type, Binder binder)
{
    public static ILocalSymbol? SymbolOf(ICatchClauseOperation clause) => (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;

    /// <summary>The handler of a clause.</summary>
    /// <param name="index">The clause.</param>
    /// <param name="conditions">What is still to be asked, all of it.</param>
    /// <param name="failure">What it has caught.</param>
    public BoundBlock Handler(int index, ImmutableArray<IOperation> conditions, CaughtFailure failure)
    {
        var clause = attempt.Catches[index];
        binder.Failures.Push(failure);
        var handler = binder.Block(clause.Handler.Syntax, () =>
        {
            if (conditions.IsEmpty)
            {
                binder.BindStatement(clause.Handler);
            }
            else
            {
                Ask(index, conditions, failure);
            }
        });
        binder.Failures.Pop();
        return handler;
    }

    private void Ask(int index, ImmutableArray<IOperation> conditions, CaughtFailure failure)
    {
        var clause = attempt.Catches[index];
        if (BoundStatements.All(body).Any(inner => inner is BoundTry { Finally: not null }) && conditions.Any(condition => ReadsMoreThan(failure.Symbol, condition)))
        {
            binder.Diagnostics.Report(FailureDiagnostics.Filter, conditions[0].Syntax, conditions[0].Syntax.ToString(), "C# asks it before the 'finally' inside of the 'try' runs, and a state machine after it");
            return;
        }

        var value = Value(conditions);
        var then = binder.Block(clause.Handler.Syntax, () => binder.BindStatement(clause.Handler));
        var @else = binder.Block(clause.Syntax, () => Pass(index, conditions, failure));
        binder.Emit(new BoundIf(clause.Syntax, value, then, @else));
    }

    // To the next clause that catches it, or on.
    private void Pass(int index, ImmutableArray<IOperation> conditions, CaughtFailure failure)
    {
        for (var next = index + 1; next < attempt.Catches.Length; next++)
        {
            var clause = attempt.Catches[next];
            var caught = CatchClassifier.TypeOf(clause, binder);
            if (type.IsOrDerivesFrom(caught))
            {
                var same = new CaughtFailure(SymbolOf(clause), failure.Variable);
                binder.EmitAll(Handler(next, clause.Filter is { } filter ? [filter] : [], same));
                failure.IsRead |= same.IsRead;
                return;
            }

            if (caught.IsOrDerivesFrom(type))
            {
                binder.Diagnostics.Report(
                    FailureDiagnostics.Filter, conditions[0].Syntax, conditions[0].Syntax.ToString(), $"the clause for '{caught.Name}' after it catches a part of what this one catches; put that clause first");
                return;
            }
        }

        failure.IsRead = true;
        binder.Emit(new BoundRethrow(attempt.Catches[index].Syntax, failure.Variable));
    }

    private BoundExpression Value(ImmutableArray<IOperation> conditions)
    {
        var everything = conditions.Any(condition => ExpressionThrows.MayThrow(condition, binder.Known.Exception)) ? binder.Known.Exception : null;
        if (everything is null && conditions is [var only])
        {
            return binder.Bind(only);
        }

        var syntax = conditions[0].Syntax;
        var asked = new BoundVariable("asked", conditions[0].Type, BoundVariableKind.Temporary);
        var ask = binder.Block(syntax, () => AskAll(conditions, asked));
        var no = new BoundBlock(syntax, [new BoundAssign(syntax, asked, new BoundLiteral(syntax, asked.Type, false))]);
        binder.EmitAll(everything is null ? ask : new BoundBlock(syntax, [new BoundTry(syntax, ask, [new BoundCatch(syntax, null, everything, [ExceptionTypes.All], no)], null)]));
        return new BoundVariableReference(syntax, asked);
    }

    private void AskAll(ImmutableArray<IOperation> conditions, BoundVariable asked)
    {
        var syntax = conditions[0].Syntax;
        binder.Emit(new BoundAssign(syntax, asked, binder.Bind(conditions[0])));
        if (conditions.Length > 1)
        {
            binder.Emit(new BoundIf(syntax, new BoundVariableReference(syntax, asked), binder.Block(syntax, () => AskAll(conditions.RemoveAt(0), asked)), null));
        }
    }

    private static bool ReadsMoreThan(ISymbol? failure, IOperation condition) => condition.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation local => !SymbolEqualityComparer.Default.Equals(local.Local, failure),
        IParameterReferenceOperation or IInstanceReferenceOperation or IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } => true,
        _ => false,
    });
}

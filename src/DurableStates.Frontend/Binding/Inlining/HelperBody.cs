using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Statements;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Inlining;

/// <summary>
/// Binds the statements of an inlined helper. A return becomes an assignment, and what follows an if that may return goes into
/// its other branch: <c>if (c) return a; rest</c> becomes <c>if (c) { result = a; } else { rest }</c>.
/// </summary>
internal static class HelperBody
{
    public static BoundExpression Bind(IMethodSymbol method, IBlockOperation body, IOperation call, Binder binder)
    {
        if (ReturnedAtEnd(body) is { } last)
        {
            return BindStraight(body, last, binder);
        }

        var type = TaskTypes.ResultOf(method.ReturnType);
        var result = type is null ? null : new BoundVariable(NameOf(method, call), type, BoundVariableKind.Temporary);
        var outer = binder.Returns;
        binder.Returns = new ReturnTarget(result);
        if (body.Operations.Any(ReturnsFromWithin))
        {
            BindScope(body, binder.Returns, binder);
        }
        else
        {
            BindSequence(body.Operations, 0, () => { }, binder);
        }

        binder.Returns = outer;
        return result is null ? Binder.Missing(call) : new BoundVariableReference(call.Syntax, result);
    }

    /// <summary>What a body that returns once, at its end, returns, and what stands in the place of the call; null of any other.</summary>
    public static IOperation? ReturnedAtEnd(IBlockOperation body) =>
        Returns(body).ToList() is [{ ReturnedValue: { } value } only] && body.Operations[body.Operations.Length - 1] == only ? value : null;

    /// <summary>What a method is called; a lambda has the name of the parameter that it is called by.</summary>
    public static string NameOf(IMethodSymbol method, IOperation call) =>
        method.Name.Length > 0 ? method.Name
        : call is IInvocationOperation { Instance: IParameterReferenceOperation parameter } ? parameter.Parameter.Name
        : "function";

    private static BoundExpression BindStraight(IBlockOperation body, IOperation last, Binder binder)
    {
        foreach (var statement in body.Operations.Take(body.Operations.Length - 1))
        {
            binder.BindStatement(statement);
        }

        return TaskTypes.IsTask(last.Type) ? AwaitBinder.BindTask(last, last, binder) ?? Binder.Missing(last) : binder.Bind(last);
    }

    // A return from within a loop, a try or a switch leaves all of it, and what is around.
    private static void BindScope(IBlockOperation body, ReturnTarget target, Binder binder)
    {
        var exit = target.Exit = new ScopeExit();
        binder.Emit(new BoundScope(body.Syntax, binder.Block(body.Syntax, () => binder.BindStatement(body)), exit));
    }

    private static bool ReturnsFromWithin(IOperation statement) => statement switch
    {
        IReturnOperation or IThrowOperation => false,
        IBlockOperation block => block.Operations.Any(ReturnsFromWithin),
        IConditionalOperation conditional => ReturnsFromWithin(conditional.WhenTrue) || conditional.WhenFalse is { } otherwise && ReturnsFromWithin(otherwise),
        _ => Returns(statement).Any(),
    };

    private static void BindSequence(IReadOnlyList<IOperation> statements, int first, Action after, Binder binder)
    {
        for (var i = first; i < statements.Count; i++)
        {
            var rest = i + 1;
            switch (statements[i])
            {
                case IReturnOperation or IThrowOperation:
                    binder.BindStatement(statements[i]);
                    return;
                case IConditionalOperation conditional when Returns(conditional).Any() && !Ends(conditional.WhenTrue) && !Ends(conditional.WhenFalse) && binder.Returns is { } target:
                    BindOnce(conditional, target, Rest, binder);
                    return;
                case IConditionalOperation conditional when Returns(conditional).Any():
                    IfBinder.Bind(
                        conditional,
                        () => BindBranch(conditional.WhenTrue, Rest, binder),
                        () => BindBranch(conditional.WhenFalse, Rest, binder),
                        binder);
                    return;
                case IBlockOperation block when Returns(block).Any():
                    BindSequence(block.Operations, 0, Rest, binder);
                    return;
                default:
                    binder.BindStatement(statements[i]);
                    break;
            }

            void Rest() => BindSequence(statements, rest, after, binder);
        }

        after();
    }

    // Both branches may come to what follows. It is not bound for each of them, or a row of such statements would double with every one of
    // them: that control did not return is asked behind them, and known on every way that leads there.
    private static void BindOnce(IConditionalOperation conditional, ReturnTarget target, Action rest, Binder binder)
    {
        var type = binder.Known.Compilation.GetSpecialType(SpecialType.System_Boolean);
        var outer = target.IsReturned;
        var isReturned = target.IsReturned = outer ?? new BoundVariable("isReturned", type, BoundVariableKind.Temporary);
        var goesOn = () => target.Mark(conditional.Syntax, isReturned: false, binder);
        var both = binder.Block(conditional.Syntax, () => IfBinder.Bind(
            conditional,
            () => BindBranch(conditional.WhenTrue, goesOn, binder),
            () => BindBranch(conditional.WhenFalse, goesOn, binder),
            binder));
        target.IsReturned = outer;
        binder.EmitAll(both);
        var following = binder.Block(conditional.Syntax, rest);
        if (!following.Statements.IsEmpty)
        {
            BoundExpression asked = new BoundVariableReference(conditional.Syntax, isReturned);
            binder.Emit(new BoundIf(conditional.Syntax, new BoundUnary(conditional.Syntax, type, BoundUnaryOperator.Not, asked), following, null));
        }
    }

    // Whether control never comes to what follows.
    private static bool Ends(IOperation? statement) => statement switch
    {
        IReturnOperation or IThrowOperation => true,
        IBlockOperation block => block.Operations.Any(Ends),
        IConditionalOperation conditional => Ends(conditional.WhenTrue) && Ends(conditional.WhenFalse),
        _ => false,
    };

    private static void BindBranch(IOperation? branch, Action rest, Binder binder)
    {
        switch (branch)
        {
            case null:
                rest();
                break;
            case IBlockOperation block:
                BindSequence(block.Operations, 0, rest, binder);
                break;
            default:
                BindSequence([branch], 0, rest, binder);
                break;
        }
    }

    private static IEnumerable<IReturnOperation> Returns(IOperation operation)
    {
        if (operation is IReturnOperation { IsImplicit: false } or IReturnOperation { ReturnedValue: not null })
        {
            yield return (IReturnOperation)operation;
        }

        if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
        {
            yield break;
        }

        foreach (var inner in operation.ChildOperations.SelectMany(Returns))
        {
            yield return inner;
        }
    }
}

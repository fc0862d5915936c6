using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Expressions;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Inlining;

/// <summary>Puts the body of a method of this compilation in the place of its call.</summary>
internal static class HelperInliner
{
    public static bool CanInline(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Length > 0
        && !method.IsAbstract
        && (!method.IsVirtual || method.ContainingType.IsSealed)
        && (!method.IsOverride || method.ContainingType.IsSealed);

    /// <returns>The method's value; the literal null for a method without one.</returns>
    public static BoundExpression Inline(IMethodSymbol method, IOperation? instance, IEnumerable<IArgumentOperation> arguments, IOperation call, Binder binder) =>
        Inline(
            method,
            instance,
            arguments.SelectMany(argument => argument.Parameter is { } parameter ? new[] { (parameter, argument.Value) } : []),
            call,
            binder);

    /// <returns>The method's value; the literal null for a method without one.</returns>
    public static BoundExpression Inline(
        IMethodSymbol method, IOperation? instance, IEnumerable<(IParameterSymbol Parameter, IOperation Value)> arguments, IOperation call, Binder binder)
    {
        if (!CanInline(method) || SourceBodies.BodyOf(method, binder.Known.Compilation) is not { } body)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.Method, call.Syntax, method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
            return Binder.Missing(call);
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            binder.Diagnostics.Report(CallDiagnostics.AsyncVoid, call.Syntax, method.Name);
            return Binder.Missing(call);
        }

        // 'this' of the orchestrator itself has no value; of a record it is the receiver.
        var self = instance is null or IInstanceReferenceOperation ? binder.This : binder.Bind(instance);
        return InlineBody(method, body, self, arguments, call, binder);
    }

    /// <summary>Inlines the body of a method or of a lambda.</summary>
    /// <param name="method">The method or the lambda.</param>
    /// <param name="body">Its body.</param>
    /// <param name="self">What <c>this</c> is in the body.</param>
    /// <param name="arguments">What its parameters are given.</param>
    /// <param name="call">The call.</param>
    /// <param name="binder">The binder.</param>
    public static BoundExpression InlineBody(
        IMethodSymbol method,
        IBlockOperation body,
        BoundExpression? self,
        IEnumerable<(IParameterSymbol Parameter, IOperation Value)> arguments,
        IOperation call,
        Binder binder)
    {
        if (binder.Inlining.Contains(method, SymbolEqualityComparer.Default))
        {
            binder.Diagnostics.Report(LanguageDiagnostics.Recursion, call.Syntax, HelperBody.NameOf(method, call));
            return Binder.Missing(call);
        }

        var given = Values(arguments, binder).ToList();
        if (given.FirstOrDefault(argument => argument.Parameter.RefKind is RefKind.Ref).Value is { } reference)
        {
            return binder.Unsupported(reference, "'ref' argument", "return the new value and assign it");
        }

        var outs = given.Where(argument => argument.Parameter.RefKind is RefKind.Out).ToList();
        var values = given.Where(argument => argument.Parameter.RefKind is not RefKind.Out).Select(argument => (argument.Parameter, Value: Argument(argument.Parameter, argument.Value, body, binder))).ToList();
        outs.ForEach(argument => binder.Declare(argument.Parameter, argument.Parameter.Type, BoundVariableKind.Local));
        var outer = binder.This;
        binder.Inlining.Push(method);
        binder.This = self;
        var value = IsExpression(body) ? InlineExpression(body, values, binder) : InlineStatements(method, body, values, call, binder);
        binder.This = outer;
        binder.Inlining.Pop();
        return outs.Count == 0 ? EvaluationOrder.Result(call, value, binder) : WithOuts(outs, value, binder);
    }

    // What is given by 'out' is the caller's when the helper has returned.
    private static BoundExpression WithOuts(List<(IParameterSymbol Parameter, IOperation Value)> outs, BoundExpression value, Binder binder)
    {
        var kept = value is BoundLiteral ? value : binder.Keep(value, "result");
        foreach (var (parameter, target) in outs)
        {
            if (binder.ValueOf(parameter) is { } given)
            {
                Statements.AssignmentBinder.Store(target, given, target, binder);
            }
        }

        return kept;
    }

    private static BoundExpression Argument(IParameterSymbol parameter, IOperation value, IOperation body, Binder binder)
    {
        if (!Deferred.IsRead(parameter, body, value, binder))
        {
            binder.Queries.Remove(parameter);
            return binder.Bind(value);
        }

        binder.Queries[parameter] = value;
        return binder.Deferred(value);
    }

    private static bool IsExpression(IBlockOperation body) =>
        body.Operations is [IReturnOperation { ReturnedValue: { } value }]
        && !TaskTypes.IsTask(value.Type)
        && !value.DescendantsAndSelf().Any(operation => operation is IAwaitOperation or IThrowOperation || Mutations.TargetOf(operation) is not null);

    private static BoundExpression InlineExpression(IBlockOperation body, List<(IParameterSymbol Parameter, BoundExpression Value)> arguments, Binder binder)
    {
        var value = ((IReturnOperation)body.Operations[0]).ReturnedValue ?? throw new InvalidOperationException("An expression without a value.");
        var lets = new List<(BoundVariable Variable, BoundExpression Value)>();
        foreach (var (parameter, bound) in arguments)
        {
            if (Cheap.Is(bound) || Uses(parameter, body) == 1 && IsAlwaysRead(parameter, value))
            {
                binder.Let(parameter, bound);
            }
            else
            {
                lets.Add((binder.Declare(parameter, parameter.Type, BoundVariableKind.Parameter), bound));
            }
        }

        var result = binder.Bind(value);
        for (var i = lets.Count - 1; i >= 0; i--)
        {
            result = new BoundLet(result.Syntax, result.Type, lets[i].Variable, lets[i].Value, result);
        }

        return result;
    }

    private static BoundExpression InlineStatements(
        IMethodSymbol method, IBlockOperation body, List<(IParameterSymbol Parameter, BoundExpression Value)> arguments, IOperation call, Binder binder)
    {
        if (binder.InLambda)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.InLambda, call.Syntax, "call of a method with statements");
            return Binder.Missing(call);
        }

        foreach (var (parameter, bound) in arguments)
        {
            if (binder.Queries.ContainsKey(parameter) || Cheap.Is(bound) && !Mutations.Of(parameter, body).Any())
            {
                binder.Let(parameter, bound);
            }
            else
            {
                binder.Emit(new BoundAssign(bound.Syntax, binder.Declare(parameter, parameter.Type, BoundVariableKind.Local), bound));
            }
        }

        Aliasing.Check(body, binder.Diagnostics);
        ReportChangedArguments(method, body, binder);
        return HelperBody.Bind(method, body, call, binder);
    }

    // The helper would change an object of its caller's.
    private static void ReportChangedArguments(IMethodSymbol method, IOperation body, Binder binder)
    {
        foreach (var parameter in method.Parameters)
        {
            foreach (var change in Mutations.InsideOf(parameter, body))
            {
                binder.Diagnostics.Report(LanguageDiagnostics.Aliasing, change.Syntax, parameter.Name);
            }
        }
    }

    // The context, loggers and options are known by their types, and functions are inlined where they are called; they have no value in the
    // state machine.
    private static IEnumerable<(IParameterSymbol Parameter, IOperation Value)> Values(IEnumerable<(IParameterSymbol Parameter, IOperation Value)> arguments, Binder binder)
    {
        foreach (var (parameter, value) in arguments)
        {
            if (OptionValues.AreOptions(parameter.Type))
            {
                binder.Options[parameter] = value;
            }
            else if (parameter.Type.TypeKind is TypeKind.Delegate && DelegateInliner.FunctionOf(value, binder) is { } function)
            {
                binder.Delegates[parameter] = function;
            }
            else if (!Erased.IsErased(parameter.Type) && !parameter.Type.IsOrDerivesFrom(binder.Known.Context))
            {
                yield return (parameter, value);
            }
        }
    }

    private static int Uses(ISymbol parameter, IOperation body) =>
        body.Descendants().OfType<IParameterReferenceOperation>().Sum(reference =>
            !SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter) ? 0 : IsInLambda(reference) ? 2 : 1);

    // C# evaluates an argument whether the parameter is read or not.
    private static bool IsAlwaysRead(ISymbol parameter, IOperation value) => value.DescendantsAndSelf().OfType<IParameterReferenceOperation>()
        .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter) && !IsConditional(reference, value));

    private static bool IsConditional(IOperation operation, IOperation whole)
    {
        for (var current = operation; current != whole && current.Parent is { } parent; current = parent)
        {
            var isConditional = parent switch
            {
                IConditionalOperation conditional => current != conditional.Condition,
                ICoalesceOperation coalesce => current != coalesce.Value,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } logic => current != logic.LeftOperand,
                IConditionalAccessOperation access => current != access.Operation,
                ISwitchExpressionArmOperation => true,
                _ => false,
            };
            if (isConditional)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInLambda(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }
}

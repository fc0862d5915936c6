using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding;

/// <summary>
/// Queries that LINQ evaluates where they are read, as often as they are read, with what the variables around them hold by then. A local that is
/// never anything else stands for its query wherever it is read; any other place that a query is kept in would hold what the query gives when it is
/// written, which is an error where that may be something else.
/// </summary>
internal static class Deferred
{
    /// <summary>Whether a local stands for a query that it makes a difference to evaluate where it is read, instead of where it is declared.</summary>
    public static bool IsRead(IVariableDeclaratorOperation declarator, IOperation value, Binder binder)
    {
        if (FunctionsOf(value, binder) is not { Count: > 0 } functions)
        {
            return false;
        }

        var method = declarator.Root();
        return Mutations.Of(declarator.Symbol, method).Count == 0
            && IsQuery(value, binder)
            && (Captured(functions).Any(symbol => Mutations.Of(symbol, method).Count > 0) || functions.Exists(MayFail));
    }

    /// <summary>Whether an argument is a query that the helper's parameter stands for: its statements may change what the query reads.</summary>
    public static bool IsRead(IParameterSymbol parameter, IOperation body, IOperation value, Binder binder) =>
        FunctionsOf(value, binder) is { Count: > 0 } functions
        && Mutations.Of(parameter, body).Count == 0
        && IsQuery(value, binder)
        && (functions.Exists(MayFail) || Captured(functions).Any(symbol => Mutations.Of(symbol, value.Root()).Count > 0 || Mutations.Of(symbol, body).Count > 0));

    /// <summary>Reports a query that is kept in a place which would hold what it gives now, when it may give something else where it is read.</summary>
    public static void Check(IOperation place, IOperation value, Binder binder)
    {
        if (FunctionsOf(value, binder) is { Count: > 0 } functions && Captured(functions).FirstOrDefault(symbol => MayChangeAfter(place, symbol)) is { } changed)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.QueryKept, value.Syntax, changed.Name);
        }
    }

    /// <summary>The first variable that a query reads and something in the scope changes; null when there is none.</summary>
    public static ISymbol? ChangedIn(IOperation scope, IOperation collection, Binder binder) =>
        Captured(FunctionsOf(collection, binder)).FirstOrDefault(symbol => Mutations.Of(symbol, scope).Count > 0 && !symbol.IsDeclaredIn(scope));

    private static List<IOperation> FunctionsOf(IOperation value, Binder binder)
    {
        var functions = new List<IOperation>();
        Collect(value, functions, new(SymbolEqualityComparer.Default), binder);
        return functions;
    }

    // The functions that run when the value is read: those of its queries, by whatever name they go.
    private static void Collect(IOperation value, List<IOperation> functions, HashSet<ISymbol> seen, Binder binder)
    {
        switch (value)
        {
            case IInvocationOperation call when DeferredSymbols.IsQuery(call):
                foreach (var argument in call.Arguments.Select(argument => argument.Value))
                {
                    if (FunctionIn(argument) is { } function)
                    {
                        functions.Add(function);
                    }
                    else
                    {
                        Collect(argument, functions, seen, binder);
                    }
                }

                break;
            case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } helper when DeferredSymbols.IsDeferred(helper.Type) && seen.Add(helper.TargetMethod):
                foreach (var end in SourceBodies.BodyOf(helper.TargetMethod, binder.Known.Compilation)?.Descendants().OfType<IReturnOperation>().Select(end => end.ReturnedValue).OfType<IOperation>() ?? [])
                {
                    Collect(end, functions, seen, binder);
                }

                Each(helper.Arguments.Select(argument => argument.Value));
                break;
            case ILocalReferenceOperation local when DeferredSymbols.IsDeferred(local.Type) && seen.Add(local.Local):
                Each(DeferredSymbols.ValuesOf(local));
                break;
            case IParameterReferenceOperation parameter when binder.Queries.TryGetValue(parameter.Parameter, out var given) && seen.Add(parameter.Parameter):
                Collect(given, functions, seen, binder);
                break;
            case ITranslatedQueryOperation or IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation
                or IAnonymousObjectCreationOperation or IObjectCreationOperation or IObjectOrCollectionInitializerOperation or IWithOperation or ICollectionExpressionOperation
                or IArrayCreationOperation or IArrayInitializerOperation:
                Each(value.ChildOperations);
                break;
            case ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation } member:
                Collect(member.Value, functions, seen, binder);
                break;
            case IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation } added:
                Each(added.Arguments.Select(argument => argument.Value));
                break;
            case IArgumentOperation argument:
                Collect(argument.Value, functions, seen, binder);
                break;
            default:
                break;
        }

        void Each(IEnumerable<IOperation> values)
        {
            foreach (var one in values)
            {
                Collect(one, functions, seen, binder);
            }
        }
    }

    private static IOperation? FunctionIn(IOperation argument) => argument switch
    {
        IConversionOperation conversion => FunctionIn(conversion.Operand),
        IDelegateCreationOperation creation => FunctionIn(creation.Target),
        IAnonymousFunctionOperation or IMethodReferenceOperation => argument,
        _ => null,
    };

    // What can stand wherever the local is read: queries and choices among them, not an object that holds one.
    private static bool IsQuery(IOperation value, Binder binder) => value switch
    {
        IConversionOperation conversion => IsQuery(conversion.Operand, binder),
        ITranslatedQueryOperation query => IsQuery(query.Operation, binder),
        IInvocationOperation helper when !DeferredSymbols.IsQuery(helper) => DeferredSymbols.IsDeferred(value.Type)
            && SourceBodies.BodyOf(helper.TargetMethod, binder.Known.Compilation) is { } body && HelperBody.ReturnedAtEnd(body) is not null,
        IInvocationOperation or ILocalReferenceOperation or IParameterReferenceOperation or IConditionalOperation or ICoalesceOperation => DeferredSymbols.IsDeferred(value.Type),
        _ => false,
    };

    private static IEnumerable<ISymbol> Captured(List<IOperation> functions) => functions.SelectMany(DeferredSymbols.ReadBy).Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>();

    // Later in the text, in a function that may be called later, or in the next iteration of a loop that the variable outlives.
    private static bool MayChangeAfter(IOperation place, ISymbol symbol) => Mutations.Of(symbol, place.Root()).Any(change =>
        change != place
        && (change.Syntax.SpanStart > place.Syntax.SpanStart
            || change.Ancestors().Any(around => around.IsFunction()
                || around is ILoopOperation loop && loop.Syntax.Span.Contains(place.Syntax.Span) && !symbol.IsDeclaredIn(loop))));

    // Calls, elements and quotients: what C# may throw in.
    private static bool MayFail(IOperation function) => function.Descendants().Any(operation => operation is IInvocationOperation { TargetMethod.ContainingType: { Name: not "Enumerable" } }
        || operation is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } or IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder });
}

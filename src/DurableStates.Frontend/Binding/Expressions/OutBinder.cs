using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds calls that say whether there is a value, and give it by <c>out</c>.</summary>
internal static class OutBinder
{
    /// <summary><c>int.TryParse(text, out var number)</c>, also with styles and culture that are those of plain integers.</summary>
    public static BoundExpression TryParse(IInvocationOperation call, Binder binder)
    {
        var text = binder.Bind(call.Arguments[0].Value);
        var type = call.Arguments[call.Arguments.Length - 1].Parameter?.Type;
        if (type is null || ValueTypes.IsList(call.Arguments[0].Value.Type) || binder.Known.Type("System.Nullable`1") is not INamedTypeSymbol nullable)
        {
            return Binder.Missing(call);
        }

        var parsed = Once(new BoundFunction(call.Syntax, nullable.Construct(type), KnownFunction.TryParseInt, [text]), "parsed", binder);
        Give(call, new BoundCoalesce(call.Syntax, type, parsed, new BoundLiteral(call.Syntax, type, 0)), binder);
        return Operators.NullTest(call.Syntax, parsed, isNot: true, binder);
    }

    /// <summary><c>dictionary.TryGetValue(key, out var value)</c>.</summary>
    public static BoundExpression TryGetValue(IInvocationOperation call, IOperation dictionary, Binder binder)
    {
        var entries = binder.Bind(dictionary);
        var key = binder.Bind(call.Arguments[0].Value);
        var type = call.Arguments[1].Parameter?.Type;
        var found = Once(new BoundFunction(call.Syntax, call.Type, KnownFunction.ContainsKey, [entries, key]), "found", binder);
        Give(call, new BoundFunction(call.Syntax, type?.IsReferenceType is true ? type.WithNullableAnnotation(NullableAnnotation.Annotated) : type, KnownFunction.LookupOrDefault, [entries, key, LiteralBinder.Default(call, type, binder)]), binder);
        return found;
    }

    // In a lambda nothing is kept: what it is given stands for the value wherever it is read.
    private static BoundExpression Once(BoundExpression value, string name, Binder binder) => binder.InLambda ? value : binder.Keep(value, name);

    private static void Give(IInvocationOperation call, BoundExpression value, Binder binder)
    {
        switch (call.Arguments[call.Arguments.Length - 1].Value)
        {
            case IDiscardOperation:
                break;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } when binder.InLambda:
                binder.Let(declared.Local, value);
                break;
            case IDeclarationExpressionOperation { Expression: IDiscardOperation }:
                break;
            case var target:
                Statements.AssignmentBinder.Store(target, value, call, binder);
                break;
        }
    }
}

using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Methods and properties of dictionaries.</summary>
internal static class DictionaryFunctions
{
    public static BoundExpression? TryBind(IInvocationOperation call, IOperation dictionary, Binder binder) => call.TargetMethod.Name switch
    {
        "ContainsKey" => new BoundFunction(call.Syntax, call.Type, KnownFunction.ContainsKey, [binder.Bind(dictionary), binder.Bind(call.Arguments[0].Value)]),
        "TryGetValue" => OutBinder.TryGetValue(call, dictionary, binder),
        "Remove" when call.Arguments.Length == 1 => Statements.ListChangeBinder.Remove(call, dictionary, binder),
        _ => null,
    };

    /// <summary><c>dictionary.GetValueOrDefault(key)</c>; null when the call is another.</summary>
    public static BoundExpression? TryBindExtension(IInvocationOperation call, Binder binder)
    {
        if (call.TargetMethod is not { Name: "GetValueOrDefault", ContainingType: { } owner } || !owner.Is("System.Collections.Generic.CollectionExtensions") || !ValueTypes.IsDictionary(ListSource.Unwrapped(call.Arguments[0].Value).Type))
        {
            return null;
        }

        var dictionary = binder.Bind(ListSource.Unwrapped(call.Arguments[0].Value));
        var key = binder.Bind(call.Arguments[1].Value);
        return new BoundFunction(
            call.Syntax, call.Type, KnownFunction.LookupOrDefault, [dictionary, key, call.Arguments.Length > 2 ? binder.Bind(call.Arguments[2].Value) : LiteralBinder.Default(call, call.Type, binder)]);
    }

    /// <summary>Count, Keys and Values; null when the property is another.</summary>
    public static BoundExpression? Property(IPropertyReferenceOperation property, IOperation dictionary, Binder binder)
    {
        var names = new BoundFunction(property.Syntax, property.Type, KnownFunction.Keys, [binder.Bind(dictionary)]);
        if (property.Property.Name is "Count")
        {
            return new BoundFunction(property.Syntax, property.Type, KnownFunction.Count, [names with { Type = binder.Known.Compilation.CreateArrayTypeSymbol(binder.Known.Compilation.GetSpecialType(SpecialType.System_String)) }]);
        }

        DictionaryOrder.Check(dictionary, binder);
        return property.Property.Name switch
        {
            "Keys" => names,
            "Values" => names with { Function = KnownFunction.Values },
            _ => null,
        };
    }
}

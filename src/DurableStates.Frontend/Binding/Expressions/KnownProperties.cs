using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Properties of the base class library.</summary>
internal static class KnownProperties
{
    public static BoundExpression? TryBind(IPropertyReferenceOperation property, Binder binder)
    {
        var owner = property.Property.ContainingType;
        if (property.Instance is not { } instance)
        {
            return null;
        }

        if (owner.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T)
        {
            return property.Property.Name == "HasValue"
                ? new BoundNullTest(property.Syntax, property.Type, binder.Bind(instance), IsNot: true)
                : ValueOf(property, instance, binder);
        }

        return property.Property.Name switch
        {
            "Length" when owner.SpecialType is SpecialType.System_String => Function(KnownFunction.StringLength),
            "Count" or "Length" when ValueTypes.IsList(instance.Type) || ValueTypes.IsList(owner) || instance.Type is IArrayTypeSymbol => Function(KnownFunction.Count),
            "Count" or "Keys" or "Values" when ValueTypes.IsDictionary(instance.Type) => DictionaryFunctions.Property(property, instance, binder),
            "Key" when ValueTypes.IsGrouping(instance.Type) => new BoundMember(property.Syntax, property.Type, binder.Bind(instance), "key", MayBeAbsent: property.Type.MayBeNull()),
            "Value" when Json.JsonNames.IsAwsConstant(instance.Type) => binder.Bind(instance),
            _ when ValueTypes.IsSpan(owner) || ValueTypes.IsInstant(owner) => TimeBinder.Property(property, instance, binder),
            _ => null,
        };

        BoundFunction Function(KnownFunction function) => new(property.Syntax, property.Type, function, [binder.Bind(instance)]);
    }

    // Where C#'s flow analysis knows that there is a value, nothing is asked.
    private static BoundExpression ValueOf(IPropertyReferenceOperation property, IOperation instance, Binder binder)
    {
        var value = binder.Bind(instance);
        return ExpressionBinder.IsSuppressed(instance.Syntax) || property.SemanticModel?.GetTypeInfo(instance.Syntax).Nullability.FlowState is NullableFlowState.MaybeNull
            ? new BoundFunction(property.Syntax, property.Type, KnownFunction.NotNull, [value, new BoundLiteral(property.Syntax, null, "InvalidOperationException: Nullable object must have a value.")])
            : value;
    }
}

using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds lists: arrays, collection expressions, list initialisers.</summary>
internal static class ListBinder
{
    public static BoundExpression Bind(IArrayCreationOperation array, Binder binder)
    {
        if (array.Initializer is { } initializer && array.DimensionSizes.Length == 1)
        {
            return new BoundList(array.Syntax, array.Type, [.. initializer.ElementValues.Select(element => Element(element, binder))]);
        }

        return array.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: 0 } }]
            ? new BoundList(array.Syntax, array.Type, [])
            : binder.Unsupported(array, "array without its elements", "write a collection expression");
    }

    public static BoundExpression Bind(ICollectionExpressionOperation list, Binder binder)
    {
        if (!ValueTypes.IsList(list.Type) && !list.Type.Is("System.ReadOnlySpan"))
        {
            return list.Elements.IsEmpty && ValueTypes.IsDictionary(list.Type)
                ? new BoundDictionary(list.Syntax, list.Type, [])
                : binder.Unsupported(list, "collection expression of this type", "use a list");
        }

        return new BoundList(list.Syntax, list.Type, [.. list.Elements.Select(element => Element(element, binder))]);
    }

    /// <summary><c>new List&lt;T&gt; { a, b }</c> and <c>new List&lt;T&gt;(other)</c>.</summary>
    public static BoundExpression Bind(IObjectCreationOperation creation, Binder binder)
    {
        var elements = ImmutableArray.CreateBuilder<BoundListElement>();
        if (creation.Arguments is [{ Value: var source }])
        {
            if (ValueTypes.IsList(source.Type))
            {
                elements.Add(new BoundListElement(binder.Bind(source), IsSpread: true));
            }
            else if (!ValueTypes.IsInteger(source.Type))
            {
                return binder.Unsupported(creation, "list from something that is no list", "write its elements");
            }
        }

        foreach (var added in creation.Initializer?.Initializers ?? [])
        {
            if (added is not IInvocationOperation { Arguments: [{ Value: var value }] })
            {
                return binder.Unsupported(added, "element of this kind", "write values");
            }

            elements.Add(new BoundListElement(binder.Bind(value), IsSpread: false));
        }

        return new BoundList(creation.Syntax, creation.Type, elements.ToImmutable());
    }

    private static BoundListElement Element(IOperation element, Binder binder) => element is ISpreadOperation spread
        ? new BoundListElement(binder.Bind(spread.Operand), IsSpread: true)
        : new BoundListElement(binder.Bind(element), IsSpread: false);
}

using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds <c>list[i]</c>, <c>list[^1]</c> and <c>dictionary[key]</c>.</summary>
internal static class ElementBinder
{
    public static BoundExpression Bind(IArrayElementReferenceOperation element, Binder binder) =>
        element.Indices is [var index] ? Of(element, element.ArrayReference, index, binder) : binder.Unsupported(element, "element of a matrix", "use a list of lists");

    public static BoundExpression Bind(IImplicitIndexerReferenceOperation element, Binder binder) => Of(element, element.Instance, element.Argument, binder);

    public static BoundExpression Bind(IPropertyReferenceOperation indexer, Binder binder)
    {
        if (indexer.Instance is { } instance && indexer.Arguments is [{ Value: var index }])
        {
            if (ValueTypes.IsDictionary(instance.Type))
            {
                return new BoundFunction(indexer.Syntax, indexer.Type, KnownFunction.Lookup, [binder.Bind(instance), binder.Bind(index)]);
            }

            if (ValueTypes.IsString(instance.Type))
            {
                return TextPartBinder.Character(indexer, instance, index, binder);
            }

            if (ValueTypes.IsList(instance.Type))
            {
                return Of(indexer, instance, index, binder);
            }
        }

        return binder.Unsupported(indexer, $"element of '{indexer.Instance?.Type?.ShortName()}'", "use a list, or a dictionary with string keys");
    }

    private static BoundExpression Of(IOperation element, IOperation list, IOperation index, Binder binder)
    {
        var inner = index is IConversionOperation conversion ? conversion.Operand : index;
        if (ValueTypes.IsString(list.Type))
        {
            return inner is IRangeOperation range ? TextPartBinder.Part(element, list, range, binder) : TextPartBinder.Character(element, list, inner, binder);
        }

        if (!ValueTypes.IsList(list.Type) || inner is IRangeOperation)
        {
            return binder.Unsupported(element, "part of this kind", "use Skip and Take, or Substring");
        }

        var fromEnd = inner is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat };
        var position = inner is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat ? hat.Operand : index;
        return new BoundElement(element.Syntax, element.Type, binder.Bind(list), binder.Bind(position), fromEnd);
    }
}

using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>
/// Tuples: objects whose members are item1, item2 and so on. System.Text.Json does not write them, so they are no part of what travels; inside of the
/// orchestrator they are values like any other.
/// </summary>
internal static class TupleBinder
{
    public static BoundExpression Bind(ITupleOperation tuple, Binder binder) =>
        new BoundObject(tuple.Syntax, tuple.Type, [.. tuple.Elements.Select((element, i) => new BoundObjectMember(NameOf(i), binder.Bind(element)))]);

    /// <summary>An element of a tuple; null when the field is another.</summary>
    public static BoundExpression? TryBind(IFieldReferenceOperation field, Binder binder) =>
        field.Instance is { } tuple && NameOf(field.Field) is { } name ? Element(field.Syntax, field.Type, binder.Bind(tuple), name) : null;

    /// <summary>What an element is called; null of a field that is none of a tuple's.</summary>
    public static string? NameOf(IFieldSymbol field)
    {
        var elements = field.ContainingType.IsTupleType ? field.ContainingType.TupleElements : [];
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i].Name == field.Name || field.Name == FormattableString.Invariant($"Item{i + 1}"))
            {
                return NameOf(i);
            }
        }

        return null;
    }

    /// <summary>What a value is taken apart into; null when that is for a method of the author's to say.</summary>
    public static ImmutableArray<(string Name, ITypeSymbol Type)>? Parts(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named.IsTupleType)
        {
            return [.. named.TupleElements.Select((element, i) => (NameOf(i), element.Type))];
        }

        if (named.Is("System.Collections.Generic.KeyValuePair"))
        {
            return [("key", named.TypeArguments[0]), ("value", named.TypeArguments[1])];
        }

        // The method that a record has by itself.
        return named.GetMembers("Deconstruct").OfType<IMethodSymbol>().ToList() is [{ IsImplicitlyDeclared: true } method]
            ? [.. method.Parameters.Select(parameter => (JsonNames.DataOf(named).FirstOrDefault(property => property.Name == parameter.Name) is { } property ? JsonNames.Of(property) ?? parameter.Name : parameter.Name, parameter.Type))]
            : null;
    }

    public static BoundExpression Element(SyntaxNode syntax, ITypeSymbol? type, BoundExpression whole, string name) =>
        whole is BoundObject made && made.Members.FirstOrDefault(member => member.JsonName == name) is { } known && Cheap.Is(known.Value)
            ? known.Value
            : new BoundMember(syntax, type, whole, name, type.MayBeNull());

    /// <summary><c>(a, b) == (c, d)</c>: the elements of both are evaluated, and then compared one after the other.</summary>
    public static BoundExpression Compare(ITupleBinaryOperation comparison, Binder binder)
    {
        var left = Kept(comparison.LeftOperand, binder);
        var right = Kept(comparison.RightOperand, binder);
        if (Parts(comparison.LeftOperand.Type) is not { } parts || Parts(comparison.RightOperand.Type) is not { } others || parts.Length != others.Length || !parts.All(part => ValueTypes.IsScalar(part.Type)))
        {
            return binder.Unsupported(comparison, "comparison of these tuples", "compare their elements");
        }

        var equal = parts.Zip(others, (one, other) => Operators.Equal(comparison.Syntax, Element(comparison.Syntax, one.Type, left, one.Name), Element(comparison.Syntax, other.Type, right, other.Name), binder))
            .Aggregate((all, next) => Operators.And(comparison.Syntax, all, next));
        return comparison.OperatorKind is BinaryOperatorKind.Equals ? equal : Operators.Not(comparison.Syntax, equal);
    }

    private static string NameOf(int index) => FormattableString.Invariant($"item{index + 1}");

    private static BoundExpression Kept(IOperation operand, Binder binder)
    {
        var value = operand is IConversionOperation { IsImplicit: true, Operand: ITupleOperation made } ? binder.Bind(made) : binder.Bind(operand);
        return value is BoundObject whole ? whole with { Members = [.. whole.Members.Select(member => member with { Value = Once(member.Value, binder) })] } : Once(value, binder);
    }

    private static BoundExpression Once(BoundExpression value, Binder binder) => Cheap.Is(value) || binder.InLambda ? value : binder.Keep(value, "operand");
}

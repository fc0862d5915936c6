using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>
/// Elements of lists. An index stands in a predicate, which is evaluated for each item: it has to be a constant or a variable. And a predicate
/// never stands behind an array constructor, where it would see the items one by one.
/// </summary>
internal static class ElementEmitter
{
    /// <summary>The element, or an error where there is none.</summary>
    public static JsonataSyntax Emit(BoundElement element, ExpressionEmitter emitter, VariableNames names)
    {
        if (Unguarded(element, emitter) is { } path)
        {
            return emitter.Once(path, item => Conditional(Call("exists", item), item, Missing(element)));
        }

        var list = emitter.Raw(element.List);
        var index = emitter.Emit(element.Index);
        if (!IsPath(list) || index is not VariableReference)
        {
            return With(element, emitter.Emit(element.List), index, names);
        }

        return emitter.Once(JsonataBuild.Index(list, element.FromEnd ? Negate(index) : index), item => Conditional(Found(index, element.FromEnd, item), item, Missing(element)));
    }

    /// <summary>The element as a plain path, undefined where there is none; null when it takes more than a path.</summary>
    public static JsonataSyntax? Unguarded(BoundElement element, ExpressionEmitter emitter)
    {
        var list = emitter.Raw(element.List);
        return IsPath(list) && element.Index is BoundLiteral { Value: int constant } && constant >= (element.FromEnd ? 1 : 0)
            ? JsonataBuild.Index(list, Number(element.FromEnd ? -constant : constant))
            : null;
    }

    /// <summary>An element that is known to be there.</summary>
    public static JsonataSyntax Known(KnownElement element, ExpressionEmitter emitter, VariableNames names)
    {
        var list = emitter.Raw(element.List);
        var index = emitter.Emit(element.Index);
        return IsPath(list) && index is VariableReference or NumberLiteral ? JsonataBuild.Index(list, index) : Plain(list, index, names);
    }

    /// <summary>What an index outside the list gives.</summary>
    private static JsonataSyntax Missing(BoundElement element) => ThrownNames.IsArray(element.List.Type)
        ? Throw.Named("IndexOutOfRangeException", "Index was outside the bounds of the array.")
        : Throw.Named("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')");

    // An index below zero counts from the end in JSONata; in C# it is outside the list, and so is ^0.
    private static JsonataSyntax Found(JsonataSyntax index, bool fromEnd, JsonataSyntax item) =>
        Binary(Binary(index, fromEnd ? BinaryOperator.Greater : BinaryOperator.GreaterOrEqual, Number(0)), BinaryOperator.And, Call("exists", item));

    private static JsonataSyntax With(BoundElement element, JsonataSyntax list, JsonataSyntax index, VariableNames names)
    {
        var fromEnd = element.FromEnd;
        var (listName, indexName, itemName) = (names.Fresh("list"), names.Fresh("index"), names.Fresh("it"));
        var place = Variable(indexName);
        return Block(
            Assign(listName, list), Assign(indexName, index), Assign(itemName, JsonataBuild.Index(Variable(listName), fromEnd ? Negate(place) : place)),
            Conditional(Found(place, fromEnd, Variable(itemName)), Variable(itemName), Missing(element)));
    }

    private static JsonataSyntax Plain(JsonataSyntax list, JsonataSyntax index, VariableNames names)
    {
        var (listName, indexName) = (names.Fresh("list"), names.Fresh("index"));
        return Block(Assign(listName, list), Assign(indexName, index), JsonataBuild.Index(Variable(listName), Variable(indexName)));
    }

    private static bool IsPath(JsonataSyntax syntax) => syntax is VariableReference || syntax is PathExpression { Left: var left } && IsPath(left);
}

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
        var path = Unguarded(element, emitter, names);
        return path is null
            ? With(emitter.Emit(element.List), Index(element, emitter), names, guarded: true)
            : emitter.Once(path, item => Conditional(Call("exists", item), item, Missing));
    }

    /// <summary>The element as a plain path, undefined where there is none; null when it takes more than a path.</summary>
    public static JsonataSyntax? Unguarded(BoundElement element, ExpressionEmitter emitter, VariableNames names)
    {
        var list = emitter.Raw(element.List);
        var index = Index(element, emitter);
        return IsPath(list) && IsIndex(index) ? JsonataBuild.Index(list, index) : null;
    }

    /// <summary>An element that is known to be there.</summary>
    public static JsonataSyntax Known(KnownElement element, ExpressionEmitter emitter, VariableNames names)
    {
        var list = emitter.Raw(element.List);
        var index = emitter.Emit(element.Index);
        return IsPath(list) && IsIndex(index) ? JsonataBuild.Index(list, index) : With(list, index, names, guarded: false);
    }

    /// <summary>What an index outside the list gives.</summary>
    public static JsonataSyntax Missing => Call("error", Text("Index was out of range."));

    private static JsonataSyntax Index(BoundElement element, ExpressionEmitter emitter)
    {
        var index = emitter.Emit(element.Index);
        return !element.FromEnd ? index : index is NumberLiteral number ? Number(-number.Value.AsDouble()) : Negate(index);
    }

    private static JsonataSyntax With(JsonataSyntax list, JsonataSyntax index, VariableNames names, bool guarded)
    {
        var (listName, indexName, itemName) = (names.Fresh("list"), names.Fresh("index"), names.Fresh("it"));
        var item = JsonataBuild.Index(Variable(listName), Variable(indexName));
        return guarded
            ? Block(
                Assign(listName, list), Assign(indexName, index), Assign(itemName, item),
                Conditional(Call("exists", Variable(itemName)), Variable(itemName), Missing))
            : Block(Assign(listName, list), Assign(indexName, index), item);
    }

    private static bool IsPath(JsonataSyntax syntax) => syntax is VariableReference || syntax is PathExpression { Left: var left } && IsPath(left);

    private static bool IsIndex(JsonataSyntax syntax) => syntax is VariableReference or NumberLiteral;
}

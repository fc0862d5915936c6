using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Lists. An array constructor spreads an element that is a list, so an element that shall stay one is wrapped.</summary>
internal static class ListEmitter
{
    public static JsonataSyntax Emit(BoundList list, ExpressionEmitter emitter) => Array([.. list.Elements.SelectMany(element =>
        element.IsSpread ? Items(emitter.Emit(element.Value)) : [Item(element.Value, emitter)])]);

    /// <summary>A value as one element of an array constructor.</summary>
    public static JsonataSyntax Item(BoundExpression value, ExpressionEmitter emitter) =>
        emitter.Emit(value) is var item && ExpressionEmitter.IsList(value.Type) && item is not ArrayConstructor ? Array(item) : item;

    /// <summary>A list as elements of an array constructor, which spreads every list but one that is written in it as a constructor.</summary>
    public static IEnumerable<JsonataSyntax> Items(JsonataSyntax list) => list is ArrayConstructor constructor ? constructor.Items : [list];
}

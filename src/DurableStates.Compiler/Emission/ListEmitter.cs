using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Lists. An array constructor spreads an element that is a list, so an element that shall stay one is wrapped.</summary>
internal static class ListEmitter
{
    public static JsonataSyntax Emit(BoundList list, ExpressionEmitter emitter) => Array([.. list.Elements.Select(element => Element(element, emitter))]);

    private static JsonataSyntax Element(BoundListElement element, ExpressionEmitter emitter)
    {
        var value = emitter.Emit(element.Value);
        return !element.IsSpread && ExpressionEmitter.IsList(element.Value.Type) && value is not ArrayConstructor ? Array(value) : value;
    }
}

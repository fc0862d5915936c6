using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Json;

namespace DurableStates.Engine.Maps;

/// <summary>Where the items of a Map come from, and what each iteration gets of its item.</summary>
internal sealed class MapItems(QueryLanguage language, CompiledTemplate? items, CompiledTemplate? selector)
{
    public static MapItems Compile(MapState state, QueryLanguage language) => new(
        language,
        CompiledTemplate.CompileOptional(state.Items, language is QueryLanguage.Jsonata ? "Items" : "ItemsPath"),
        CompiledTemplate.CompileOptional(state.ItemSelector, state.UsesOldNames ? "Parameters" : "ItemSelector"));

    public Result<ItemList> Of(Frame frame, Payload input)
    {
        var value = input.Value;
        if (items is not null && items.Evaluate(frame.Scope(input)).Failed(out var error, out value))
        {
            return error;
        }

        if (value.TryGetArray(out var array))
        {
            return new ItemList(array, source: "STATE_DATA");
        }

        return WrongType(frame, value);
    }

    /// <summary>Shows a test what the items are, and what the first iteration gets.</summary>
    public void Show(Frame frame, Payload input, ItemList list)
    {
        if (language is QueryLanguage.JsonPath)
        {
            frame.Inspection?.Show("afterItemsPath", (JsonValue)list.ListText);
        }

        if (selector is not null && list.Count > 0 && !Select(frame, list.ContextOf(0), input, list.At(0)).Failed(out _, out var selected))
        {
            frame.Inspection?.Show("afterItemSelector", (JsonValue)$"[{selected.Text}]");
        }
    }

    /// <summary>What an iteration gets: the item, or what the selector makes of it.</summary>
    public Result<Payload> Select(Frame frame, JsonValue context, Payload input, Payload item)
    {
        if (selector is null)
        {
            return item;
        }

        // The selector sees the item through the context object, though it belongs to the Map state itself.
        var outer = frame.MapItem;
        frame.MapItem = context;
        var selected = selector.Evaluate(frame.Scope(input));
        frame.MapItem = outer;
        return selected.Failed(out var error, out var value) ? error : new Payload(value);
    }

    private StateError WrongType(Frame frame, JsonValue value)
    {
        if (language is QueryLanguage.JsonPath)
        {
            var path = (items as CompiledTemplate.Computed)?.Expression.Text ?? "$";
            return frame.RuntimeError($"Reference path \"{(path.StartsWith("$$", StringComparison.Ordinal) ? path[1..] : path)}\" must point to array.");
        }

        return items is CompiledTemplate.Computed computed
            ? computed.Expression.UnexpectedType(frame, "array", value)
            : frame.EvaluationError($"Map state input must be an array but was: {value}", items is null ? null : "Items");
    }
}

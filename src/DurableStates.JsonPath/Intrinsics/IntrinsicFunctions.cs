using System.Collections.Frozen;
using DurableStates.Json;

namespace DurableStates.JsonPath.Intrinsics;

/// <summary>The eighteen functions by name.</summary>
internal static class IntrinsicFunctions
{
    private static readonly FrozenDictionary<string, IntrinsicFunction> ByName = new IntrinsicFunction[]
    {
        new("States.Format", 1, int.MaxValue, TextFunctions.Format, TextFunctions.FormatFault),
        new("States.StringToJson", 1, 1, TextFunctions.StringToJson),
        new("States.JsonToString", 1, 1, call => call[0].ToJson()),
        new("States.StringSplit", 2, 2, TextFunctions.StringSplit),
        new("States.Base64Encode", 1, 1, TextFunctions.Base64Encode),
        new("States.Base64Decode", 1, 1, TextFunctions.Base64Decode),
        new("States.Hash", 2, 2, TextFunctions.Hash),
        new("States.UUID", 0, 0, call => call.Sources is { } sources ? sources.NewUuid() : default(JsonValue)),
        new("States.Array", 0, int.MaxValue, call => JsonValue.Array(call.Arguments)),
        new("States.ArrayPartition", 2, 2, ArrayFunctions.Partition),
        new("States.ArrayContains", 2, 2, ArrayFunctions.Contains),
        new("States.ArrayRange", 3, 3, ArrayFunctions.Range),
        new("States.ArrayGetItem", 2, 2, ArrayFunctions.GetItem),
        new("States.ArrayLength", 1, 1, call => call[0].IsArray ? call[0].Count : default(JsonValue)),
        new("States.ArrayUnique", 1, 1, ArrayFunctions.Unique),
        new("States.JsonMerge", 3, 3, NumberFunctions.JsonMerge),
        new("States.MathAdd", 2, 2, NumberFunctions.Add),
        new("States.MathRandom", 2, 3, NumberFunctions.Random),
    }.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static IntrinsicFunction? Find(string name) => ByName.GetValueOrDefault(name);
}

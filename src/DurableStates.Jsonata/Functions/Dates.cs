using DurableStates.Json;
using DurableStates.Jsonata.Pictures;

namespace DurableStates.Jsonata.Functions;

/// <summary>Functions over instants. There is one present in an evaluation.</summary>
internal static class Dates
{
    public static JsonValue Now(in Arguments a) =>
        NumberFunctions.Result(DateTimePicture.Format(a.Evaluation.Millis, Picture(a[0]), Picture(a[1]), Rules(a)));

    public static JsonValue Millis(in Arguments a) => a.Evaluation.Millis;

    public static JsonValue FromMillis(in Arguments a) =>
        a[0].TryGetDouble(out var millis) ? NumberFunctions.Result(DateTimePicture.Format(millis, Picture(a[1]), Picture(a[2]), Rules(a))) : default;

    public static JsonValue ToMillis(in Arguments a) =>
        a[0].TryGetString(out var text) ? NumberFunctions.Result(DateTimePicture.Parse(text, Picture(a[1]), a.Evaluation.Millis, Rules(a))) : default;

    private static string? Picture(JsonValue value) => value.TryGetString(out var text) ? text : null;

    private static PictureRules Rules(in Arguments a)
    {
        a.Evaluation.Charge(NumberFunctions.PictureBytes);
        return a.Evaluation.IsLatest ? PictureRules.Latest : PictureRules.V206;
    }
}

using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Paths and intrinsic functions, and the fields that hold them.</summary>
internal static class Paths
{
    /// <summary><c>InputPath</c>, <c>OutputPath</c>: any path, or null.</summary>
    public static readonly ValueRule PathOrNull = (value, place) =>
    {
        if (value.IsNull)
        {
            return;
        }

        if (!value.TryGetString(out var text))
        {
            place.Error("Expected value of type [STRING, NULL]");
        }
        else if (!IsPath(text))
        {
            place.Error("Value must be a valid JSONPath.");
        }
    };

    /// <summary><c>ResultPath</c>: a place in the state's own data, or null.</summary>
    public static readonly ValueRule TargetOrNull = (value, place) =>
    {
        if (!value.IsNull)
        {
            Check(value, place, text => IsReferencePath(text) && (text.Length == 1 || text[1] is '.' or '['));
        }
    };

    /// <summary>A path to one value of the state's data, a variable, or the context object.</summary>
    public static readonly ValueRule Reference = (value, place) => Check(value, place, IsReferencePath);

    /// <summary>A path to one value of the state's data or a variable.</summary>
    public static readonly ValueRule ReferenceToData = (value, place) =>
        Check(value, place, text => IsReferencePath(text) && !text.StartsWith("$$", StringComparison.Ordinal));

    /// <summary>A path to one value, or a call of an intrinsic function.</summary>
    public static readonly ValueRule ReferenceOrIntrinsic = (value, place) =>
        Check(value, place, text => IsReferencePath(text) || IsIntrinsic(text));

    public static bool LooksComputed(string text) =>
        text is "$"
        || text.StartsWith("$.", StringComparison.Ordinal)
        || text.StartsWith("$[", StringComparison.Ordinal)
        || text.StartsWith("$$.", StringComparison.Ordinal)
        || text.StartsWith("States.", StringComparison.Ordinal);

    public static bool IsPathOrIntrinsic(string text) => IsPath(text) || IsIntrinsic(text);

    public static bool IsPath(string text) => text.StartsWith('$');

    public static bool IsIntrinsic(string text) => text.StartsWith("States.", StringComparison.Ordinal) && text.EndsWith(')');

    public static bool IsReferencePath(string text) => IsPath(text) && text.AsSpan().IndexOfAny("*?@,:") < 0 && !text.Contains("..", StringComparison.Ordinal);

    private static void Check(JsonValue value, Place place, Predicate<string> isGood)
    {
        if (!value.TryGetString(out var text))
        {
            place.Error("Expected value of type [STRING]");
        }
        else if (!text.StartsWith('$') && !isGood(text))
        {
            place.Error("Value is not a Reference Path: Reference path didn't start with '$'");
        }
        else if (!isGood(text))
        {
            place.Error("Value is not a Reference Path");
        }
    }
}

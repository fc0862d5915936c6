using DurableStates.Json;
using DurableStates.JsonPath;

namespace DurableStates.Asl;

/// <summary>Paths and intrinsic functions, and the fields that hold them.</summary>
internal static class Paths
{
    private const string NotReference = "Value is not a Reference Path";

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
        else if (!JsonPathExpression.TryParse(text, out _, out _))
        {
            place.Error("Value must be a valid JSONPath.");
        }
    };

    /// <summary><c>ResultPath</c>: a place in the state's own data, or null.</summary>
    public static readonly ValueRule TargetOrNull = (value, place) =>
    {
        if (!value.IsNull)
        {
            CheckReference(value, place, root => root is PathRoot.Input);
        }
    };

    /// <summary>A path to one value of the state's data, a variable, or the context object.</summary>
    public static readonly ValueRule Reference = (value, place) => CheckReference(value, place, _ => true);

    /// <summary>A path to one value of the state's data or a variable.</summary>
    public static readonly ValueRule ReferenceToData = (value, place) => CheckReference(value, place, root => root is not PathRoot.Context);

    /// <summary>A path to one value, or a call of an intrinsic function.</summary>
    public static readonly ValueRule ReferenceOrIntrinsic = (value, place) =>
    {
        if (!value.TryGetString(out var text) || !IsIntrinsic(text))
        {
            Reference(value, place);
        }
    };

    public static bool LooksComputed(string text) =>
        text is "$"
        || text.StartsWith("$.", StringComparison.Ordinal)
        || text.StartsWith("$[", StringComparison.Ordinal)
        || text.StartsWith("$$.", StringComparison.Ordinal)
        || text.StartsWith("States.", StringComparison.Ordinal);

    public static bool IsPathOrIntrinsic(string text) => JsonPathExpression.TryParse(text, out _, out _) || IsIntrinsic(text);

    // Recorded: an escaped quotation mark in a text is refused at creation, although the language leaves unknown escapes to the execution.
    private static bool IsIntrinsic(string text) => Intrinsic.TryParse(text, out _, out _) && !text.Contains("\\\"", StringComparison.Ordinal);

    private static void CheckReference(JsonValue value, Place place, Predicate<PathRoot> mayStartFrom)
    {
        if (!value.TryGetString(out var text))
        {
            place.Error("Expected value of type [STRING]");
        }
        else if (!text.StartsWith('$'))
        {
            place.Error($"{NotReference}: Reference path didn't start with '$'");
        }
        else if (!ReferencePath.TryParse(text, out var path, out _) || !mayStartFrom(path.Root))
        {
            place.Error(NotReference);
        }
    }
}

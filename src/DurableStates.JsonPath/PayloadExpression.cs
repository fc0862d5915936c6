using System.Diagnostics.CodeAnalysis;

namespace DurableStates.JsonPath;

/// <summary>What computes a value in a payload template: a path, or a call of an intrinsic function.</summary>
public sealed class PayloadExpression
{
    private readonly JsonPathExpression? _path;
    private readonly Intrinsic? _intrinsic;

    private PayloadExpression(JsonPathExpression? path, Intrinsic? intrinsic) => (_path, _intrinsic) = (path, intrinsic);

    /// <summary>The expression as it was written.</summary>
    public string Text => _path?.Text ?? _intrinsic?.Text ?? "";

    /// <summary>The path; null when this is a call of an intrinsic function.</summary>
    public JsonPathExpression? Path => _path;

    /// <summary>The call; null when this is a path.</summary>
    public Intrinsic? Intrinsic => _intrinsic;

    /// <summary>Reads a path or a call, or says what is wrong with it. Never throws.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PayloadExpression? expression, [NotNullWhen(false)] out JsonPathSyntaxError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        JsonPathExpression? path = null;
        Intrinsic? intrinsic = null;
        var isGood = text.StartsWith("States.", StringComparison.Ordinal)
            ? Intrinsic.TryParse(text, out intrinsic, out error)
            : JsonPathExpression.TryParse(text, out path, out error);
        expression = isGood ? new(path, intrinsic) : null;
        return isGood;
    }

    /// <summary>Computes the value. A definite path that finds nothing fails; any other gives a list, which may be empty.</summary>
    /// <param name="scope">What the expression can see.</param>
    /// <param name="field">The field that holds it, for messages: <c>name.$</c>. Null, the default, leaves it out.</param>
    public PathResult Evaluate(in PathScope scope, string? field = null) =>
        _intrinsic is not null ? _intrinsic.Evaluate(scope, field)
        : _path is null ? default
        : Find(_path, scope, field);

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static PathResult Find(JsonPathExpression path, in PathScope scope, string? field)
    {
        var value = path.Find(scope);
        if (!value.IsUndefined)
        {
            return value;
        }

        var place = field is null ? "" : $" specified for the field '{field}'";
        return new JsonPathFailure(JsonPathFailureKind.Parameter, $"The JSONPath '{path.Text}'{place} could not be found in the input '{scope.WrittenInput ?? scope.Input.ToJson()}'");
    }
}

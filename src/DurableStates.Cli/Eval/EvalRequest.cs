using DurableStates.Json;

namespace DurableStates.Cli.Eval;

/// <summary>One expression and what it is evaluated with.</summary>
/// <param name="Expression">The expression, without braces around it.</param>
/// <param name="Input">The input document; undefined for none.</param>
/// <param name="Bindings">An object of the variables; undefined for none.</param>
/// <param name="Context">The context object, <c>$$</c> of a path; undefined for none.</param>
/// <param name="Mode">The language.</param>
internal sealed record EvalRequest(string Expression, JsonValue Input, JsonValue Bindings, JsonValue Context, EvalMode Mode)
{
    /// <summary>Reads a line of JSON; null, and why, when it is no request.</summary>
    public static EvalRequest? FromJson(string line, EvalMode defaultMode, out string? refusal)
    {
        if (!JsonValue.TryParse(line, out var json, out var error))
        {
            refusal = $"The line is not JSON: {error}";
            return null;
        }

        var mode = json["mode"].IsNullOrUndefined ? defaultMode : json["mode"].TryGetString(out var name) ? EvalModes.Find(name) : null;
        refusal = !json["expr"].TryGetString(out var expression) ? "The line has no member 'expr' that is a string"
            : mode is null ? $"There is no mode {json["mode"]}; there are {string.Join(", ", EvalModes.Names)}"
            : json["bindings"] is { IsNullOrUndefined: false, IsObject: false } ? "The member 'bindings' is no object"
            : null;
        return refusal is null && expression is not null && mode is { } known ? new(expression, json["input"], json["bindings"], json["context"], known) : null;
    }
}

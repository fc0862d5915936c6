using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>
/// Ends an evaluation from any depth. Never leaves the library: <see cref="JsonataExpression"/> gives it back as a <see cref="JsonataError"/>.
/// The calls and operators on the way out add position and token by exception filters, without catching it.
/// </summary>
internal sealed class EvaluationFailure(string? code) : Exception
{
    public string? Code { get; } = code;

    /// <summary>The text where it is no message of the catalogue.</summary>
    public string? Text { get; init; }

    public int? Position { get; set; }

    public string? Token { get; set; }

    public JsonValue Value { get; init; }

    public JsonValue Value2 { get; init; }

    public int Index { get; init; }

    public string? Type { get; init; }

    // How many parts of a value a message shows.
    private const int ShownParts = 1_000_000;

    public JsonataError ToError() => Code is null || Text is not null
        ? new(Code, Text ?? "", Position) { Token = Token }
        : ErrorTexts.Error(Code, Position, new(Token, Shown(Value), Shown(Value2), Index, Type));

    // A value whose parts are shared may be longer than any text when it is written out.
    private static JsonValue Shown(JsonValue value)
    {
        var left = ShownParts;
        return IsShort(value, ref left) ? value : "...";
    }

    private static bool IsShort(JsonValue value, ref int left)
    {
        if (--left < 0 || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        var parts = value.Reference is JsonObject members ? members.Values : value.Items;
        foreach (var part in parts)
        {
            if (!IsShort(part, ref left))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For an exception filter: notes the operator and goes on.</summary>
    public bool AtOperator(int position, string op)
    {
        Position = position;
        Token = op;
        return false;
    }

    /// <summary>For an exception filter: notes the call at the end of a body and goes on.</summary>
    public bool AtCall(int? position, string? name)
    {
        Position = position ?? Position;
        Token ??= name;
        return false;
    }

    /// <summary>For an exception filter: notes the call and goes on. A named function's call overrides what an inner one noted.</summary>
    public bool AtCall(int position, string? name, bool overrides)
    {
        Position = overrides || Position is null ? position : Position;
        Token ??= name;
        return false;
    }
}

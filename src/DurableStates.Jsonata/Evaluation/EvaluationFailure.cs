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

    public JsonataError ToError() => Code is null || Text is not null
        ? new(Code, Text ?? "", Position) { Token = Token }
        : ErrorTexts.Error(Code, Position, new(Token, Value, Value2, Index, Type));

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

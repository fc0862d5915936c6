using DurableStates.Json;

namespace DurableStates.Cli.Eval;

/// <summary>What an expression gave.</summary>
internal abstract record EvalOutcome
{
    private EvalOutcome()
    {
    }

    /// <summary>As a line of JSON says it.</summary>
    public abstract JsonValue ToJson();

    public sealed record Result(JsonValue Value) : EvalOutcome
    {
        public override JsonValue ToJson() => JsonValue.Object(("result", Value));
    }

    public sealed record Nothing : EvalOutcome
    {
        public override JsonValue ToJson() => JsonValue.Object(("undefined", true));
    }

    /// <param name="Code">The code of the reference, or the error name of Step Functions; null for none.</param>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Position">Where in the expression; null where that is not known.</param>
    public sealed record Error(string? Code, string Message, int? Position) : EvalOutcome
    {
        public override JsonValue ToJson() => JsonValue.Object(
            ("error", JsonValue.Object(("code", Code), ("message", Message), ("position", Position is { } position ? position : JsonValue.Null))));

        public override string ToString() => $"{(Code is null ? "" : $"{Code}: ")}{Message}{(Position is { } position ? $" (position {position})" : "")}";
    }
}

using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;
using DurableStates.Jsonata.Regexes;

namespace DurableStates.Jsonata.Functions;

/// <summary>One match, by a regular expression or by a function of the user's that behaves like one.</summary>
internal abstract class Found
{
    public abstract string Text { get; }

    public abstract int Start { get; }

    public abstract int End { get; }

    public abstract JsonValue Groups { get; }

    public abstract Found? Next(Evaluation.Evaluation evaluation);

    public abstract JsonValue ToObject();

    public static Found? First(JsonValue matcher, string text, Evaluation.Evaluation evaluation) => matcher.Reference switch
    {
        RegexFunction regex => Of(regex, text, regex.First(text, 0, evaluation)),
        FunctionValue function => ByFunction.Of(function.Apply([text], function.OwnContext, evaluation)),
        _ => throw new EvaluationFailure("T0410") { Index = 2 },
    };

    /// <summary>Whether there is a match. What JavaScript takes for false counts as one: nothing of it is looked at.</summary>
    public static bool IsIn(JsonValue matcher, string text, Evaluation.Evaluation evaluation)
    {
        if (matcher.Reference is RegexFunction || matcher.Reference is not FunctionValue function)
        {
            return First(matcher, text, evaluation) is not null;
        }

        var answer = function.Apply([text], function.OwnContext, evaluation);
        return answer.Kind is JsonKind.Null || (answer.TryGetString(out var empty) && empty.Length == 0) || (answer.IsBoolean && !answer.AsBoolean())
            || (answer.TryGetDouble(out var number) && number is 0 or double.NaN) || ByFunction.Of(answer) is not null;
    }

    private static ByRegex? Of(RegexFunction regex, string text, RegexMatch? match) => match is null ? null : new ByRegex(regex, text, match);

    private sealed class ByRegex(RegexFunction regex, string text, RegexMatch match) : Found
    {
        public override string Text => match.Text;

        public override int Start => match.Start;

        public override int End => match.End;

        public override JsonValue Groups => RegexFunction.Groups(match);

        public override Found? Next(Evaluation.Evaluation evaluation) => Of(regex, text, regex.Next(text, match, evaluation));

        public override JsonValue ToObject() => regex.AsObject(text, match);
    }

    private sealed class ByFunction(JsonValue match) : Found
    {
        public override string Text => match["match"].TryGetString(out var text) ? text : "";

        public override int Start => Position("start");

        public override int End => Position("end");

        public override JsonValue Groups => match["groups"];

        public override JsonValue ToObject() => match;

        public override Found? Next(Evaluation.Evaluation evaluation) =>
            match["next"].Reference is FunctionValue next ? Of(next.Apply([], next.OwnContext, evaluation)) : null;

        public static ByFunction? Of(JsonValue match)
        {
            if (match.IsUndefined)
            {
                return null;
            }

            var isMatch = match["start"].IsNumber || match["end"].IsNumber || match["groups"].IsArray || match["next"].Reference is FunctionValue;
            return isMatch ? new(match) : throw new EvaluationFailure("T1010");
        }

        private int Position(string name) => match[name].TryGetInt64(out var position) ? (int)Math.Clamp(position, 0, int.MaxValue) : 0;
    }
}

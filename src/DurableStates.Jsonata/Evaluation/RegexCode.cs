using DurableStates.Json;
using DurableStates.Jsonata.Regexes;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>/pattern/flags</c>.</summary>
internal sealed class RegexCode(RegexProgram regex, string pattern, int position) : LeafCode
{
    private readonly JsonValue _function = JsonValue.Other(new RegexFunction(regex, pattern, position));

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => _function;
}

using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Hands its input on, changed or not, without doing work.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Next">What follows.</param>
/// <seealso href="https://states-language.net/spec.html#pass-state"/>
public sealed record PassState(string Name, Transition Next) : State(Name)
{
    /// <summary>JSONPath: the result, as it stands; undefined (not written) means the input.</summary>
    public JsonValue Result { get; init; }

    /// <summary>JSONPath: the template that becomes the input; null for none.</summary>
    public Template? Parameters { get; init; }

    /// <summary>JSONPath: where the result goes in the input; null (not written) means that it replaces it.</summary>
    public DataPath? ResultPath { get; init; }

    /// <inheritdoc/>
    public override string Type => "Pass";

    /// <inheritdoc/>
    public override Transition? Transition => Next;
}

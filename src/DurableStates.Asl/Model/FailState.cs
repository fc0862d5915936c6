namespace DurableStates.Asl;

/// <summary>Ends its graph with an error.</summary>
/// <param name="Name">The state's name.</param>
/// <seealso href="https://states-language.net/spec.html#fail-state"/>
public sealed record FailState(string Name) : State(Name)
{
    /// <summary>The error's name; null for none.</summary>
    public Setting<string>? Error { get; init; }

    /// <summary>What happened, for people; null for nothing.</summary>
    public Setting<string>? Cause { get; init; }

    /// <inheritdoc/>
    public override string Type => "Fail";
}

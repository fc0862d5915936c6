namespace DurableStates.Asl;

/// <summary>Ends its graph well.</summary>
/// <param name="Name">The state's name.</param>
/// <seealso href="https://states-language.net/spec.html#succeed-state"/>
public sealed record SucceedState(string Name) : State(Name)
{
    /// <inheritdoc/>
    public override string Type => "Succeed";
}

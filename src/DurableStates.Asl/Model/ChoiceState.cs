using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Goes where the first rule that holds says.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Choices">The rules, looked at from first to last.</param>
/// <param name="Default">The state that follows when no rule holds; null (not written) means that this fails the execution.</param>
/// <seealso href="https://states-language.net/spec.html#choice-state"/>
public sealed record ChoiceState(string Name, ImmutableArray<ChoiceRule> Choices, string? Default = null) : State(Name)
{
    /// <inheritdoc/>
    public override string Type => "Choice";
}

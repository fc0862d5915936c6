using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>One way out of a <c>Choice</c>.</summary>
/// <param name="Condition">What has to hold.</param>
/// <param name="Next">The state that follows when it does.</param>
public sealed record ChoiceRule(ChoiceCondition Condition, string Next)
{
    /// <summary>JSONata: what is handed on by this way; null (not written) means the input.</summary>
    public Template? Output { get; init; }

    /// <summary>Variables that are set on this way; empty for none.</summary>
    public ImmutableArray<TemplateField> Assign { get; init; } = [];

    /// <summary>A remark for readers; null for none.</summary>
    public string? Comment { get; init; }
}

using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Goes on at another state when a state fails with one of some errors.</summary>
/// <param name="ErrorEquals">The errors, by name; <c>States.ALL</c> stands for any and then stands alone.</param>
/// <param name="Next">The state that follows.</param>
/// <seealso href="https://states-language.net/spec.html#errors"/>
public sealed record Catcher(ImmutableArray<string> ErrorEquals, string Next)
{
    /// <summary>JSONPath: where error and cause go in the state's input; null (not written) means that they replace it.</summary>
    public DataPath? ResultPath { get; init; }

    /// <summary>JSONata: what is handed on; null (not written) means error and cause.</summary>
    public Template? Output { get; init; }

    /// <summary>Variables that are set on this way; empty for none.</summary>
    public ImmutableArray<TemplateField> Assign { get; init; } = [];

    /// <summary>A remark for readers; null for none.</summary>
    public string? Comment { get; init; }
}

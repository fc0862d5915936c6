namespace DurableStates.Jsonata.Signatures;

/// <summary>One parameter of a signature.</summary>
/// <param name="Type">Its letter, or the letters of a choice in parentheses.</param>
/// <param name="Accepts">What it matches.</param>
internal sealed record SignatureParameter(string Type, Types Accepts)
{
    public bool IsOptional { get; init; }

    public bool Repeats { get; init; }

    public bool TakesContext { get; init; }

    public string? ItemType { get; init; }

    public bool IsArray => Type == "a";

    public Types AcceptsAsContext { get; init; }
}

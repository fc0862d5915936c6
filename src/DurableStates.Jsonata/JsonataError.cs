namespace DurableStates.Jsonata;

/// <summary>Why an expression cannot be parsed or evaluated.</summary>
/// <param name="Code">The code of the reference implementation, such as <c>T2001</c>; null for exceeded bounds, which have none.</param>
/// <param name="Message">The text that Step Functions shows, without the code.</param>
/// <param name="Position">Where in the expression, in UTF-16 units: behind the token at fault, as the reference counts. Null where it gives none.</param>
public sealed record JsonataError(string? Code, string Message, int? Position = null)
{
    /// <summary>The token at fault, where the reference names one.</summary>
    public string? Token { get; init; }

    /// <summary>Code and message as Step Functions joins them.</summary>
    public override string ToString() => Code is null ? Message : $"{Code}: {Message}";
}

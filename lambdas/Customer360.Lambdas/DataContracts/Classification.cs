using System.Text.RegularExpressions;

namespace Customer360.Lambdas.DataContracts;

/// <summary>How sensitive values are, in rising order. Tag-based access knows no "less than", so every level has its name.</summary>
internal static partial class Classification
{
    public const string Public = "public";
    public const string Internal = "internal";
    public const string Confidential = "confidential";
    public const string Restricted = "restricted";

    public static IReadOnlyList<string> Levels { get; } = [Public, Internal, Confidential, Restricted];

    /// <summary>The most sensitive of several; what is unknown counts as restricted.</summary>
    public static string Highest(IEnumerable<string?> classifications) =>
        Levels[classifications.Select(Rank).DefaultIfEmpty(Levels.Count - 1).Max()];

    /// <summary>True for a column whose name says that it identifies a person.</summary>
    public static bool LooksPersonal(string columnName) => PersonalName.IsMatch(columnName);

    private static int Rank(string? classification) =>
        Levels.Index().Where(level => level.Item == classification).Select(level => level.Index).DefaultIfEmpty(Levels.Count - 1).First();

    [GeneratedRegex("(^|_)(e?mail|phone|mobile|birth(_?date)?|dob|(first|last|given|family|full|sur)_?name|street|postcode|iban|passport|ssn)(_|$)")]
    private static partial Regex PersonalName { get; }
}

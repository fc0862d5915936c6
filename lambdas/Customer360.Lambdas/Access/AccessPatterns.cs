using System.Text.RegularExpressions;

namespace Customer360.Lambdas.Access;

/// <summary>What the fields of a request may be. Keys and addresses are made of such parts only, so no part of one can mean another.</summary>
internal static partial class AccessPatterns
{
    public const int LongestFreeText = 1_000;
    public const int MostColumns = 200;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]{0,63}\z")]
    public static partial Regex RequestId { get; }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,39}\z")]
    public static partial Regex Name { get; }

    [GeneratedRegex(@"\A(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\z", RegexOptions.ECMAScript)]
    public static partial Regex Version { get; }

    [GeneratedRegex(@"\A[a-z_][a-z0-9_]{0,127}\z")]
    public static partial Regex CatalogName { get; }

    [GeneratedRegex(@"\Aarn:aws:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,128}\z")]
    public static partial Regex RoleArn { get; }

    // What a condition of rows may be made of at all; what it means is read by its own grammar.
    [GeneratedRegex(@"\A[\p{L}\p{N} _.,:/'()<>=!-]{1,500}\z")]
    public static partial Regex RowFilter { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.[a-z][a-z-]{0,39}\z")]
    public static partial Regex TicketId { get; }
}

using System.Diagnostics;
using System.Globalization;

namespace DurableStates.JsonPath.Classic;

/// <summary>One token of a path of release 2.0.0.</summary>
internal abstract record PathToken
{
    private PathToken()
    {
    }

    /// <summary>Whether the token selects one value at most.</summary>
    public bool IsDefinite => this is Document or Property or Items { Selection: ItemSelection.Single or ItemSelection.FromLength };

    /// <summary>The token as messages show it.</summary>
    public string Fragment => this switch
    {
        Document => "$",
        Property property => $"[{string.Join(", ", property.Names.Select(name => $"'{name}'"))}]",
        Items { Selection: ItemSelection.Single or ItemSelection.Several } items => $"[{string.Join(",", items.Numbers.Select(Text))}]",
        Items { Selection: ItemSelection.FromLength } items => $"[@.size(){Text(items.Numbers[0])}]",
        Items { Selection: ItemSelection.SliceFrom } items => $"[{Text(items.Numbers[0])}:]",
        Items { Selection: ItemSelection.SliceTo } items => $"[:{Text(items.Numbers[0])}]",
        Items items => $"[{Text(items.Numbers[0])}:{Text(items.Numbers[1])}]",
        Wildcard => "[*]",
        Filter filter => $"[{string.Join(",", Enumerable.Repeat("?", filter.Conditions))}]",
        Scan => "..",
        _ => throw new UnreachableException($"No text for {GetType().Name}."),
    };

    /// <summary>A dollar sign behind another token. It selects what is there already.</summary>
    public sealed record Document : PathToken;

    /// <summary><c>.name</c>, <c>['name']</c>, <c>['a','b']</c>. No name at all is possible, and selects an empty object.</summary>
    public sealed record Property(IReadOnlyList<string> Names) : PathToken;

    /// <summary><c>[0]</c>, <c>[0,2]</c>, <c>[1:]</c>, <c>[:2]</c>, <c>[1:2]</c>, <c>[(@.length-1)]</c>.</summary>
    public sealed record Items(ItemSelection Selection, IReadOnlyList<int> Numbers) : PathToken;

    /// <summary><c>*</c> or <c>[*]</c>.</summary>
    public sealed record Wildcard : PathToken;

    /// <summary><c>[?(...)]</c>. A filter without a condition, <c>[?]</c>, has none: it is read, and fails where it is asked.</summary>
    public sealed record Filter(Condition? Condition, int Conditions = 1) : PathToken;

    /// <summary><c>..</c>.</summary>
    public sealed record Scan : PathToken;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Which items of an array a token selects.</summary>
internal enum ItemSelection
{
    /// <summary><c>[2]</c>.</summary>
    Single,

    /// <summary><c>[0,2]</c>.</summary>
    Several,

    /// <summary><c>[1:]</c>.</summary>
    SliceFrom,

    /// <summary><c>[:2]</c>.</summary>
    SliceTo,

    /// <summary><c>[1:2]</c>.</summary>
    SliceBetween,

    /// <summary><c>[(@.length-1)]</c>.</summary>
    FromLength,
}

using System.Collections.Immutable;

namespace DurableStates.Compiler.Generated;

/// <summary>
/// Makes expressions that do not fail. What is kept in a variable is short, so that no loop doubles it: C# and JSONata count on differently beyond
/// 32 bits, and a long text would fill the memory.
/// </summary>
internal sealed class ExpressionGenerator(Random random)
{
    public string ShortInt(Scope scope) => random.Next(5) switch
    {
        0 => $"{random.Next(10)}",
        1 when scope.Of("int") is { Length: > 0 } names => Pick(names),
        2 when scope.Of("Item") is { Length: > 0 } items => $"{Pick(items)}.Size",
        3 => $"({Int(scope, 1)} % {2 + random.Next(5)})",
        4 => $"({Bool(scope, 1)} ? {random.Next(10)} : input.Number)",
        _ => Pick("l0.Count", "l1.Count", "input.Names.Count", "input.Number"),
    };

    public string ShortText(Scope scope) => random.Next(6) switch
    {
        0 => $"\"{Pick("a", "b", "", "busy")}\"",
        1 when scope.Of("string") is { Length: > 0 } names => Pick(names),
        2 when scope.Of("Item") is { Length: > 0 } items => $"{Pick(items)}.Name",
        3 when scope.Of("Exception") is { Length: > 0 } caught => $"{Pick(caught)}.Message",
        4 => $"$\"{{{Int(scope, 1)}}}-{{input.Word}}\"",
        5 => $"({Bool(scope, 1)} ? input.Word : \"{Pick("a", "b")}\")",
        _ => "input.Word",
    };

    public string Int(Scope scope, int depth = 0) => random.Next(depth > 1 ? 4 : 8) switch
    {
        0 => $"{random.Next(10)}",
        1 => Pick("i0", "i1", "input.Number"),
        2 when scope.Of("int") is { Length: > 0 } names => Pick(names),
        2 when scope.Of("Item") is { Length: > 0 } items => $"{Pick(items)}.Size",
        2 or 3 => Pick("l0.Count", "l1.Count", "input.Names.Count", "s0.Length"),
        4 => $"({Int(scope, depth + 1)} + {Int(scope, depth + 1)})",
        5 => $"({Int(scope, depth + 1)} - {Int(scope, depth + 1)})",
        6 => $"({Bool(scope, depth + 1)} ? {Int(scope, depth + 1)} : {Int(scope, depth + 1)})",
        _ => $"({Int(scope, depth + 1)} % {2 + random.Next(5)})",
    };

    public string Text(Scope scope, int depth = 0) => random.Next(depth > 1 ? 4 : 8) switch
    {
        0 => $"\"{Pick("a", "b", "", "busy")}\"",
        1 => Pick("s0", "s1", "input.Word"),
        2 when scope.Of("string") is { Length: > 0 } names => Pick(names),
        2 when scope.Of("Item") is { Length: > 0 } items => $"{Pick(items)}.Name",
        3 when scope.Of("Exception") is { Length: > 0 } caught => $"{Pick(caught)}.Message",
        2 or 3 => "input.Word",
        4 => $"$\"{{{Int(scope, depth + 1)}}}-{{{Pick("s0", "s1", "input.Word")}}}\"",
        5 => $"({Bool(scope, depth + 1)} ? {Text(scope, depth + 1)} : {Text(scope, depth + 1)})",
        6 => $"({Text(scope, depth + 1)} + {Text(scope, depth + 1)})",
        _ => $"string.Join(\",\", {Pick("l0", "l1", "input.Names")})",
    };

    public string Bool(Scope scope, int depth = 0) => random.Next(depth > 1 ? 5 : 9) switch
    {
        0 => "input.Flag",
        1 => $"{Int(scope, 2)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Int(scope, 2)}",
        2 => $"{Text(scope, 2)} {Pick("==", "!=")} {Text(scope, 2)}",
        3 when scope.Of("bool") is { Length: > 0 } names => Pick(names),
        3 => $"{Pick("l0", "l1")}.Count {Pick("<", "<=", ">", ">=", "==", "!=")} {Pick("1", "2", "3", "input.Number")}",
        4 => $"{Pick("l0", "l1", "input.Names")}.Contains({Text(scope, 2)})",
        5 => $"!({Bool(scope, depth + 1)})",
        6 => $"({Bool(scope, depth + 1)} && {Bool(scope, depth + 1)})",
        7 => $"({Bool(scope, depth + 1)} || {Bool(scope, depth + 1)})",
        _ => $"input.Items.Any(item => item.Size > {Int(scope, 2)})",
    };

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private string Pick(ImmutableArray<string> names) => names[random.Next(names.Length)];
}

/// <summary>The names that can be read, each with its type, and the lists that may be changed.</summary>
internal sealed record Scope(ImmutableArray<(string Kind, string Name)> Names, ImmutableList<string> FreeLists)
{
    public static Scope Whole { get; } = new([], ["l0", "l1"]);

    public Scope With(string kind, string name) => this with { Names = Names.Add((kind, name)) };

    /// <summary>A list that a loop goes over is not changed in it.</summary>
    public Scope Without(string list) => this with { FreeLists = FreeLists.Remove(list) };

    public ImmutableArray<string> Of(string kind) => [.. Names.Where(one => one.Kind == kind).Select(one => one.Name)];
}

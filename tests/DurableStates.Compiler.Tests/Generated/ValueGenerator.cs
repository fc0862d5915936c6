using DurableStates.Json;

namespace DurableStates.Compiler.Generated;

/// <summary>Makes expressions of every type over an input full of corners: ends of ranges, texts outside of the basic plane, nothing at all.</summary>
internal sealed class ValueGenerator(Random random)
{
    private const int Deepest = 3;

    private static readonly string[] Texts = ["", " ", "a", "Abc", "a,b,,c", "007", "-12", "héllo", "😀", "a😀b", "x y ", "%F0", "a\"b"];
    private static readonly int[] Integers = [0, 1, -1, 2, 7, 100, 65536, int.MaxValue, int.MinValue, 1_000_000_007];
    private static readonly double[] Doubles = [0, 0.5, -1.5, 2.25, 1e6, 3.999];

    public static string Source(IEnumerable<string> values) =>
        $$"""
        namespace Cases;

        public sealed record Item(string Name, int Size, string? Note);

        public sealed record Input(int A, int B, string S, string T, string? N, double D, bool F, List<string> L, List<int> M, List<Item> I);

        [StateMachine("generated")]
        public sealed class Generated : TaskOrchestrator<Input, object>
        {
            public override async Task<object> RunAsync(TaskOrchestrationContext context, Input input)
            {
                await Task.CompletedTask;
                return new { {{string.Join(", ", values.Select((value, i) => FormattableString.Invariant($"V{i} = {value}")))}} };
            }
        }

        """;

    public string Any() => random.Next(5) switch
    {
        0 or 1 => Int(0),
        2 => Text(0),
        3 => Bool(0),
        _ => random.Next(3) == 0 ? Double(0) : $"{List(0)}.ToList()",
    };

    public JsonValue Input() => JsonValue.Object(
        ("a", Integer()), ("b", Integer()), ("s", Word()), ("t", Word()),
        ("n", random.Next(3) == 0 ? JsonValue.Null : Word()), ("d", Pick(Doubles)), ("f", random.Next(2) == 0),
        ("l", Many(Word)), ("m", Many(() => random.Next(6) == 0 ? Integer() : random.Next(-5, 20))),
        ("i", Many(() => JsonValue.Object(("name", Word()), ("size", random.Next(-3, 9)), ("note", random.Next(2) == 0 ? JsonValue.Null : Word())))));

    private string Int(int depth) => random.Next(depth >= Deepest ? 5 : 16) switch
    {
        0 => Pick("input.A", "input.B"),
        1 => "input.I.Count",
        2 => Pick("input.L.Count", "input.M.Count", "input.I.Count"),
        3 => Pick("input.S.Length", "input.T.Length", "(input.N ?? \"\").Length"),
        4 => $"({random.Next(-3, 10)})",
        5 or 6 => $"({Int(depth + 1)} {Pick("+", "-", "*")} {Pick("input.A", "input.B", "input.M.Count", Int(depth + 1))})",
        7 => $"({Int(depth + 1)} {Pick("/", "%")} {random.Next(1, 9)})",
        8 => $"(-{Int(depth + 1)})",
        9 => $"Math.{Pick("Max", "Min")}((int){Int(depth + 1)}, (int){Int(depth + 1)})",
        10 => $"({Bool(depth + 1)} ? {Int(depth + 1)} : {Int(depth + 1)})",
        11 => $"{Text(depth + 1)}.IndexOf({Text(depth + 1)}, StringComparison.Ordinal)",
        12 => $"input.M.{Pick("Sum()", "Count(m => m > 3)", "First()", "Last()", "FirstOrDefault()", "Where(m => m > 5).Select(m => m % 7).FirstOrDefault()")}",
        13 => $"(0 + ({Pick("byte", "short", "ushort", "sbyte")})(input.A + {Int(depth + 1)}))",
        14 => $"({Bool(depth + 1)} ? (byte)(input.A + {Int(depth + 1)}) : (short)(input.B + {Int(depth + 1)}))",
        _ => $"{Text(depth + 1)}.Length",
    };

    private string Text(int depth) => random.Next(depth >= Deepest ? 4 : 15) switch
    {
        0 or 1 => Pick("input.S", "input.T", "(input.N ?? \"none\")"),
        2 => Quoted(Pick(Texts)),
        3 => Pick("input.S", "\"b\"", "\"\""),
        4 => $"({Text(depth + 1)} + {Text(depth + 1)})",
        5 => $"$\"{{{Int(depth + 1)}}}{{{Pick("input.S", "input.N", "input.T,5", "input.F", "input.A", "input.A,-6", "input.B,9")}}}\"",
        6 => $"{Text(depth + 1)}.{Pick("Trim()", "ToUpperInvariant()", "ToLowerInvariant()")}",
        7 => $"{Text(depth + 1)}.Replace({Quoted(Pick("a", "b", " ", "😀"))}, {Quoted(Pick("", "x", "$1", "é"))})",
        8 => $"{Text(depth + 1)}.{Pick("PadLeft", "PadRight")}({random.Next(0, 9)})",
        9 => $"{Text(depth + 1)}.Substring({random.Next(0, 3)}{(random.Next(2) == 0 ? "" : $", {random.Next(0, 3)}")})",
        10 => $"string.Join({Quoted(Pick("", ",", "--"))}, {List(depth + 1)})",
        11 => $"({Bool(depth + 1)} ? {Text(depth + 1)} : {Text(depth + 1)})",
        12 => $"({List(depth + 1)}.FirstOrDefault() ?? \"nothing\")",
        13 => $"{Pick("input.A", "input.F", "input.M.Count")}.ToString()",
        _ => $"({Pick("input.N", "input.I.Select(i => i.Note).FirstOrDefault()")} ?? {Text(depth + 1)})",
    };

    private string Bool(int depth) => random.Next(depth >= Deepest ? 4 : 14) switch
    {
        0 => "input.F",
        1 => $"input.A {Pick("<", "<=", ">", ">=", "==", "!=")} {Pick("input.B", "0", "7")}",
        2 => $"input.N is {Pick("null", "not null")}",
        3 => $"input.S {Pick("==", "!=")} {Pick("input.T", "\"a\"", "input.N")}",
        4 => $"({Int(depth + 1)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Int(depth + 1)})",
        5 => $"({Text(depth + 1)} {Pick("==", "!=")} {Text(depth + 1)})",
        6 => $"({Bool(depth + 1)} {Pick("&&", "||")} {Bool(depth + 1)})",
        7 => $"!({Bool(depth + 1)})",
        8 => $"{Text(depth + 1)}.{Pick("StartsWith", "EndsWith", "Contains")}({Text(depth + 1)}, StringComparison.Ordinal)",
        9 => $"string.{Pick("IsNullOrEmpty", "IsNullOrWhiteSpace")}({Pick("input.N", "input.S")})",
        10 => $"input.I.{Pick("Any", "All")}(i => i.{Pick("Size > 2", "Name == \"a\"", "Note is null", "Name.Length > 1")})",
        11 => $"{List(depth + 1)}.{Pick("Any()", "Contains(input.S)")}",
        12 => $"input.M.{Pick("Any", "All")}(m => m % 2 == {random.Next(2)})",
        _ => $"({Double(depth + 1)} {Pick("<", ">", "==")} {Double(depth + 1)})",
    };

    private string Double(int depth) => random.Next(depth >= Deepest ? 2 : 6) switch
    {
        0 => "input.D",
        1 => Pick("0.5", "2.0", "-1.25"),
        2 => $"({Double(depth + 1)} {Pick("+", "-", "*")} {Double(depth + 1)})",
        3 => $"Math.{Pick("Floor", "Ceiling", "Abs")}({Double(depth + 1)})",
        4 => $"((double){Int(depth + 1)})",
        _ => $"({Double(depth + 1)} / {Pick("2.0", "4.0", "0.5")})",
    };

    private string List(int depth) => random.Next(depth >= Deepest ? 2 : 9) switch
    {
        0 or 1 => "input.L",
        2 => $"{List(depth + 1)}.Where(x => x {Pick("==", "!=")} {Pick("\"a\"", "\"\"", "input.S")})",
        3 => $"{List(depth + 1)}.Select(x => {Pick("x + \"!\"", "x.Trim()", "$\"{x}-{x.Length}\"", "x == \"\" ? input.T : x")})",
        4 => $"{List(depth + 1)}.{Pick("Take", "Skip")}({random.Next(0, 3)})",
        5 => $"{List(depth + 1)}.{Pick("Distinct()", "AsEnumerable().Reverse()", "Append(input.S)", "ToList()")}",
        6 => $"{List(depth + 1)}.Concat({List(depth + 1)})",
        7 => $"input.I.Where(i => i.Size {Pick("<", ">")} {random.Next(4)}).Select(i => i.Name)",
        _ => $"{Text(depth + 1)}.Split(',')",
    };

    private JsonValue Integer() => Pick(Integers);

    private JsonValue Word() => Pick(Texts);

    private JsonValue Many(Func<JsonValue> one) => JsonValue.Array([.. Enumerable.Range(0, random.Next(4)).Select(_ => one())]);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}

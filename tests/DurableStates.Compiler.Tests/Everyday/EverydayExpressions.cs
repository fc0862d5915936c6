namespace DurableStates.Compiler.Everyday;

/// <summary>Expressions as people write them, with what may fail, wait and change among them.</summary>
internal sealed class EverydayExpressions(Random random, SortedSet<string> constructs)
{
    private const int Deepest = 3;

    private int _names;

    public List<(string Returns, string Name, string[] Parameters, bool IsAsync)> Helpers { get; } = [];

    // What names mean something to JSONata, to ASL or to what the compiler adds; each is used once.
    private static readonly string[] Colliding =
        ["states", "state", "error", "it", "map", "filter", "count", "sum", "length", "function", "and", "or", "not", "exists", "lookup", "result", "i", "acc", "item", "index", "run", "outcome", "type", "number", "text", "parse", "now"];

    private int _collisions;

    public string Fresh()
    {
        if (_collisions < Colliding.Length && random.Next(8) == 0)
        {
            _collisions += 1 + random.Next(5);
            return _collisions <= Colliding.Length ? Tag("colliding-name", Colliding[_collisions - 1]) : $"x{_names++}";
        }

        return $"x{_names++}";
    }

    public string Of(string type, EverydayScope scope, int depth = 0) => type switch
    {
        "int" => Int(scope, depth),
        "string" => Text(scope, depth),
        "bool" => Bool(scope, depth),
        "int?" => MaybeInt(scope, depth),
        "string?" => MaybeText(scope, depth),
        "List<string>" => Texts(scope, depth) + ".ToList()",
        "List<int>" => Ints(scope, depth) + ".ToList()",
        "List<Row>" => Rows(scope, depth) + ".ToList()",
        "Row" => Row(scope, depth),
        "Bag" => $"new Bag {{ N = {Int(scope, depth + 1)}, S = {Text(scope, depth + 1)} }}",
        "Level" => Level(scope, depth),
        "Dictionary<string, int>" => Dictionary(scope, depth),
        "double" => Real(scope, depth),
        "DateTime" => Instant(scope),
        "TimeSpan" => Span(scope, depth),
        "Guid" => Guid(scope),
        "Shape" => Shape(scope, depth),
        "(int A, string B)" => Tag("tuple", $"({Int(scope, depth + 1)}, {Text(scope, depth + 1)})"),
        _ => throw new InvalidOperationException(type),
    };

    public string Int(EverydayScope scope, int depth = 0)
    {
        string I() => Int(scope, depth + 1);
        switch (random.Next(depth >= Deepest ? 6 : 40))
        {
            case 0: return $"{random.Next(10)}";
            case 1: return Pick("input.Number", "input.Other");
            case 2 or 3 when scope.Of("int") is { Length: > 0 } names: return Pick(names);
            case 4: return Tag("count", $"{ListOf(scope)}.Count");
            case 5 when scope.Of("Row") is { Length: > 0 } rows: return $"{Pick(rows)}.Size";
            case 6 or 7: return Tag("arithmetic", $"({I()} {Pick("+", "-", "*")} {I()})");
            case 8: return Tag("remainder", $"({I()} {Pick("/", "%")} {2 + random.Next(4)})");
            case 9 when random.Next(3) == 0: return Tag("may-divide-by-zero", $"({I()} {Pick("/", "%")} {I()})");
            case 10: return Tag("conditional", $"({Bool(scope, depth + 1)} ? {I()} : {I()})");
            case 11: return Tag("length", $"{Text(scope, depth + 1)}.Length");
            case 12 when random.Next(2) == 0: return Tag("element", $"{NumbersOf(scope)}[{I()} % 3]");
            case 13: return Tag("sum", $"{Rows(scope, depth + 1)}.Sum(r => r.Size % 100)");
            case 14: return Tag("count-where", $"{Texts(scope, depth + 1)}.Count(w => {Bool(scope.InLambda().With("string", "w"), depth + 2)})");
            case 15: return Tag("coalesce", $"({MaybeInt(scope, depth + 1)} ?? {I()})");
            case 16 when random.Next(2) == 0: return Tag("int.Parse", $"int.Parse({Text(scope, depth + 1)})");
            case 17: return Tag("math", $"Math.{Pick("Max", "Min")}({I()}, {I()})");
            case 18: return Tag("bits", $"({I()} {Pick("&", "|", "^")} {I()})");
            case 19: return Tag("shift", $"({I()} {Pick("<<", ">>")} {Pick("1", "3", "31", I())})");
            case 20: return Helper("int", scope, depth) ?? I();
            case 21: return Tag("get-or-default", $"{Entries(scope)}.GetValueOrDefault({Text(scope, depth + 1)})");
            case 22 when random.Next(3) == 0: return Tag("lookup", $"{Entries(scope)}[{Text(scope, depth + 1)}]");
            case 23: return Tag("switch-expression", $"({I()} switch {{ 0 => {I()}, > 5 => {I()}, _ => {I()} }})");
            case 24 when scope.CanAwait: return Tag("await-in-expression", $"await context.CallActivityAsync<int>(\"Count\", {Text(scope, depth + 1)})", parenthesise: true);
            case 25 when scope.CanAssign && scope.Assignable("int") is { Length: > 0 } names: return Tag("increment-in-expression", Pick($"{Pick(names)}++", $"(--{Pick(names)})", $"({Pick(names)} = {I()})"));
            case 26: return Tag("conditional-access", $"({Rows(scope, depth + 1)}.FirstOrDefault(r => {Bool(scope.InLambda().With("Row", "r"), depth + 2)})?.Size ?? -1)");
            case 27 when scope.Of("(int A, string B)") is { Length: > 0 } tuples: return Tag("tuple-element", $"{Pick(tuples)}.A");
            case 28 when scope.Of("Bag") is { Length: > 0 } bags: return Tag("member", $"{Pick(bags)}.{Pick("N", "L.Count")}");
            case 29: return Tag("index-of", $"{Text(scope, depth + 1)}.IndexOf({Text(scope, depth + 1)}, StringComparison.Ordinal)");
            case 30: return Tag("aggregate", $"{Ints(scope, depth + 1)}.Aggregate({I()}, (a, b) => {Int(scope.InLambda().With("int", "a", false).With("int", "b", false), depth + 2)})");
            case 31: return Tag("extreme", $"{Ints(scope, depth + 1)}.Append({I()}).{Pick("Max", "Min")}()");
            case 32 when random.Next(3) == 0: return Tag("may-be-empty", $"{Ints(scope, depth + 1)}.{Pick("First", "Last", "Max", "Single", "Min")}()");
            case 33: return Tag("unary", Pick($"(-{I()})", $"(~{I()})"));
            case 34: return Tag("narrow", $"(0 + ({Pick("byte", "short", "sbyte", "ushort")})({I()}))");
            case 35: return Tag("date-part", $"{Instant(scope)}.{Pick("Year", "Month", "Day", "Hour", "Minute")}");
            case 36: return Tag("double-to-int", $"(int)Math.Min(1000.0, Math.Max(-1000.0, {Real(scope, depth + 1)}))");
            case 37: return Tag("span-total", $"(int){Span(scope, depth + 1)}.{Pick("TotalDays", "TotalHours", "TotalMinutes")}");
            case 38 when scope.Of("Shape") is { Length: > 0 } shapes: return Tag("virtual-member", $"{Pick(shapes)}.Sides");
            default: return Pick("input.Number", "input.Words.Count", "1");
        }
    }

    public string Text(EverydayScope scope, int depth = 0)
    {
        string T() => Text(scope, depth + 1);
        switch (random.Next(depth >= Deepest ? 5 : 32))
        {
            case 0: return Tag("odd-literal", Pick("\"\"", "\"a\"", "\"b\"", "\"{% 1 %}\"", "\"quo\\\"te\"", "\"new\\nline\"", "\"$x\"", "\"{0}\"", "\"states\"", "\"ünï\"", "\"%}\"", "\"back\\\\slash\"", "\"tab\\there\"", "\"$states.input\"", "\"it's\""));
            case 1: return "input.Word";
            case 2 or 3 when scope.Of("string") is { Length: > 0 } names: return Pick(names);
            case 4 when scope.Of("Row") is { Length: > 0 } rows: return $"{Pick(rows)}.Name";
            case 5 or 6: return Tag("interpolation", $"$\"{{{Unquoted(Int(scope, depth + 1))}}}-{{{Unquoted(T())}}}\"");
            case 7: return Tag("concatenation", $"({T()} + {Pick(T(), Int(scope, depth + 1), Bool(scope, depth + 1), Level(scope, depth + 1))})");
            case 8: return Tag("conditional", $"({Bool(scope, depth + 1)} ? {T()} : {T()})");
            case 9: return Tag("casing", $"{T()}.{Pick("ToUpperInvariant()", "ToLowerInvariant()", "Trim()", "TrimEnd('!')")}");
            case 10 when random.Next(2) == 0: return Tag("substring", $"{T()}.Substring({Pick("0", "1", Int(scope, depth + 1))})");
            case 11 when random.Next(2) == 0: return Tag("range", $"{T()}[{Pick("..1", "1..", "^1..", "..^1")}]");
            case 12: return Tag("replace", $"{T()}.Replace(\"a\", {T()})");
            case 13: return Tag("join", $"string.Join({Pick("\",\"", "\"\"")}, {Pick(Texts(scope, depth + 1), Ints(scope, depth + 1))})");
            case 14: return Tag("pad", $"{T()}.{Pick("PadLeft", "PadRight")}({random.Next(6)}, '.')");
            case 15: return Tag("coalesce", $"({MaybeText(scope, depth + 1)} ?? {T()})");
            case 16: return Helper("string", scope, depth) ?? T();
            case 17 when scope.CanAwait: return Tag("await-in-expression", $"await context.CallActivityAsync<string>(\"Say\", {Text(scope, depth + 1)})", parenthesise: true);
            case 18: return Tag("enum-text", $"{Level(scope, depth + 1)}.ToString()");
            case 19: return Tag("switch-expression", $"({T()} switch {{ \"a\" => {T()}, \"b\" or \"c\" => {T()}, var other when other.Length > 2 => other, _ => {T()} }})");
            case 20 when scope.Of("Exception") is { Length: > 0 } caught: return Tag("message", $"{Pick(caught)}.Message");
            case 21: return Tag("format-date", $"{Instant(scope)}.ToString(\"{Pick("yyyy-MM-dd", "HH:mm:ss", "yyyyMMdd")}\", System.Globalization.CultureInfo.InvariantCulture)");
            case 22: return Tag("number-text", $"({Int(scope, depth + 1)}).ToString(System.Globalization.CultureInfo.InvariantCulture)");
            case 23 when random.Next(3) == 0: return Tag("element", $"input.Words[{Int(scope, depth + 1)}]");
            case 24 when random.Next(3) == 0: return Tag("may-be-empty", $"{Texts(scope, depth + 1)}.{Pick("First", "Last", "Single")}()");
            case 25: return Tag("first-or-default", $"({Texts(scope, depth + 1)}.{Pick("FirstOrDefault", "LastOrDefault")}(w => {Bool(scope.InLambda().With("string", "w"), depth + 2)}) ?? {T()})");
            case 26 when scope.Of("Bag") is { Length: > 0 } bags: return Tag("member", $"{Pick(bags)}.S");
            case 27 when scope.Of("(int A, string B)") is { Length: > 0 } tuples: return Tag("tuple-element", $"{Pick(tuples)}.B");
            case 28: return Tag("guid", "input.Id.ToString()");
            case 29 when scope.CanAssign && scope.Assignable("string") is { Length: > 0 } names: return Tag("assignment-in-expression", $"({Pick(names)} = {T()})");
            case 30 when scope.Of("Shape") is { Length: > 0 } shapes: return Tag("inherited-member", $"{Pick(shapes)}.Name");
            case 31: return Tag("guid-text", $"{Guid(scope)}.ToString()");
            default: return Pick("input.Word", "\"k\"");
        }
    }

    public string Bool(EverydayScope scope, int depth = 0)
    {
        string B() => Bool(scope, depth + 1);
        switch (random.Next(depth >= Deepest ? 4 : 30))
        {
            case 0: return "input.Flag";
            case 1 when scope.Of("bool") is { Length: > 0 } names: return Pick(names);
            case 2: return Tag("comparison", $"{Int(scope, depth + 1)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Int(scope, depth + 1)}", parenthesise: true);
            case 3: return Tag("text-equality", $"{Text(scope, depth + 1)} {Pick("==", "!=")} {Text(scope, depth + 1)}", parenthesise: true);
            case 4: return Tag("not", $"!{B()}");
            case 5 or 6: return Tag("and-or", $"({B()} {Pick("&&", "||")} {B()})");
            case 7: return Tag("eager-logic", $"({B()} {Pick("&", "|", "^")} {B()})");
            case 8: return Tag("any-all", $"{Rows(scope, depth + 1)}.{Pick("Any", "All")}(r => {Bool(scope.InLambda().With("Row", "r"), depth + 2)})");
            case 9: return Tag("contains", $"{Texts(scope, depth + 1)}.Contains({Text(scope, depth + 1)})");
            case 10: return Tag("null-test", $"{MaybeText(scope, depth + 1)} {Pick("== null", "is null", "is not null", "!= null")}", parenthesise: true);
            case 11: return Tag("pattern", $"{Int(scope, depth + 1)} is {Pick("> 2 and < 100", "0 or 1", "not 3")}", parenthesise: true);
            case 12: return Tag("try-parse", $"int.TryParse({Text(scope, depth + 1)}, out _)");
            case 13: return Tag("is-empty", $"string.{Pick("IsNullOrEmpty", "IsNullOrWhiteSpace")}({MaybeText(scope, depth + 1)})");
            case 14: return Tag("enum-comparison", $"{Level(scope, depth + 1)} {Pick("==", "!=", "<", ">=")} {Level(scope, depth + 1)}", parenthesise: true);
            case 15: return Tag("starts-with", $"{Text(scope, depth + 1)}.{Pick("StartsWith", "EndsWith")}({Text(scope, depth + 1)}, StringComparison.{Pick("Ordinal", "OrdinalIgnoreCase")})");
            case 16 when scope.CanAwait: return Tag("await-in-expression", $"await context.CallActivityAsync<bool>(\"Ask\", {Text(scope, depth + 1)})", parenthesise: true);
            case 17: return Tag("nullable-comparison", $"{MaybeInt(scope, depth + 1)} {Pick("<", ">", "==")} {Int(scope, depth + 1)}", parenthesise: true);
            case 18: return Tag("record-equality", $"new Pair({Text(scope, depth + 1)}, {Int(scope, depth + 1)}) == new Pair({Text(scope, depth + 1)}, {Int(scope, depth + 1)})", parenthesise: true);
            case 19: return Tag("contains-key", $"{Entries(scope)}.ContainsKey({Text(scope, depth + 1)})");
            case 20: return Helper("bool", scope, depth) ?? B();
            case 21: return Tag("date-comparison", $"{Instant(scope)} {Pick("<", ">", "==")} {Instant(scope)}", parenthesise: true);
            case 22: return Tag("property-pattern", $"{Rows(scope, depth + 1)}.FirstOrDefault() is {{ Size: > 1, Note: null }}", parenthesise: true);
            case 23: return Tag("guid", $"input.Id == Guid.Empty", parenthesise: true);
            case 24: return Tag("tuple-equality", $"({Int(scope, depth + 1)}, {Text(scope, depth + 1)}) == ({Int(scope, depth + 1)}, {Text(scope, depth + 1)})", parenthesise: true);
            case 25: return Tag("any", $"{Ints(scope, depth + 1)}.Any()");
            case 26: return Tag("double-comparison", $"{Real(scope, depth + 1)} {Pick("<", "<=", ">", ">=", "==")} {Real(scope, depth + 1)}", parenthesise: true);
            case 27: return Tag("span-comparison", $"{Span(scope, depth + 1)} {Pick("<", "<=", ">", "==")} {Span(scope, depth + 1)}", parenthesise: true);
            case 28: return Tag("guid", $"{Guid(scope)} == {Guid(scope)}", parenthesise: true);
            case 29 when scope.Of("Shape") is { Length: > 0 } shapes: return Tag("member-pattern", $"{Pick(shapes)} is {{ Sides: > 2 }}", parenthesise: true);
            default: return "input.Flag";
        }
    }

    private string Real(EverydayScope scope, int depth) => random.Next(depth >= Deepest ? 3 : 8) switch
    {
        0 => "input.Real",
        1 when scope.Of("double") is { Length: > 0 } names => Pick(names),
        2 => Pick("1.5", "-0.25", "0.1", "3.0"),
        3 or 4 => Tag("double-arithmetic", $"({Real(scope, depth + 1)} {Pick("+", "-", "*")} {Pick(Real(scope, depth + 1), Int(scope, depth + 1))})"),
        5 => Tag("double-division", $"({Real(scope, depth + 1)} / {Pick("4.0", "2", "0.5")})"),
        6 => Tag("double-math", $"Math.{Pick("Floor", "Ceiling", "Abs", "Round")}({Real(scope, depth + 1)})"),
        7 => Tag("double-sum", $"{Ints(scope, depth + 1)}.Select(n => n % 100 * 0.5).Sum()"),
        _ => "input.Real",
    };

    private string Span(EverydayScope scope, int depth) => random.Next(depth >= Deepest ? 3 : 6) switch
    {
        0 or 1 when scope.Of("TimeSpan") is { Length: > 0 } names => Pick(names),
        3 => Tag("span-difference", $"({Instant(scope)} - {Instant(scope)})"),
        4 => Tag("span-arithmetic", $"({Span(scope, depth + 1)} {Pick("+", "-")} {Span(scope, depth + 1)})"),
        5 => $"TimeSpan.From{Pick("Minutes", "Hours", "Seconds")}({Int(scope, depth + 1)} % 100)",
        _ => $"TimeSpan.From{Pick("Minutes", "Hours", "Days")}({random.Next(1, 50)})",
    };

    private string Guid(EverydayScope scope) => scope.Of("Guid") is { Length: > 0 } names && random.Next(2) == 0 ? Pick(names) : Pick("input.Id", "input.Id", "Guid.Empty");

    private string Shape(EverydayScope scope, int depth) => scope.Of("Shape") is { Length: > 0 } names && random.Next(4) == 0 ? Pick(names)
        : Pick("new Square()", $"new Square {{ Name = {Text(scope, depth + 1)} }}", $"new Square {{ Sides = {Int(scope, depth + 1)} }}");

    public string MaybeInt(EverydayScope scope, int depth) => random.Next(6) switch
    {
        0 => "input.Rank",
        1 when scope.Of("int?") is { Length: > 0 } names => Pick(names),
        2 when scope.Of("Row") is { Length: > 0 } rows => $"{Pick(rows)}.Rank",
        3 when depth < Deepest => Tag("nullable-arithmetic", $"({MaybeInt(scope, depth + 1)} {Pick("+", "-", "*")} {Int(scope, depth + 1)})"),
        4 when depth < Deepest => Tag("conditional", $"({Bool(scope, depth + 1)} ? {Int(scope, depth + 1)} : (int?)null)"),
        _ => "input.Rank",
    };

    public string MaybeText(EverydayScope scope, int depth) => random.Next(6) switch
    {
        0 => "input.Odd",
        1 when scope.Of("string?") is { Length: > 0 } names => Pick(names),
        2 when scope.Of("Row") is { Length: > 0 } rows => Tag("conditional-access", $"{Pick(rows)}{Pick(".Note", ".Next?.Name", ".Next?.Note")}"),
        3 when depth < Deepest => Tag("first-or-default", $"{Texts(scope, depth + 1)}.FirstOrDefault()"),
        _ => "input.Odd",
    };

    public string Texts(EverydayScope scope, int depth) => random.Next(depth >= Deepest ? 2 : 14) switch
    {
        0 => "input.Words",
        1 when scope.Of("List<string>") is { Length: > 0 } names => Pick(names),
        2 => Tag("where", $"{Texts(scope, depth + 1)}.Where(w => {Bool(scope.InLambda().With("string", "w"), depth + 2)})"),
        3 => Tag("select", $"{Rows(scope, depth + 1)}.Select(r => {Text(scope.InLambda().With("Row", "r"), depth + 2)})"),
        4 => Tag("order-by", $"{Texts(scope, depth + 1)}.{Pick("OrderBy", "OrderByDescending")}({Pick("w => w.Length", "w => w, StringComparer.Ordinal", "w => w.Length % 2 == 0")})"),
        5 => Tag("distinct", $"{Texts(scope, depth + 1)}.Distinct()"),
        6 => Tag("take-skip", $"{Texts(scope, depth + 1)}.{Pick("Take", "Skip")}({Int(scope, depth + 1)})"),
        7 => Tag("collection-expression", $"new List<string> {{ {Text(scope, depth + 1)}, {Text(scope, depth + 1)} }}"),
        8 => Tag("select-index", $"{Texts(scope, depth + 1)}.Select((w, i) => {Text(scope.InLambda().With("string", "w").With("int", "i"), depth + 2)})"),
        9 => Tag("split", $"{Text(scope, depth + 1)}.Split({Pick("','", "\", \"", "',', ' '")})"),
        10 => Tag("null-list", "(input.Maybe ?? [])"),
        11 => Tag("keys", $"{Entries(scope)}.Keys"),
        12 => Tag("take-while", $"{Texts(scope, depth + 1)}.{Pick("TakeWhile", "SkipWhile")}(w => {Bool(scope.InLambda().With("string", "w"), depth + 2)})"),
        13 => Tag("group-by", $"{Rows(scope, depth + 1)}.GroupBy(r => r.{Pick("Name", "Size", "Level", "Note")}).Select(g => g.Key + \":\" + g.{Pick("Count()", "Sum(r => r.Size % 10)", "First().Name", "Max(r => r.Size)")})"),
        _ => "input.Words",
    };

    public string Ints(EverydayScope scope, int depth) => random.Next(depth >= Deepest ? 2 : 9) switch
    {
        0 => "input.Numbers",
        1 when scope.Of("List<int>") is { Length: > 0 } names => Pick(names),
        2 => Tag("select", $"{Texts(scope, depth + 1)}.Select(w => {Int(scope.InLambda().With("string", "w"), depth + 2)})"),
        3 => Tag("where", $"{Ints(scope, depth + 1)}.Where(n => {Bool(scope.InLambda().With("int", "n", false), depth + 2)})"),
        4 => Tag("order", $"{Ints(scope, depth + 1)}.{Pick("Order()", "OrderDescending()", "Distinct()", "Where(n => n != 2).Reverse()")}"),
        5 => Tag("select", $"{Rows(scope, depth + 1)}.Select(r => r.Size)"),
        6 => Tag("zip", $"{Ints(scope, depth + 1)}.Zip({Ints(scope, depth + 1)}, (a, b) => a - b)"),
        7 => Tag("values", $"{Entries(scope)}.Values"),
        8 => Tag("range", $"Enumerable.Range({random.Next(3)}, {random.Next(4)})"),
        _ => "input.Numbers",
    };

    public string Rows(EverydayScope scope, int depth) => random.Next(depth >= Deepest ? 2 : 8) switch
    {
        0 => "input.Rows",
        1 when scope.Of("List<Row>") is { Length: > 0 } names => Pick(names),
        2 => Tag("where", $"{Rows(scope, depth + 1)}.Where(r => {Bool(scope.InLambda().With("Row", "r"), depth + 2)})"),
        3 => Tag("order-then", $"{Rows(scope, depth + 1)}.{Pick("OrderBy", "OrderByDescending")}(r => r.{Pick("Size", "Level", "At", "Rank")}).{Pick("ThenBy", "ThenByDescending")}(r => r.{Pick("Name, StringComparer.Ordinal", "Size", "Note, StringComparer.Ordinal")})"),
        4 => Tag("distinct-by", $"{Rows(scope, depth + 1)}.DistinctBy(r => r.{Pick("Name", "Size", "Level")})"),
        5 => Tag("query-syntax", $"(from r in {Rows(scope, depth + 1)} where {Bool(scope.InLambda().With("Row", "r"), depth + 2)} orderby r.{Pick("Size", "Size descending")} select r)"),
        _ => "input.Rows",
    };

    private string Row(EverydayScope scope, int depth) => random.Next(5) switch
    {
        0 when scope.Of("Row") is { Length: > 0 } rows => Tag("with", $"({Pick(rows)} with {{ Size = {Int(scope, depth + 1)}, Note = {MaybeText(scope, depth + 1)} }})"),
        1 when random.Next(3) == 0 => Tag("may-be-empty", $"{Rows(scope, depth + 1)}.{Pick("First()", "Last()", "OrderBy(r => r.At).First()")}"),
        2 when scope.CanAwait => Tag("await-in-expression", $"((await context.CallActivityAsync<Row?>(\"One\", {Text(scope, depth + 1)})) ?? new Row(\"none\", 0, null, null, Level.Low, input.At, null, null))"),
        _ => Tag("new-record", $"new Row({Text(scope, depth + 1)}, {Int(scope, depth + 1)}, {MaybeText(scope, depth + 1)}, {MaybeInt(scope, depth + 1)}, {Level(scope, depth + 1)}, input.At, null, null)"),
    };

    private string Level(EverydayScope scope, int depth) => random.Next(5) switch
    {
        0 when scope.Of("Level") is { Length: > 0 } names => Pick(names),
        1 when scope.Of("Row") is { Length: > 0 } rows => $"{Pick(rows)}.Level",
        2 => "input.Level",
        3 when depth < Deepest => Tag("conditional", $"({Bool(scope, depth + 1)} ? Level.Low : Level.High)"),
        _ => Tag("enum", $"Level.{Pick("Low", "Middle", "High")}"),
    };

    private string Dictionary(EverydayScope scope, int depth) => random.Next(3) switch
    {
        0 => Tag("to-dictionary", $"{Texts(scope, depth + 1)}.{Pick("Distinct().", "")}ToDictionary(w => w, w => {Int(scope.InLambda().With("string", "w"), depth + 2)})"),
        1 => Tag("dictionary", "new Dictionary<string, int>()"),
        _ => Tag("dictionary", $"new Dictionary<string, int> {{ [{Text(scope, depth + 1)}] = {Int(scope, depth + 1)}, [\"k\"] = {Int(scope, depth + 1)} }}"),
    };

    private string Instant(EverydayScope scope) => scope.Of("Row") is { Length: > 0 } rows && random.Next(2) == 0 ? $"{Pick(rows)}.At"
        : scope.Of("DateTime") is { Length: > 0 } names && random.Next(2) == 0 ? Pick(names) : Pick("input.At", $"input.At.Add{Pick("Days", "Hours", "Minutes")}({random.Next(-3, 40)})");

    private string Entries(EverydayScope scope) => scope.Of("Dictionary<string, int>") is { Length: > 0 } names && random.Next(2) == 0 ? Pick(names) : "input.Prices";

    private string ListOf(EverydayScope scope) => Pick([.. scope.Of("List<string>"), .. scope.Of("List<int>"), .. scope.Of("Dictionary<string, int>"), "input.Words", "input.Rows"]);

    private string NumbersOf(EverydayScope scope) => Pick([.. scope.Of("List<int>"), "input.Numbers"]);

    private string? Helper(string type, EverydayScope scope, int depth)
    {
        var fitting = Helpers.Where(helper => helper.Returns == type && (!helper.IsAsync || scope.CanAwait) && (scope.CanAwait || helper.Parameters.Length > 0)).ToList();
        if (fitting.Count == 0 || !scope.CanAssign)
        {
            return null;
        }

        var helper = fitting[random.Next(fitting.Count)];
        var call = $"{helper.Name}({string.Join(", ", helper.Parameters.Select(parameter => Of(parameter, scope, depth + 1)).Prepend("context").Skip(helper.IsAsync ? 0 : 1))})";
        return helper.IsAsync ? Tag("async-helper", $"await {call}", parenthesise: true) : Tag("helper", call);
    }

    private static string Unquoted(string hole) => $"({hole})";

    public string Tag(string construct, string code, bool parenthesise = false)
    {
        constructs.Add(construct);
        return parenthesise ? $"({code})" : code;
    }

    public T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}

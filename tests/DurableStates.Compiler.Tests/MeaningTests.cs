using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler;

/// <summary>What C# says about order, sharing, laziness and absence, in programs of a few lines: each is run natively and on the engine.</summary>
public sealed class MeaningTests
{
    private const string Types =
        """
        public enum Level { Low, High = 5, Middle = 3 }
        public sealed record Part(string Name, string? Note, Level Level = Level.Low);
        public sealed class Bag { public List<string> L { get; set; } = []; public int N { get; set; } public Part? P { get; set; } }
        public class Step { public virtual string Kind { get; set; } = "base"; public string Show() => Kind; }
        public sealed class Manual : Step { public override string Kind { get; set; } = "manual"; }
        public sealed class Timed : Step { public int Hours { get; set; } = 3; }
        public sealed record Come(DateTime At, Level Level, Level? Maybe, Guid Id, Guid Other, List<DateTimeOffset> Each, List<Level> Kinds, Dictionary<string, DateTime?> By, TimeSpan Long, Come? Next);
        """;

    private const string Arrivals =
        """
        { "Tell": { "result": null }, "Come": { "result": {
          "at": "2026-03-01T10:20:30Z", "level": "HIGH", "id": "6F9619FF-8B86-D011-B42D-00CF4FC964FF", "other": "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
          "each": ["2026-03-01T12:20:30.0000001+02:00", "2026-03-01T10:20"], "kinds": ["middle", "High"], "by": { "k": "2026-03-01", "n": null }, "long": 1.23456,
          "next": { "at": "2026-03-01T10:20:30.400+00:00", "level": "low", "maybe": "mIDDLE", "id": "6F9619FF-8B86-D011-B42D-00CF4FC964FF", "other": "6F9619FF-8B86-D011-B42D-00CF4FC964FF",
            "each": [], "kinds": [], "by": {}, "long": 7, "next": null } } } }
        """;

    [Theory]
    // What a branch keeps to itself is nothing elsewhere.
    [InlineData("var n = 100; if (input.Flag) { var p = int.Parse(input.Word); n -= p; } await Tell(n); return n;")]
    [InlineData("var n = 0; if (input.Flag) { var p = input.Names[7]; n = p.Length; } else if (input.Number > 1) { var q = input.Names.First(x => x == \"b\"); n = q.Length; } await Tell(n); return n;")]
    [InlineData("var n = 0; switch (input.Word) { case \"v\": { var p = int.Parse(input.Word); n = p; break; } case \"w\": n = 2; break; } await Tell(n); return n;")]
    [InlineData("var n = 0; foreach (var x in input.Names) { if (x == \"z\") { var p = int.Parse(x); n += p; } } return n;")]
    [InlineData("int Size(string w) { if (w == \"v\") { var p = int.Parse(w); return p; } return 1; } var n = Size(input.Word); await Tell(n); return n;")]
    // Names of C# that are none of Step Functions.
    [InlineData("var _n = input.Number; var __x = _n + 1; await Tell(__x); var _ = input.Word; var _1 = _n; await Tell(_1); return new { _n, __x, w = _ };")]
    [InlineData("var größe = input.Number; var gre = 2; await Tell(größe); var 字 = gre; await Tell(字); return größe + gre + 字;")]
    // What may fail is computed, and what it reads is read.
    [InlineData("var w = await Say(\"x\"); await Tell(\"b\"); var n = w.Substring(1); await Tell(\"c\"); return 1;")]
    // Operands are evaluated from left to right, and hold what they were.
    [InlineData("var t = 10; int Fee() { t = 100; return 1; } t += Fee(); return t;")]
    [InlineData("var n = 1; int Inc() { n++; return n; } var r = n + Inc() * 10 + n; return new { r, n };")]
    [InlineData("var n = 1; int Inc() { n += 10; return n; } return new { A = n, B = Inc(), C = n };")]
    [InlineData("var n = 1; int Inc() { n += 10; return n; } return new List<int> { n, Inc(), n };")]
    [InlineData("var n = 1; int Inc() { n += 10; return n; } return $\"{n}-{Inc()}-{n}\";")]
    [InlineData("var n = 1; int Inc() { n += 10; return n; } int Three(int a, int b, int c) => a * 100 + b * 10 + c; return Three(c: n, a: Inc(), b: n);")]
    [InlineData("var log = \"a\"; async Task<string> Step() { log += \"b\"; return await Say(log); } var r = log + await Step() + log; return new { r, log };")]
    [InlineData("var n = 1; int Old(int old) { n = 10; return old; } return Old(n) + n;")]
    [InlineData("var n = 1; return n + (n = 2) + n++ + ++n + n;")]
    [InlineData("var n = 1; var list = new List<int>(); list.Add(n++); list.Add(n++ + n); return new { list, n };")]
    [InlineData("var list = new List<int> { 1 }; int More() { list.Add(5); return list.Count; } var r = list.Count + More() * 10 + list.Count; return new { r, list };")]
    [InlineData("var list = new List<int> { 1 }; int More() { list.Add(5); return list.Count; } list.Add(More()); return list;")]
    [InlineData("var n = 5; bool Less() { n = 1; return true; } return n > 3 && Less() && n < 3;")]
    [InlineData("var n = 5; var few = input.Names.Where(x => x.Length < n).ToList().Count + (n = 0) + input.Names.Where(x => x.Length < n).Count(); return few;")]
    // A query is asked where it is read.
    [InlineData("var min = \"a\"; var q = input.Names.Where(x => x != min); min = \"b\"; return new { N = q.Count(), F = q.First() };")]
    [InlineData("var q = input.Names.Select(x => x.Substring(1, 5)); await Tell(\"before\"); return input.Number;")]
    [InlineData("return input.Names.Any(x => x == \"a\" || x.Substring(5) == \"\");")]
    [InlineData("return input.Names.All(x => x != \"a\" && x.Substring(5) == \"\");")]
    // What nobody uses happens all the same.
    [InlineData("var logger = context.CreateReplaySafeLogger(\"x\"); var n = 0; Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, \"n={N}\", ++n); return n;")]
    [InlineData("var logger = context.CreateReplaySafeLogger(\"x\"); Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, \"{R} {W}\", await Say(\"q\"), input.Word); return 1;")]
    // Enums are ordered by their numbers.
    [InlineData("var p = new Part(\"p\", null, Level.High); return new { A = p.Level > Level.Middle, B = p.Level >= Level.High, C = p.Level < Level.Low };")]
    [InlineData("Level Of(string w) => w switch { \"w\" => Level.Middle, _ => Level.Low }; var l = Of(input.Word); return new { A = l > Level.Low, B = l < Level.High, C = l > Level.High };")]
    // Records are equal when their members are, and what is absent is null.
    [InlineData("var a = new Part(\"p\", null); var b = new Part(input.Word, input.Odd is null ? \"x\" : null); return new { E = a == b, F = a == b with { Name = \"p\" }, G = a != b };")]
    // The declared type says what travels.
    [InlineData("Step s = new Manual(); return new { s.Kind, S = s.Show() };")]
    [InlineData("List<Step> s = [new Manual(), new Timed { Kind = \"t\" }]; await Tell(s); return new { s };")]
    // Two characters.
    [InlineData("var c = input.Flag ? 'a' : 'b'; return new { E = c == 'b', N = c != 'b' };")]
    [InlineData("return new { R = input.Word.Replace(\"w\", null), S = input.Word.Replace(\"w\", input.Odd) };")]
    // All of it at once.
    [InlineData("var n = 1; int Inc() => ++n; var p = new Part(\"a\" + n, \"b\" + Inc()) with { Name = \"c\" + n }; return new { p, n };")]
    [InlineData("string? s = null; var n = 0; s ??= \"x\" + ++n; s ??= \"y\" + ++n; return new { s, n };")]
    [InlineData("var n = 3; var r = n > 2 ? n-- : n++; return new { r, n };")]
    [InlineData("var n = 0; var a = new[] { n++, n++, n++ }; return new { a, S = a[0] + a[1] * 10 + a[2] * 100 + n };")]
    [InlineData("var n = 1; var b = new Bag { N = n++, L = [\"a\" + n] }; b.N += n++ + b.N; return new { b, n };")]
    [InlineData("var b = new Bag { N = 1 }; int Up() { b.N = 7; return 1; } b.N += Up(); return b;")]
    [InlineData("var b = new Bag { N = 1 }; int Up() { b.N = 7; b.L.Add(\"u\"); return 1; } var r = b.N + Up() + b.N; return new { r, b };")]
    [InlineData("var b = new Bag { N = 1 }; int Up() { b = new Bag { N = 9 }; return 1; } var r = b.N + Up() * 10 + b.N * 100; return new { r, b };")]
    [InlineData("var i = 0; while (i++ < 3) { await Tell(i); } return i;")]
    [InlineData("var i = 3; do { await Tell(i); } while (--i > 0 && i != 1); return i;")]
    [InlineData("var i = 0; for (var j = i++; j < 3; j += i++) { await Tell(j * 10 + i); } return i;")]
    [InlineData("var s = \"\"; foreach (var n in input.Names) { s = n + s + (s = \"-\") + s; } return s;")]
    [InlineData("var n = 0; bool T(string x) { n++; return x == \"b\"; } var k = \"\"; foreach (var x in input.Names) { if (T(x) || n > 3 && T(\"b\")) { k += x + n; } } return new { k, n };")]
    [InlineData("var n = 0; string Next() => input.Names[n++]; return Next() + Next() + (Next() == \"c\" ? Next() : \"z\");")]
    [InlineData("var t = \"a\"; var q = input.Names.Where(x => x != t).Select(x => x + t); t = \"b\"; var l = q.ToList(); t = \"c\"; return new { l, M = q.ToList(), C = q.Count() };")]
    [InlineData("var k = 0; var q = input.Names.Where(x => x.Length > k); foreach (var n in input.Names) { if (q.Any()) { await Tell(n + q.Count()); } k++; } return k;")]
    [InlineData("var x = (await Say(\"a\")) + input.Names.Count + (await Say(\"b\")); return x;")]
    [InlineData("var n = 1; async Task<int> A() { n *= 2; await Tell(n); n += 3; return n; } var r = n + await A() + n * await A() + n; return new { r, n };")]
    [InlineData("var n = 1; try { n = 2; n += int.Parse(input.Odd is null ? \"5\" : \"6\"); await Tell(n); n = 9; } finally { n++; } return n;")]
    [InlineData("var a = 1; var b = 2; (a, b) = (b, a + b); (a, b) = (b, a); return new { a, b };")]
    [InlineData("Level? l = input.Flag ? Level.High : null; return new { A = l > Level.Low, B = l < Level.High, C = l == null, D = !(l >= Level.Low) };")]
    [InlineData("string F(string a, string b = \"d\") { a += b; return a; } var a = \"x\"; return F(b: a += \"y\", a: a) + F(a);")]
    [InlineData("var w = input.Word; void Set(string s) => w = s; var r = w + w.Length; Set(\"long\"); return new { R = r + w, X = w.Length.ToString() + w };")]
    [InlineData("var n = input.Number; if (n > 200 && (n -= 100) < 250 || (n += 5) > 0) { await Tell(n); } return n;")]
    // Nothing as a text.
    [InlineData("int? n = input.Maybe; bool? b = input.Flag ? null : true; bool? c = input.Flag ? true : null; Level? l = input.Flag ? Level.High : null; return new { A = n.ToString(), B = b.ToString(), C = c.ToString(), D = l.ToString(), E = ((int?)input.Number).ToString() };")]
    // An entry that is there already is set anew.
    [InlineData("return new Dictionary<string, int> { [\"w\"] = 1, [input.Word] = 2, [\"x\"] = 3 };")]
    [InlineData("return new Dictionary<string, int> { [input.Word] = 1, [input.Word + \"\"] = input.Number };")]
    [InlineData("return new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2, [\"a\"] = 3 };")]
    [InlineData("return new Dictionary<string, string> { [await Say(\"k\")] = \"a\", [\"x\"] = await Say(\"v\"), [\"z\"] = \"e\" };")]
    [InlineData("return new Dictionary<string, int> { { \"a\", 1 }, { input.Word, 2 } };")]
    public async Task The_machine_does_what_the_code_does(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body, declarations: Types);

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }

    [Theory]
    // What came in as JSON has the form that C# writes.
    [InlineData("var c = await Come(); return c;")]
    [InlineData("var c = await Come(); return new { c.At, c.Each, c.Kinds, c.By, c.Next, c.Id };")]
    [InlineData("var c = await Come(); await Tell(c.Next!.At); return new { A = c.At < c.Next.At, B = c.At == c.Each[0], C = (c.Each[1] - c.At).TotalMinutes, D = $\"{c.At:HH:mm:ss} {c.Id} {c.Level}\" };")]
    [InlineData("var c = await Come(); return new { A = c.Level == Level.High, B = c.Level != Level.Low, C = c.Level switch { Level.Middle => 1, Level.High => 2, _ => 3 }, D = c.Level > Level.Middle, E = c.Kinds.Contains(Level.High), F = c.Maybe == null };")]
    [InlineData("var c = await Come(); return new { A = c.Long.TotalSeconds, B = c.Long.TotalMilliseconds, C = c.Long / 7 > TimeSpan.FromMilliseconds(176), D = c.Long / 7 == c.Long / 7.0001, E = c.Long + c.Next!.Long, F = c.Long.TotalMinutes };")]
    [InlineData("var a = TimeSpan.FromMilliseconds(input.Number * 0 + 10); var b = TimeSpan.FromMilliseconds(1); return new { A = a / 7 > b, B = a * 0.0001 > TimeSpan.Zero, C = a * 1.04 > a };")]
    [InlineData("var c = await Come(); return new { A = c.Id == c.Other, B = c.By[\"k\"], C = c.By.ContainsKey(\"z\"), D = c.Each.Count, E = c.Each.First(), F = c.Each.Last(), G = c.Next is null };")]
    [InlineData("var c = await Come(); var n = 0; foreach (var at in c.Each) { await Tell(at); n++; } foreach (var k in c.Kinds) { if (k == Level.High) { n += 10; } } return n;")]
    [InlineData("var c = await Come(); return c with { Level = Level.Low, Long = c.Long + TimeSpan.FromSeconds(1) };")]
    [InlineData("var c = await Come(); var s = c.Long + TimeSpan.FromMilliseconds(input.Number) + TimeSpan.FromSeconds(0.1); return new { s, T = (c.Next!.At - c.At).TotalSeconds, U = s - c.Long, V = TimeSpan.FromMinutes(input.Number) };")]
    [InlineData("var c = WorkflowJson.Deserialize<Come>(await Say(\"json\")); return c;", "{\"Say\":{\"result\":\"{\\\"at\\\":\\\"2026-03-01\\\",\\\"level\\\":\\\"HIGH\\\",\\\"id\\\":\\\"6F9619FF-8B86-D011-B42D-00CF4FC964FF\\\",\\\"other\\\":\\\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\\\",\\\"each\\\":[],\\\"kinds\\\":[],\\\"by\\\":{},\\\"long\\\":2}\"}}")]
    public async Task What_came_in_has_the_form_that_the_code_would_write(string body, string answers = Arrivals)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body.Replace("await Come()", "await context.CallActivityAsync<Come>(\"Come\")", StringComparison.Ordinal), declarations: Types, answers: answers);

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01T10:20")]
    [InlineData("2026-03-01T10:20Z")]
    [InlineData("2026-03-01T10:20+02:00")]
    [InlineData("2026-03-01T10:20:30")]
    [InlineData("2026-03-01T10:20:30Z")]
    [InlineData("2026-03-01T10:20:30+02")]
    [InlineData("2026-03-01T10:20:30-02:30")]
    [InlineData("2026-03-01T10:20:30.1Z")]
    [InlineData("2026-03-01T10:20:30.1239999Z")]
    [InlineData("2026-03-01T10:20:30.123456789012+05:45")]
    [InlineData("2026-03-01T10:20:30.9999999")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public async Task Every_form_of_an_instant_is_the_same_instant(string text)
    {
        const string Body = "var at = await context.CallActivityAsync<DateTime>(\"When\"); var offset = await context.CallActivityAsync<DateTimeOffset?>(\"When\"); return new { at, offset, S = $\"{at:yyyy-MM-dd HH:mm:ss}\", E = at == offset };";
        var (native, compiled) = await SmallProgram.RunAsync(Body, answers: $"{{\"When\":{{\"result\":\"{text}\"}}}}");

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }

    [Theory]
    [InlineData("\\u0085 x\\uFEFF\\u00A0")]
    [InlineData("\\uFEFFx\\u180E")]
    [InlineData("\\u2003\\u3000")]
    [InlineData("\\u001cx\\u001f\\t")]
    [InlineData("\\uFEFF")]
    [InlineData("Straße ﬁ ŉ ıİ ΑΣ Σ")]
    [InlineData("STRASSE a-z K")]
    public async Task Letters_and_blanks_are_those_of_the_code(string text)
    {
        const string Body = "var s = await Say(\"s\"); return new { T = s.Trim(), W = string.IsNullOrWhiteSpace(s), U = s.ToUpperInvariant(), L = s.ToLowerInvariant(), P = s.Split(\"\"), Q = s.Split(input.Names[0] == \"a\" ? \"\" : \"-\"), R = s.Split('-') };";
        var (native, compiled) = await SmallProgram.RunAsync(Body, answers: $"{{\"Say\":{{\"result\":\"{text}\"}}}}");

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }

    [Theory]
    [InlineData("var i = input.Names.Count - 5; return input.Names[i];")]
    [InlineData("var i = input.Names.Count - 4; return input.Names[^i];")]
    [InlineData("var n = input.Other; return Enumerable.Range(0, n).ToList();")]
    [InlineData("return (input.Names.Count > 9) & (input.Names[9] == \"a\");")]
    [InlineData("_ = input.Names[9]; return 1;")]
    // Before the call that comes after it.
    [InlineData("return int.Parse(input.Word) + (await Say(\"x\")).Length;")]
    [InlineData("return new { A = input.Names[9], B = await Say(\"x\") };")]
    [InlineData("async Task<int> One() { await Tell(\"one\"); return 1; } return input.Number / input.Names.Count(x => x == \"z\") + await One();")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; d.Add(input.Names[0], 2); return d;")]
    [InlineData("return new Dictionary<string, int> { { \"w\", 1 }, { input.Word, 2 } };")]
    [InlineData("List<string>? l = input.Flag ? input.Names : null; return l!.Count;")]
    [InlineData("List<string>? l = input.Flag ? input.Names : null; List<string> m = [\"a\", .. l!]; return m;")]
    [InlineData("int F(string a, int b) => a.Length; return F(\"x\", int.Parse(input.Word));")]
    [InlineData("int F(bool a, int b) => a ? b : 0; return F(input.Flag, int.Parse(input.Word));")]
    public async Task The_machine_fails_where_the_code_does(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body, declarations: Types);

        Assert.NotNull(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }
}

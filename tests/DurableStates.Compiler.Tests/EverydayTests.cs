using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler;

/// <summary>Statements and queries as ordinary programs have them: each is run natively and on the engine.</summary>
public sealed class EverydayTests
{
    private const string Types =
        """
        public enum Level { Low, High = 5, Middle = 3 }
        public sealed record Part(string Name, string? Note, Level Level = Level.Low);
        public sealed record Row(string Name, int Size, string? Note, int? Rank, bool Hot, Level Level, DateTime At, double Real);
        public sealed class Bag { public List<string> L { get; set; } = []; public int N { get; set; } public Part? P { get; set; } }
        public static class Rows
        {
            public static List<Row> Of() =>
            [
                new("b", 3, null, 2, true, Level.High, new DateTime(2026, 1, 2), 1.5), new("a", 1, "n", null, false, Level.Low, new DateTime(2026, 1, 1), -2),
                new("c", 3, null, 1, false, Level.Middle, new DateTime(2026, 1, 3), 0), new("a", 2, "m", 2, true, Level.High, new DateTime(2025, 1, 3), 7.25),
            ];
        }
        """;

    [Theory]
    [InlineData("int Find(List<string> xs) { foreach (var x in xs) { if (x.Length > 1) return x.Length; } return -1; } return Find(input.Names) * 10 + Find([]);")]
    [InlineData("async Task<string> Get(string w) { for (var i = 0; i < 5; i++) { var s = await Say(w + i); if (s != \"\") { return s + i; } } return \"none\"; } return await Get(input.Word);")]
    [InlineData("async Task<int> Try(string w) { try { var n = int.Parse(w); await Tell(n); return n; } catch (FormatException) { return -1; } finally { await Tell(\"f\"); } } return await Try(input.Word) + await Try(\"12\");")]
    [InlineData("string Kind(int n) { switch (n) { case 1: return \"one\"; case 2: if (input.Flag) { return \"flag\"; } break; case > 100: { while (true) { n /= 2; if (n < 10) return \"big\" + n; } } default: break; } return \"other\"; } return Kind(1) + Kind(2) + Kind(3) + Kind(input.Number);")]
    [InlineData("var t = \"\"; foreach (var n in input.Names) { switch (n) { case \"a\": if (input.Flag) { break; } t += \"A\"; break; case \"b\": t += \"B\"; continue; default: if (input.Number > 3) { t += \"D\"; break; } t += \"E\"; break; } t += \".\"; } return t;")]
    [InlineData("if (int.TryParse(input.Word, out var n)) { return n; } return n - 1;")]
    [InlineData("if (input.Flag && int.TryParse(\"12 \", out var n) && n > 3) { return n; } return -1;")]
    [InlineData("if (!int.TryParse(input.Word, out int n) || n < 0) { return \"bad\"; } return \"good\" + n;")]
    [InlineData("int n; var ok = int.TryParse(\"-2147483649\", out n); return new { ok, n };")]
    [InlineData("return input.Names.Where(x => int.TryParse(x, out var n) && n > 0).Count();")]
    [InlineData("(int Min, int Max) Range(List<int> xs) { if (xs.Count == 0) return (0, 0); return (xs.Min(), xs.Max()); } var r = Range([3, 1, 2]); var (x, _) = Range([]); return r.Min * 10 + r.Max + x;")]
    [InlineData("int a = 1, b = 2; void Swap(int x, int y) { (x, y) = (y, x); a = x * 10 + y; } Swap(b, a); return new { a, b };")]
    [InlineData("int Deep(int n) { foreach (var a in input.Names) { for (var i = 0; i < 3; i++) { try { if (i == n) return i * 10 + a.Length; } finally { n--; } } } throw new InvalidOperationException(\"none\"); } return Deep(2);")]
    [InlineData("async Task<bool> Any() { foreach (var a in input.Names) { if (await Say(a) == \"x\") return true; } return false; } return new { A = await Any() };")]
    [InlineData("async Task One(string a) { while (true) { var r = await Say(a); if (r == \"x\") return; a += \"!\"; } } await One(\"q\"); return 1;")]
    [InlineData("var total = 0; foreach (var a in input.Names) { int Cost() { foreach (var c in a) { if (c == 'b') return 7; } return 1; } total += Cost(); await Tell(total); } return total;")]
    [InlineData("string Pick(int n) => n switch { 1 => \"a\", _ when input.Flag => \"f\", _ => \"z\" }; var r = \"\"; foreach (var n in new[] { 1, 2 }) { switch (Pick(n)) { case \"a\": foreach (var x in input.Names) { if (x == \"b\") break; r += x; } break; case \"f\": while (true) { if (r.Length > 2) { break; } r += \"f\"; } if (r == \"\") break; r += \"!\"; break; } } return r;")]
    [InlineData("bool Try(string s, out int n) { n = s.Length; return n > 0; } return Try(input.Word, out var k) ? k : -1;")]
    [InlineData("if (!int.TryParse(input.Word, out var n)) n = 5; while (int.TryParse(\"1\", out var m) && n > 0) { n -= m; } return n;")]
    [InlineData("var s = input.Odd; return int.TryParse(s, out var n) ? n : -1;")]
    [InlineData("if (new Part(\"a\", \"b\", Level.High) is (var n, \"b\", Level.High)) { return n; } return \"no\";")]
    [InlineData("bool Try(string s, out int n, out string? t) { t = null; n = s.Length; if (n > 1) { t = s; return false; } n += 10; return true; } var a = Try(input.Word, out var k, out var t); if (!Try(\"abc\", out k, out _)) { k++; } return new { a, k, t };")]
    [InlineData("void Set(out int n) => n = 5; Set(out var x); return x;")]
    [InlineData("ArgumentNullException.ThrowIfNull(input); ArgumentException.ThrowIfNullOrEmpty(input.Word); ArgumentNullException.ThrowIfNull(input.Odd); return 1;")]
    [InlineData("try { ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(input.Number, 1000); } catch (ArgumentException e) { return e.Message; } return 1;")]
    [InlineData("try { throw new ArgumentOutOfRangeException(nameof(input), \"too many\"); } catch (ArgumentOutOfRangeException e) { return e.Message; }")]
    [InlineData("void Check(string? w) { ArgumentNullException.ThrowIfNull(w); } try { Check(input.Odd); } catch (ArgumentNullException) { return \"null\"; } return \"x\";")]
    public async Task Helpers_return_and_switches_are_left_where_the_code_says(string body) => await AgreeAsync(body);

    [Theory]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; if (d.TryGetValue(\"a\", out var v)) { d[\"b\"] = v + 1; } var has = d.TryGetValue(\"z\", out var w); return new { d, v, w, has };")]
    [InlineData("var d = new Dictionary<string, string> { [\"a\"] = \"1\" }; var s = d.TryGetValue(input.Word, out var v) ? v : \"none\"; return new { s, v, G = d.GetValueOrDefault(\"q\"), H = d.GetValueOrDefault(\"q\", \"x\"), I = d.GetValueOrDefault(\"a\") };")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; var r = d.Remove(\"a\"); d.Remove(\"z\"); return new { d, r, d.Count };")]
    [InlineData("var d = new Dictionary<string, int>(); d[\"x\"] = 4; return new { K = d.Keys.ToList(), V = d.Values.Sum(), C = d.Count, A = d.Any(kv => kv.Value > 3), J = string.Join(\",\", d.Keys) };")]
    [InlineData("var t = 0; var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; foreach (var (k, v) in d) { t += v; await Tell(k); } foreach (var kv in d) { t += kv.Value * 10; } return t;")]
    [InlineData("return (input.Number, input.Flag) switch { ( > 5, true) => \"a\", (_, false) => \"b\", _ => \"c\" };")]
    [InlineData("var pair = (A: 1, B: \"x\"); pair.A++; return pair.A + pair.B;")]
    [InlineData("return (input.Number, input.Word) == (input.Number, \"w\");")]
    [InlineData("var l = new List<int> { 1, 2, 3 }; l[0] = 9; l[1] += 5; l[2]++; var n = 0; l[n++] = n; l.Insert(1, 7); l.RemoveAt(0); l.Remove(3); return new { l, n };")]
    [InlineData("var l = new[] { 1, 2 }; l[input.Number % 2] = 5; return l;")]
    [InlineData("return Rows.Of().OrderBy(r => r.Name, StringComparer.Ordinal).ThenByDescending(r => r.Size).Select(r => r.Name + r.Size).ToList();")]
    [InlineData("return Rows.Of().OrderByDescending(r => r.Hot).ThenBy(r => r.Rank).ThenBy(r => r.At).Select(r => r.Name + r.Size).ToList();")]
    [InlineData("return Rows.Of().OrderBy(r => r.Note, StringComparer.Ordinal).ThenBy(r => r.Level).Select(r => r.Name + r.Size).ToList();")]
    [InlineData("return Rows.Of().OrderBy(r => r.At).Select(r => r.Size).ToList();")]
    [InlineData("return Rows.Of().OrderBy(r => 10 / r.Size).ThenBy(r => r.Real).Select(r => r.Size).ToList();")]
    [InlineData("return new List<int> { 0 }.OrderBy(r => 10 / r).ToList();")]
    [InlineData("return new List<int> { 3, 1, 2 }.Order().Concat(new[] { 1, 5 }.OrderDescending()).ToList();")]
    [InlineData("return Rows.Of().GroupBy(r => r.Name).Select(g => new { g.Key, N = g.Count(), S = g.Sum(r => r.Size), F = g.First().Size, L = g.Select(r => r.Note).ToList() }).ToList();")]
    [InlineData("foreach (var g in Rows.Of().GroupBy(r => r.Hot, r => r.Size)) { await Tell(g.Key); foreach (var n in g) { await Tell(n); } } return 1;")]
    [InlineData("return Rows.Of().GroupBy(r => new { r.Name, r.Hot }).Select(g => g.Key.Name + g.Key.Hot + g.Count()).ToList();")]
    [InlineData("return Rows.Of().GroupBy(r => r.Note).Select(g => g.Key ?? \"null\").ToList();")]
    [InlineData("return Rows.Of().DistinctBy(r => r.Name).ToDictionary(r => r.Name, r => r.Size);")]
    [InlineData("return new { A = Rows.Of().Max(r => r.Size), B = Rows.Of().Min(r => r.Real), C = Rows.Of().Average(r => r.Size), D = Rows.Of().MaxBy(r => r.Size)!.Name, E = Rows.Of().MinBy(r => r.At)!.Name, F = input.Names.MaxBy(n => n.Length) };")]
    [InlineData("return new { A = input.Names.Last(n => n != \"c\"), B = input.Names.LastOrDefault(n => n == \"q\"), C = input.Names.Single(n => n == \"b\"), D = input.Names.SingleOrDefault(n => n == \"zz\"), E = new List<int> { 5 }.Single(), F = new List<int>().SingleOrDefault(), G = new List<int>().LastOrDefault() };")]
    [InlineData("return input.Names.Aggregate((a, b) => a + \"-\" + b) + input.Names.Aggregate(\"s\", (a, b) => a + b.Length) + input.Names.Aggregate(0, (a, b) => a + b.Length);")]
    [InlineData("return new { Z = input.Names.Zip(new List<int> { 1, 2 }, (a, b) => a + b).ToList(), C = input.Names.Chunk(2).Select(c => c.Length).ToList(), D = Enumerable.Range(0, 5).Chunk(2).ToList(), E = new List<int>().Chunk(3).ToList() };")]
    [InlineData("foreach (var (a, b) in input.Names.Zip(new List<int> { 1, 2 })) { await Tell(a + b); } return 1;")]
    [InlineData("return new { T = Enumerable.Range(0, 6).TakeWhile(n => n < 3).ToList(), S = Enumerable.Range(0, 6).SkipWhile(n => n < 3).ToList(), U = new List<int> { 4, 2, 0 }.TakeWhile(n => 4 / n < 2).ToList() };")]
    [InlineData("return new List<int> { 4, 1, 0 }.TakeWhile(n => 4 / n < 2).ToList();")]
    [InlineData("return input.Names.Select((n, i) => n + i).Concat(input.Names.Where((n, i) => i % 2 == 0)).ToList();")]
    [InlineData("return (from r in Rows.Of() where r.Size > 1 orderby r.Size descending, r.Name.Length select r.Name + r.Size).ToList();")]
    [InlineData("return (from r in Rows.Of() let d = r.Size * 2 where d > 2 from n in input.Names where n != r.Name select n + d).ToList();")]
    [InlineData("return (from r in Rows.Of() group r by r.Name into g orderby g.Count() descending select new { g.Key, C = g.Count() }).ToList();")]
    [InlineData("return input.Names.First(n => n == \"a\" || n.Substring(5) == \"\");")]
    [InlineData("return new { A = new[] { 1, 2, 3, 2 }.Except(new[] { 2 }).ToList(), B = new[] { 1, 2, 2, 3 }.Intersect(new[] { 2, 3, 9 }).ToList() };")]
    [InlineData("var ls = new List<List<int>> { new() { 1 }, new() { 2, 3 } }; return new { A = ls.First(l => l.Count > 1), B = ls.Last(), C = ls.OrderByDescending(l => l.Count).ToList(), D = ls.GroupBy(l => l.Count).Select(g => g.ToList()).ToList(), E = ls.MaxBy(l => l.Count) };")]
    [InlineData("return new { A = Math.Round(2.5), B = Math.Round(input.Real), C = Math.Round(input.Real, MidpointRounding.AwayFromZero), D = Math.Round(-2.5, MidpointRounding.AwayFromZero), E = Math.Round(0.49999999999999994, MidpointRounding.AwayFromZero), F = Math.Sign(-3), G = Math.Clamp(input.Number, 1, 5) };")]
    [InlineData("var s = input.Word + \"xyz\"; return new { A = s[..2], B = s[1..3], C = s[^2..], D = s[1..^1], E = s[0], F = s[^1], G = s[..] };")]
    [InlineData("var n = 0; foreach (var c in input.Word + \"a1\") { if (c == 'a') { n++; } await Tell(c.ToString()); } return n;")]
    [InlineData("return new { A = \"hello\".Count(c => c == 'l'), B = \"hello\".Any(c => c == 'z'), C = string.Join(\"|\", \"abc\".Select(c => c.ToString())), D = new string(\"abc\".Reverse().ToArray()) };")]
    [InlineData("return new { A = \"a,b;c\".Split(',', ';'), B = \"a,, b\".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), C = \" x/\".Trim().TrimEnd('/'), D = \"  y \".TrimStart(), E = string.Join(\"-\", \"a\", \"b\"), F = string.Join(\",\", new[] { 1, 2 }), G = \"A\".Equals(\"a\", StringComparison.OrdinalIgnoreCase), H = \"Hello\".StartsWith(\"HE\", StringComparison.OrdinalIgnoreCase) };")]
    [InlineData("return new { A = 5 & 3, B = input.Number & 6, C = input.Number | 1024, D = input.Number ^ -1, E = ~input.Number, F = input.Number << 3, G = -input.Number >> 2, H = input.Number << 31, I = input.Number << input.Other, J = (byte)(input.Tiny & 15), L = -5 & input.Number, M = input.Flag ^ true, N = input.Maybe & 3 };")]
    [InlineData("var x = input.Number * 1000003; x &= 0xFFFF; x |= 1 << 20; x ^= -7; x <<= 5; x >>= 3; return new { x, Y = int.MinValue >> 31, Z = int.MinValue & -1, W = int.MaxValue ^ int.MinValue, V = 1 << -1, U = 1 << 33, T = ((byte)200) << 1 };")]
    [InlineData("var d = new Dictionary<string, List<int>>(); foreach (var n in input.Names) { if (!d.ContainsKey(n)) { d[n] = new List<int>(); } d[n].Add(n.Length); } return d;")]
    [InlineData("var d = new Dictionary<string, int>(); foreach (var n in input.Names) { d[n] = d.GetValueOrDefault(n) + 1; } foreach (var (k, v) in d.OrderBy(e => e.Key, StringComparer.Ordinal)) { await Tell(k + v); } return d;")]
    [InlineData("var d = input.Names.ToDictionary(n => n, n => n.Length); var k = 0; d[\"a\" + k++] = k; d[\"a0\"] += k++ + k; return new { d, k };")]
    [InlineData("var l = new List<Bag> { new Bag { N = 1 } }; l[0] = new Bag { N = 4 }; l[0].L.Add(\"x\"); return l;")]
    [InlineData("var r = new Part(\"a\", null); var (name, note, level) = r; return new { name, note, level };")]
    [InlineData("var list = new List<(string Name, int Size)> { (\"a\", 1), (\"b\", 2) }; list.Add((\"c\", 3)); var t = 0; foreach (var (n, s) in list) { t += s; await Tell(n); } return new { t, M = list.MaxBy(x => x.Size).Name, S = list.Select(x => x.Item2).ToList(), F = list.Where(x => x.Size > 1).Select(x => x.Name).ToList() };")]
    [InlineData("(string? a, int b) t = (null, 1); if (input.Flag) { t = (\"x\", 2); } return new { t.a, t.b };")]
    [InlineData("var (a, (b, c)) = (1, (2, 3)); (a, b) = (b, a); return a * 100 + b * 10 + c;")]
    [InlineData("var t = (input.Word, input.Number); return t switch { (\"w\", > 1000) => 1, (\"w\", var n) when n < 10 => 2, (_, 5) => 3, _ => 4 };")]
    [InlineData("return \"12345\"[1..^1].Select((c, i) => c.ToString() + i).ToList();")]
    [InlineData("return string.Join(\",\", Rows.Of().Select(r => r.Level)) + string.Join(\"-\", new List<bool> { true, false }) + string.Join(\"\", \"abc\".Where(c => c != 'b'));")]
    [InlineData("return Rows.Of().Where(r => r.Note != null).Select(r => r.Note!.ToUpperInvariant()).Distinct().OrderByDescending(x => x, StringComparer.Ordinal).First();")]
    [InlineData("return new { A = Rows.Of().Sum(r => r.Rank), B = Rows.Of().Select(r => (int?)r.Note?.Length).Sum(), C = new List<int?> { null, 3, input.Maybe }.Sum(), D = new List<int?> { null }.Sum(), E = new List<double?> { 1.5, null }.Sum(), F = new List<int?>().Sum() };")]
    [InlineData("return Rows.Of().Sum(r => r.Size) + Rows.Of().Count(r => r.Hot) + Rows.Of().Select(r => r.Rank ?? 0).Max();")]
    [InlineData("return new List<Row>().MinBy(r => r.Size);")]
    [InlineData("var l = new List<int> { 1, 2 }; foreach (var x in l) { if (x == 1) { l.RemoveAt(0); break; } } return l;")]
    [InlineData("ArgumentException.ThrowIfNullOrWhiteSpace(input.Odd); return 1;")]
    [InlineData("var s = await Say(\" \"); ArgumentException.ThrowIfNullOrWhiteSpace(s); return 1;")]
    public async Task Lists_dictionaries_tuples_and_texts_are_those_of_the_code(string body) => await AgreeAsync(body);

    [Theory]
    [InlineData("var l = new List<int> { 1 }; l[1] = 2; return l;")]
    [InlineData("var l = new[] { 1, 2 }; l[2] = 2; return l;")]
    [InlineData("var l = new List<int> { 1 }; l.RemoveAt(-1); return l;")]
    [InlineData("var l = new List<int> { 1 }; l.Insert(2, 5); return l;")]
    [InlineData("return Rows.Of().ToDictionary(r => r.Name);")]
    [InlineData("return new List<int>().Max();")]
    [InlineData("return new List<double>().Average();")]
    [InlineData("return input.Names.Single();")]
    [InlineData("return input.Names.Single(n => n == \"none\");")]
    [InlineData("return input.Names.SingleOrDefault(n => n != \"none\");")]
    [InlineData("return new List<int>().Aggregate((a, b) => a + b);")]
    [InlineData("return input.Names.Chunk(0).ToList();")]
    [InlineData("return new List<int> { 4, 0, 2 }.TakeWhile(n => 4 / n < 2).ToList();")]
    [InlineData("return input.Names.FirstOrDefault(n => n == \"b\" || n.Substring(5) == \"\");")]
    [InlineData("return input.Word[5];")]
    [InlineData("return input.Word[..9];")]
    [InlineData("return input.Word[^9..];")]
    [InlineData("var d = input.Names.ToDictionary(n => n, n => n.Length); d[\"a\"]++; d[\"zz\"] += 1; return d;")]
    [InlineData("return Rows.Of().GroupBy(r => r.Size / (r.Size - 1)).Count();")]
    [InlineData("return Rows.Of().MaxBy(r => 1 / (r.Size - 1))!.Name;")]
    [InlineData("return new List<int>().MinBy(r => r);")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(input.Names[0].Substring(1)); return 1;")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegative(-input.Number); return 1;")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThan(input.Number, 3); return 1;")]
    [InlineData("throw new ArgumentException(\"bad \" + input.Word, nameof(input));")]
    [InlineData("throw new ArgumentNullException(nameof(input));")]
    // What fails first fails, and what is overwritten or decides nothing fails as well.
    [InlineData("var x = input.Word.Substring(5); x = input.Word; return x;")]
    [InlineData("var x = input.Word.Substring(5); var z = input.Names[9]; x = input.Word; return new { x, z };")]
    [InlineData("var x = input.Word.Substring(5); int z = input.Names[9].Length * 2; string y = (x = input.Word).PadLeft(4, '.'); return new { x, z, y };")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; d.Add(\"a\", int.Parse(input.Word)); return d;")]
    [InlineData("await context.CreateTimer(TimeSpan.FromSeconds(2)); var x = input.Names[9]; return x;")]
    [InlineData("return new { A = input.Names.Single(), B = input.Maybe!.Value > 2 ? await Say(\"x\") : \"y\" };")]
    [InlineData("if (input.Names[9] == \"x\") { } return 1;")]
    [InlineData("return (input.Flag ? (int?)null : 3) < int.Parse(input.Word);")]
    [InlineData("return input.Maybe == int.Parse(input.Word);")]
    [InlineData("if (input.Names[9] == \"x\") { _ = input.Word; } return 1;")]
    [InlineData("try { if (!input.Flag) { throw new InvalidOperationException(await Say(\"a\")); } await Tell(1); } catch (InvalidOperationException) { for (var i = 0; i < 3; i++) { switch (input.Names[9]) { default: break; } } } catch (Exception) { } return 1;")]
    public async Task What_the_code_throws_the_machine_throws(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body, declarations: Types);

        Assert.NotNull(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }

    [Fact]
    public async Task Nothing_has_no_members() => await AgreeAsync("var p = new Part(\"a\", null); Part? q = null; return q?.Name ?? p.Name;");

    [Theory]
    [InlineData("return (1, 2);", "DS1062")]
    [InlineData("await Tell((\"a\", 1)); return 1;", "DS1062")]
    [InlineData("return new { A = new { T = (1, 2) } };", "DS1062")]
    [InlineData("return input.Names.GroupBy(n => n).ToList();", "DS1062")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; d.Remove(\"a\"); return d.Keys.ToList();", "DS1031")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; var keys = d.Keys; d[\"b\"] = 2; return keys.Count;", "DS1037")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; var q = d.Keys.Where(k => k != \"z\"); d[\"b\"] = 2; return q.ToList();", "DS1037")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; foreach (var k in d.Keys) { d[k + \"x\"] = 1; } return d;", "DS1040")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; foreach (var e in d) { d[\"q\"] = 1; } return d;", "DS1040")]
    [InlineData("var l = new List<int> { 1, 2 }; foreach (var x in l) { l[0] = 5; } return l;", "DS1040")]
    [InlineData("var d = new Dictionary<string, List<int>> { [\"a\"] = [] }; if (d.TryGetValue(\"a\", out var l)) { l.Add(1); } return d;", "DS1037")]
    [InlineData("var l = new List<int> { 5, 1 }; var q = l.OrderBy(x => x); l.Add(0); return q.ToList();", "DS1037")]
    [InlineData("var q = input.Names.OrderBy(n => n.Length); return q.ThenBy(n => n, StringComparer.Ordinal).ToList();", "DS1031")]
    [InlineData("return input.Names.Max();", "DS1031")]
    [InlineData("return input.Names.ToDictionary(n => n.Length);", "DS1031")]
    [InlineData("void Up(ref int n) { n++; } var n = 1; Up(ref n); return n;", "DS1031")]
    public void What_would_be_another_thing_is_refused(string body, string id) =>
        Assert.Equal(id, Assert.Single(SmallProgram.Diagnose(body).Select(diagnostic => diagnostic.Id).Distinct()));

    private static async Task AgreeAsync(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body, declarations: Types);

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }
}

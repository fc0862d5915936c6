using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler;

/// <summary>Queries are evaluated where they are read, by whatever name and through however many queries and helpers, with what the variables around them hold by then.</summary>
public sealed class QueryTests
{
    private const string Types = "public sealed class Bag { public int N { get; set; } }";

    [Theory]
    [InlineData("var n = 1; var q = input.Names.Where(x => x.Length >= n); var r = q.Select(x => x + n); n = 5; return new { A = r.ToList(), B = q.Count() };")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n); n = 2; var l = q.ToList(); return new { l };")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n); var l = q.ToList(); n = 2; return new { l };")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n).Where(x => x != \"a2\"); n = 2; return new { A = q.ToList() };")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n); var r = q; n = 2; return new { A = r.ToList() };")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n); var r = input.Flag ? q : q.Skip(1); n = 2; return new { A = r.ToList() };")]
    [InlineData("var n = 1; IEnumerable<string> F(IEnumerable<string> xs) => xs.Select(x => x + n); var q = F(input.Names); n = 2; return new { A = q.ToList() };")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n); List<string> F(IEnumerable<string> xs) { n = 3; return xs.ToList(); } return new { A = F(q), n };")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n); foreach (var z in q.ToList()) { n++; await Tell(z); } return new { n };")]
    [InlineData("var n = 1; var q = input.Names.Where(x => x != \"b\").Select(x => x + n); n = 2; var z = await Say(\"q\"); n = 3; return new { A = q.FirstOrDefault(), B = q.Any(x => x == \"a3\"), C = q.Contains(\"a3\"), D = string.Join(\",\", q), E = q.Count() };")]
    [InlineData("var src = input.Names.ToList(); var q = src.Where(x => x != \"b\"); src = new List<string> { \"new\" }; return new { A = q.ToList() };")]
    [InlineData("var src = input.Names.ToList(); var q = src.Where(x => x != \"b\"); var r = q.Select(x => x + \"!\"); src = new List<string> { \"new\" }; return new { A = r.ToList() };")]
    [InlineData("var bag = new Bag { N = 1 }; var q = input.Names.Select(x => x + bag.N); bag.N = 2; var r = q.Select(x => x + \"!\"); bag.N = 3; return new { A = r.ToList() };")]
    [InlineData("var bag = new Bag { N = 1 }; var q = input.Names.Select(x => x + bag.N); bag = new Bag { N = 4 }; var r = q.Select(x => x + \"!\"); bag.N = 3; return new { A = r.ToList() };")]
    [InlineData("var n = 0; var q = input.Names.Where(x => x != \"b\"); var r = q.Where(x => x.Length > n); foreach (var x in r) { await Tell(x + n); } n = 9; return new { C = r.Count() };")]
    [InlineData("var n = 1; bool Ok(string x) => x.Length >= n; var q = input.Names.Where(Ok); n = 5; return q.Count();")]
    [InlineData("var n = 1; bool Ok(string x) => x.Length >= n; var q = input.Names.Where(x => Ok(x)); n = 5; return q.Count();")]
    [InlineData("var n = 1; bool Ok(string x) => x.Length >= n; var q = input.Names.Where(x => Ok(x)); var r = q.Select(x => x + \"!\"); n = 5; return new { A = r.ToList(), B = q.Any() };")]
    [InlineData("var k = 1; var src = input.Names; var q = src.Where(x => x.Length >= k); src = new List<string> { \"zz\", \"y\" }; k = 2; var a = q.Count(); k = 1; return new { a, b = q.ToList() };")]
    [InlineData("var k = 1; var q = input.Names.Select(x => x + k).Take(k); k = 2; return q.ToList();")]
    [InlineData("var k = 1; var q = input.Names.Select(x => x + k); var r = q.Take(k).Concat(q.Skip(k)); k = 2; return r.ToList();")]
    [InlineData("var k = 1; var q = input.Names.Where(x => x.Length >= k); var r = q.Select(x => x + \"!\"); var s = \"\"; foreach (var x in r) { s += x; await Tell(x); } k = 9; return new { s, N = r.Count() };")]
    [InlineData("IEnumerable<string> Long(IEnumerable<string> xs, int n) => xs.Where(x => x.Length > n); var m = 0; var q = Long(input.Names, m); m = 5; return q.Count();")]
    [InlineData("IEnumerable<string> Long(IEnumerable<string> xs, int n) { var k = n + 1; return xs.Where(x => x.Length >= k); } var m = 0; var q = Long(input.Names, m); m = 5; return q.Count();")]
    [InlineData("for (var i = 0; i < 3; i++) { var q = input.Names.Where(x => x.Length > i); var r = q.Select(x => x + i); await Tell(r.ToList()); } return 1;")]
    [InlineData("var t = 0; foreach (var n in input.Names) { var q = input.Names.Where(x => x != n); var r = q.Select(x => x + t); t++; await Tell(string.Join(\",\", r)); } return t;")]
    [InlineData("var seen = new List<string>(); var q = input.Names.Where(x => !seen.Contains(x)); foreach (var n in input.Names) { if (q.Contains(n)) { seen.Add(n); await Tell(n); } } return new { seen, Left = q.Count() };")]
    [InlineData("var seen = new List<string>(); var q = input.Names.Where(x => !seen.Contains(x)); var r = q.Take(1); while (r.Any()) { seen.Add(r.First()); await Tell(seen.Count); } return seen;")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n).ToList().Where(x => x != \"a1\"); n = 2; return q.ToList();")]
    [InlineData("var n = 1; var q = input.Flag ? input.Names.Where(x => x.Length == n) : input.Names; n = 3; return q.Count();")]
    [InlineData("var flag = input.Flag; var n = 1; var q = flag ? input.Names.Where(x => x.Length == n) : input.Names; n = 3; flag = !flag; return q.Count();")]
    [InlineData("var n = 1; var q = input.Names.Select(x => new { x, n }); n = 2; var f = q.FirstOrDefault(); n = 3; return new { f, A = q.Select(y => y.x + y.n).ToList() };")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n); async Task<int> Send(IEnumerable<string> xs) { n += 5; await Tell(xs.ToList()); n += 5; return xs.Count(x => x == \"a6\"); } var c = await Send(q); return new { c, n };")]
    [InlineData("var n = 1; var q = input.Names.Select(x => x + n); async Task<int> Send(IEnumerable<string> xs) { var c = 0; foreach (var x in xs) { await Tell(x); c++; } return c; } n = 3; return await Send(q.Skip(1));")]
    [InlineData("var q = input.Names.Select(x => x.Substring(1, 5)); var r = q.Where(x => x != \"\"); await Tell(\"before\"); return input.Number;")]
    [InlineData("var n = 1; IEnumerable<string> q = input.Names; n = 2; if (!input.Flag) { q = q.Select(x => x + n); } return q.ToList();")]
    public async Task A_query_is_evaluated_where_it_is_read(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body, declarations: Types);

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }
}

namespace DurableStates.Frontend.Tests;

/// <summary>States copy values where C# shares objects: what could tell the difference is refused.</summary>
public sealed class AliasingTests
{
    [Theory]
    [InlineData("var a = new List<string>(); var b = a; a.Add(\"x\"); return b;")]
    [InlineData("var a = order.Tags; a.Add(\"x\"); return order;")]
    [InlineData("var a = new List<string>(); var all = new List<List<string>>(); foreach (var t in order.Tags) { all.Add(a); a.Add(t); } return all;")]
    [InlineData("foreach (var parcel in new[] { new Exchange.Parcel { Weight = 1, Labels = [] } }) { parcel.Weight = 2; } return null;")]
    [InlineData("var a = new List<string>(); var q = a.Where(x => x != \"\"); a.Add(\"x\"); return q.ToList();")]
    [InlineData("var a = new List<string>(); try { return a; } finally { a.Add(\"x\"); }")]
    [InlineData("var a = new List<string>(); try { return new { Tags = a, order.Amount }; } finally { if (order.Amount > 1) { a.Add(\"x\"); } }")]
    [InlineData("var a = new List<string>(); var b = order.Amount > 1 ? a : order.Tags; a.Add(\"x\"); return b;")]
    [InlineData("var a = new List<string>(); var b = order.Amount switch { 1 => a, _ => order.Tags }; a.Add(\"x\"); return b;")]
    [InlineData("var a = new List<string>(); try { return new { T = order.Amount > 1 ? a : order.Tags }; } finally { a.Add(\"x\"); }")]
    [InlineData("var a = new List<string>(); try { return a ?? order.Tags; } finally { a.Add(\"x\"); }")]
    [InlineData("var a = new List<string>(); var b = Same(a); a.Add(\"x\"); return b; static List<string> Same(List<string> list) => list;")]
    [InlineData("var a = new List<string>(); Fill(a); return a; static void Fill(List<string> list) { list.Add(\"x\"); }")]
    [InlineData("var l = new List<string>(); List<string> Make() => l; var o = Make(); l.Add(\"x\"); return o;")]
    [InlineData("var l = new List<string>(); object Make() { return new { l }; } var o = Make(); l.Add(\"x\"); return o;")]
    [InlineData("var l = new List<string>(); Exchange.Parcel Make() => new Exchange.Parcel { Weight = 1, Labels = l }; var o = Make(); l.Add(\"x\"); return o;")]
    [InlineData("var l = new List<string>(); Exchange.Parcel Same(Exchange.Parcel p) => p; var o = Same(new Exchange.Parcel { Weight = 1, Labels = l }); l.Add(\"x\"); return o;")]
    [InlineData("var l = new List<string>(); var all = new List<Exchange.Parcel>(); all.Add(new Exchange.Parcel { Weight = 1, Labels = l }); l.Add(\"x\"); return all;")]
    [InlineData("var l = new List<string>(); List<string> More(string n) { l.Add(n); return l; } var a = More(\"a\"); var b = More(\"b\"); return new { a, b };")]
    [InlineData("var l = new List<string>(); void Add() { l.Add(\"x\"); } var o = new { l }; Add(); return o;")]
    [InlineData("var l = new List<string>(); void Add(string n) { l.Add(n); } void Twice(string n) { Add(n); Add(n); } var o = new { l }; Twice(\"a\"); return o;")]
    [InlineData("var l = new List<string>(); foreach (var t in order.Tags) { l.Add(t); try { if (t == \"b\") { return new { l }; } } finally { l.Add(\"f\"); } } return l;")]
    public void A_change_that_another_name_would_see_is_refused(string code) =>
        Assert.Equal(["DS1037"], Sample.Bind(code).Diagnostics.Select(diagnostic => diagnostic.Id).Distinct());

    [Theory]
    [InlineData("var a = new List<string>(); a.Add(\"x\"); var b = a; return b;")]
    [InlineData("var a = new List<string>(); foreach (var t in order.Tags) { a.Add(t); } return new { a };")]
    [InlineData("var a = new List<string>(); a.Add(\"x\"); await context.CallActivityAsync(\"Describe\", a); a.Add(\"y\"); return a;")]
    [InlineData("var a = new List<string>(); try { return a.Count; } finally { a.Add(\"x\"); }")]
    [InlineData("var a = new List<string>(); try { a.Add(\"y\"); } finally { a.Add(\"x\"); } return a;")]
    [InlineData("var all = new List<List<string>>(); foreach (var t in order.Tags) { var a = new List<string>(); a.Add(t); all.Add(a); } return all;")]
    [InlineData("var a = new List<string>(); var n = order.Amount > 1 ? a.Count : 0; a.Add(\"x\"); return n;")]
    [InlineData("var a = new List<string>(); var n = Size(a); a.Add(\"x\"); return n; static int Size(List<string> list) => list.Count;")]
    [InlineData("var p = new Exchange.Parcel { Weight = 1, Labels = [] }; p.Weight = 2; return p;")]
    [InlineData("var p = await context.CallActivityAsync<Exchange.Parcel>(\"Pack\"); p.Weight++; return p.Weight;")]
    [InlineData("var l = new List<string>(); foreach (var t in order.Tags) { l.Add(t); if (t == \"b\") { return new { l, A = new { l } }; } } return new { l, A = new { l } };")]
    [InlineData("var l = new List<string>(); foreach (var t in order.Tags) { l.Add(t); if (t == \"b\") { return new Exchange.Parcel { Weight = 1, Labels = l }; } } return null;")]
    [InlineData("var l = new List<string>(); foreach (var t in order.Tags) { l.Add(t); await context.CallActivityAsync(\"Describe\", new { l }); } return l;")]
    [InlineData("var l = new List<string>(); void Add(string n) { l.Add(n); } void Twice(string n) { Add(n); Add(n); } Twice(\"a\"); var o = new Exchange.Parcel { Weight = 1, Labels = l }; return o;")]
    [InlineData("var all = new List<Exchange.Parcel>(); void Add(string n) { var l = new List<string>(); l.Add(n); all.Add(new Exchange.Parcel { Weight = 1, Labels = l }); } foreach (var t in order.Tags) { Add(t); } return all;")]
    [InlineData("var l = new List<string>(); bool Has(string n) => l.Contains(n); foreach (var t in order.Tags) { if (!Has(t)) { l.Add(t); } } return l;")]
    public void A_change_that_nobody_else_sees_compiles(string code) =>
        Assert.Equal("", string.Join('\n', Sample.Bind(code).Diagnostics));

    [Theory]
    [InlineData("var n = 1; return n + (n = 2);", "n = 1; n = n; n = 2; return (n Add n); return null")]
    [InlineData("var n = 1; var m = n++; return m;", "n = 1; before = n; n = (n Add 1); m = before; return m; return null")]
    public void What_an_expression_reads_before_it_changes_is_kept(string code, string bound) =>
        Assert.Equal(bound, Sample.Bound(code).ReplaceLineEndings("; "));

    [Theory]
    [InlineData("var a = new { Weight = 1, Labels = new List<string>() }; var b = a with { Weight = 2 }; b.Labels.Add(\"x\"); return new { a, b };")]
    [InlineData("var l = new List<string>(); var a = new Exchange.Parcel { Labels = l }; a.Labels.Add(\"x\"); return new { a, l };")]
    [InlineData("var a = new List<string>(); var b = Same(a); b.Add(\"x\"); return new { a, b }; static List<string> Same(List<string> list) => list;")]
    [InlineData("var a = new Exchange.Parcel { Labels = [] }; var l = a.Labels; a.Labels.Add(\"x\"); return l;")]
    public void A_change_of_what_a_member_holds_is_refused_where_another_name_holds_it(string code) =>
        Assert.Contains("DS1037", Sample.Bind(code).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("var a = new Exchange.Parcel { Weight = 1, Labels = [] }; a.Labels.Add(\"x\"); return a;")]
    [InlineData("var a = await context.CallActivityAsync<Exchange.Parcel>(\"Pack\"); a.Labels.Add(\"x\"); return a;")]
    public void A_change_of_what_a_member_holds_compiles_where_nobody_else_holds_it(string code) =>
        Assert.Equal("", string.Join('\n', Sample.Bind(code).Diagnostics));

    [Theory]
    [InlineData("var seen = new List<string>(); foreach (var t in order.Tags.Where(t => !seen.Contains(t))) { seen.Add(t); } return seen;")]
    [InlineData("var seen = new List<string>(); var fresh = order.Tags.Where(t => !seen.Contains(t)); foreach (var t in fresh) { seen.Add(t); } return seen;")]
    public void A_query_is_refused_whose_loop_changes_what_it_reads(string code) =>
        Assert.Equal("DS1041", string.Join(' ', Sample.Bind(code).Diagnostics.Select(diagnostic => diagnostic.Id)));

    [Theory]
    [InlineData("var k = 1; var long1 = order.Tags.Where(t => t.Length > k); var long2 = long1.Select(t => t + \"!\"); foreach (var t in long2) { k++; } return k;")]
    public void A_query_of_a_query_is_refused_too(string code) => A_query_is_refused_whose_loop_changes_what_it_reads(code);

    [Theory]
    [InlineData("var n = 1; IEnumerable<string> q = order.Tags; if (order.Amount > 1) { q = q.Select(x => x + n); } n = 2; return q.ToList();", "DS1042")]
    [InlineData("var n = 1; IEnumerable<string> q = order.Tags; n = 2; if (order.Amount > 1) { q = q.Select(x => x + n); } return q.ToList();", "")]
    [InlineData("var n = 1; IEnumerable<string> q = order.Tags; if (order.Amount > 1) { q = q.Select(x => x + n).ToList(); } n = 2; return q.ToList();", "")]
    [InlineData("var n = 1; IEnumerable<string> q = order.Tags; while (n < 3) { q = q.Select(x => x + n); n++; } return q.ToList();", "DS1042")]
    [InlineData("IEnumerable<string> q = order.Tags; foreach (var t in order.Tags) { var m = t; q = q.Where(x => x != m); } return q.ToList();", "")]
    [InlineData("var n = 1; IEnumerable<string>? q = null; q ??= order.Tags.Select(x => x + n); n = 2; return q.ToList();", "DS1042")]
    [InlineData("var n = 1; var e = new { Q = order.Tags.Select(x => x + n) }; n = 2; return e;", "DS1042")]
    [InlineData("var n = 1; var e = new { Q = order.Tags.Select(x => x + n) }; return e;", "")]
    [InlineData("var n = 1; var l = new List<IEnumerable<string>> { order.Tags.Select(x => x + n) }; n = 2; return l;", "DS1042")]
    [InlineData("var n = 1; var l = new List<IEnumerable<string>>(); l.Add(order.Tags.Select(x => x + n)); n = 2; return l;", "DS1042")]
    [InlineData("var n = 1; var l = new List<string>(); l.AddRange(order.Tags.Select(x => x + n)); n = 2; return l;", "")]
    [InlineData("var m = 0; IEnumerable<string> Long(IEnumerable<string> xs) { if (order.Amount > 1) { return xs; } return xs.Where(x => x.Length > m); } var q = Long(order.Tags); m = 5; return q.Count();", "DS1042")]
    [InlineData("var m = 0; IEnumerable<string> Long(IEnumerable<string> xs) => xs.Where(x => x.Length > m); var q = Long(order.Tags); m = 5; return q.Count();", "")]
    public void A_query_is_kept_only_where_what_it_reads_stays(string code, string id) =>
        Assert.Equal(id, string.Join(' ', Sample.Bind(code).Diagnostics.Select(diagnostic => diagnostic.Id).Distinct()));

    [Theory]
    [InlineData("return new { order.Amount, amount = 5 };", "DS1069")]
    [InlineData("var a = new { N = 1, n = 2 }; return a.N + a.n;", "DS1069")]
    [InlineData("return new { order.Amount, Least = 5 };", "")]
    public void Members_of_one_JSON_name_are_refused_once(string code, string id) =>
        Assert.Equal(id, string.Join(' ', Sample.Bind(code).Diagnostics.Select(diagnostic => diagnostic.Id)));

    [Theory]
    [InlineData("var a = new List<string> { \"x\" }; foreach (var t in a) { if (t == \"x\") { a.Add(t); break; } } return a;", "")]
    [InlineData("var a = new List<string> { \"x\" }; foreach (var t in a) { if (t == \"x\") { a.Add(t); return a; } } return a;", "")]
    [InlineData("var a = new List<string> { \"x\" }; foreach (var t in a) { foreach (var u in order.Tags) { a.Add(u); break; } } return a;", "DS1040")]
    [InlineData("var a = new List<string> { \"x\" }; foreach (var t in a) { if (t == \"x\") { a.Add(t); } } return a;", "DS1040")]
    public void A_list_is_changed_by_the_loop_over_it_only_where_the_loop_is_left(string code, string id) =>
        Assert.Equal(id, string.Join(' ', Sample.Bind(code).Diagnostics.Select(diagnostic => diagnostic.Id)));

    [Fact]
    public void A_name_given_by_a_pattern_keeps_the_value_of_then() => Assert.Equal(
        """
        copy = order
        value = copy.note?
        if (value is not null)
            copy = copy with {note: "new"}
            return value
        return null
        """,
        Sample.Bound("var copy = order; if (copy.Note is { } note) { copy = copy with { Note = \"new\" }; return note; }"));
}

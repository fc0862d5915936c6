using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler;

/// <summary>Programs of a few lines that were once compiled to something else than they say; each is run natively and on the engine.</summary>
public sealed class BothWaysTests
{
    private const string Grow = "s = s + \"a\"; s = s + input.Word; s = s + \"b\" + \"c\"; s = $\"{s}-{input.Number}\"; s += \"d\"; ";

    private const string Count = "k = k * 3 + input.Other; k = k - 7; k = input.Small - k; k = k / 2; k = k + 1; k = k * input.Other; k = k + 2; k = k - 1; k = k % 1000; ";

    [Theory]
    // Two casts that look the same are not.
    [InlineData("object a; if (input.Flag) { a = new { T = \"one\", N = (byte)input.Number }; } else { a = new { T = \"two\", N = (short)input.Number }; } await Tell(\"t\"); return a;")]
    [InlineData("if (input.Flag) { return new { T = \"x\", N = (byte)(input.Number + 1) }; } return new { T = \"y\", N = (short)(input.Number + 1) };")]
    // What is known when compiling wraps around as well.
    [InlineData("byte b = 255; if (!input.Flag) { b++; } if (b == 0) { await Tell(\"zero\"); } return new { b };")]
    [InlineData("short s = 32767; s++; ushort w = 0; w--; byte y = 200; y *= 2; return new { s, w, y };")]
    [InlineData("var k = 0; for (byte b = 250; b != 2; b++) { k++; } return new { k };")]
    [InlineData("return new { N = (uint)(input.Flag ? 1 : int.MaxValue + input.Names.Count) };")]
    [InlineData("var s = input.Small; s /= (short)input.Other; return new { s, N = (short)-s };")]
    // What a list of results holds are lists.
    [InlineData("var all = new List<List<string>>(); foreach (var n in input.Names) { if (n != \"b\") { await Find(n); } all.Add(await Find(\"c\")); } return all;")]
    // A length goes past one and a half.
    [InlineData("var found = new List<string>(); foreach (var n in input.Names) { if (found.Count == input.Real) { break; } found.Add(await Say(n)); } return found;")]
    [InlineData("var found = new List<string>(); foreach (var n in input.Names) { if (found.Count >= input.Real) { break; } found.Add(await Say(n)); } return found;")]
    // A comparison with nothing is false.
    [InlineData("var i = input.Names.Where(n => n == \"none\").Select(n => new { Size = 5 }).FirstOrDefault(); if (i?.Size > 1) { await Tell(\"no\"); } return new { Is = input.Number < i?.Size };")]
    [InlineData("return new { Joined = string.Join(\",\", input.Words) };")]
    // A call that no round comes to is no call.
    [InlineData("foreach (var n in input.Names) { if (n == \"a\") { continue; } else { continue; } await Tell(n); } return new { A = 1 };")]
    // What follows an if of a helper that may return, and may not, in either branch.
    [InlineData("async Task<string> H(string q) { if (q == \"a\") { if (input.Number > 1) { return \"one\"; } await Tell(q); } if (q != \"c\") { if (q == \"b\") { return await Say(\"two\"); } else { await Tell(\"x\"); } } else { if (input.Flag) { return \"no\"; } if (input.Real > 1) { await Tell(\"y\"); } } await Tell(\"end\"); return q; } return new { A = await H(\"a\"), B = await H(\"b\"), C = await H(\"c\"), D = await H(\"d\") };")]
    [InlineData("string H(int q) { if (q > 0) { if (q > 2) { if (q > 3) { return \"four\"; } } else { if (q == 1) { return \"one\"; } } } if (q < 0) { if (q < -1) { return \"low\"; } } return \"none\"; } var s = \"\"; for (var i = -2; i < 5; i++) { s += H(i); } return new { s };")]
    // Texts and numbers that grow further than an expression may nest.
    [InlineData("var s = input.Word; for (var r = 0; r < 1; r++) { " + Grow + Grow + Grow + Grow + Grow + " } await Tell(s); return new { s };")]
    [InlineData("var k = input.Number; " + Count + Count + Count + Count + Count + Count + " return new { k };")]
    // A function that a helper is given stands where the helper calls it, and sees the variables of where it was written.
    [InlineData("var k = 0; async Task<string> Twice(Func<string, Task<string>> ask, string q) { var one = await ask(q); var two = await ask(one + \"!\"); return one + two; } return new { A = await Twice(async q => { k++; return await Say(q + k); }, \"a\"), k };")]
    [InlineData("async Task<string> Until(Func<int, Task<string>> look, Func<string, bool> isOver) { var seen = \"\"; var left = 3; while (left > 0) { left--; var now = await look(left); if (isOver(now)) { seen = now; left = 0; } } return seen; } bool Over(string s) => s == \"b\"; return new { A = await Until(async i => await Say(input.Names.Count > i ? input.Names[i] : \"z\"), Over), B = await Until(async i => await Say(\"x\" + i), s => s.Length > 5) };")]
    [InlineData("var all = \"\"; void Each(Action<string> act) { foreach (var n in input.Names) { act(n); } } Each(n => { all += n; }); Each(n => all += \"/\" + n); return new { all };")]
    [InlineData("async Task Inner(Func<string, Task> g) { await g(\"x\"); if (input.Flag) { await g(\"y\"); } } async Task Outer(Func<string, Task> f) { await Inner(f); await f(\"z\"); } await Outer(async q => await Tell(q + input.Word)); return new { A = 1 };")]
    [InlineData("var n = 1; int Get(Func<int> f) { n = 5; return f(); } var v = Get(() => n); return new { v, n };")]
    [InlineData("int Apply2(Func<int, int> f, int v) { return f(v + 2); } int Apply(Func<int, int> f, int v) { var w = v + 1; return f(w) + w; } return new { V = Apply(w => w * 2, input.Number), W = Apply(v => v - Apply2(u => u - v, v), 3) };")]
    // A loop over a list goes on with the items that it began with, whatever its variable is set to.
    [InlineData("var names = input.Names; var all = \"\"; foreach (var n in names) { all += await Say(n); names = new List<string> { \"z\" }; } return new { all, names };")]
    [InlineData("var names = input.Names; var all = \"\"; foreach (var n in names) { if (n == \"a\") { await Tell(n); names = input.Words; } all += n; } return new { all };")]
    [InlineData("var names = input.Names; var k = 0; foreach (var n in names) { k++; await Say(n); if (k == 1) { names = names.Where(x => x != n).ToList(); } } return new { k, names };")]
    // Ends that say the same fail into the clauses around each.
    [InlineData("if (input.Flag) { try { return new { X = int.Parse(input.Word) }; } catch (FormatException) { await Tell(\"t\"); return new { X = -1 }; } } try { return new { X = int.Parse(input.Word) }; } catch (FormatException) { await Tell(\"u\"); return new { X = -2 }; }")]
    [InlineData("if (!(input.Flag)) { try { return new { X = int.Parse(input.Word) }; } catch (FormatException) { await Tell(\"t\"); return new { X = -1 }; } } try { return new { X = int.Parse(input.Word) }; } catch (FormatException) { await Tell(\"u\"); return new { X = -2 }; }")]
    // A loop over nothing but numbers ends where it ends.
    [InlineData("var i = 0; var s = 0; while (i < 1000) { i++; s += 3; } return new { i, s };")]
    public async Task The_machine_does_what_the_code_does(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body);

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }

    [Theory]
    [InlineData("var x = int.Parse(input.Word); await Tell(\"a\"); return new { x };")]
    [InlineData("var x = int.Parse(input.Word); await Tell(\"a\"); return new { A = 1 };")]
    [InlineData("await Tell(\"b\"); var x = input.Names[7]; await Tell(\"a\"); return new { A = 1 };")]
    [InlineData("await Tell(\"b\"); var x = input.Word.Substring(9); return new { A = 1 };")]
    [InlineData("await Tell(\"b\"); var none = input.Names.FirstOrDefault(n => n == \"z\") ?? \"\"; var x = input.Word.Replace(none, \"c\"); await Tell(\"a\"); return new { A = 1 };")]
    [InlineData("var x = input.Number / input.Names.Where(n => n == \"z\").Count(); if (input.Flag) { await Tell(x.ToString()); } return new { A = 1 };")]
    [InlineData("try { await Tell(\"b\"); var x = input.Word.Substring(9); await Tell(\"a\"); return new { x }; } catch (TaskFailedException) { return new { x = \"caught\" }; }")]
    [InlineData("foreach (var n in input.Names) { if (n == \"b\" && new List<int> { int.MaxValue, input.Number }.Sum() > 3) { continue; } await Say(n); } return new { A = 1 };")]
    public async Task The_machine_fails_where_the_code_does(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body);

        Assert.NotNull(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }

    // A question that nobody answers is over time: no failure of the called, whoever throws it on.
    [Theory]
    [InlineData("try { try { return await ASK; } catch (Exception) { await Find(\"seen\"); throw; } } catch (TaskFailedException) { return \"failed\"; }")]
    [InlineData("try { try { return await ASK; } catch (Exception) { await Find(\"seen\"); throw; } } catch (TaskFailedException) { return \"failed\"; } catch (TimeoutException) { return \"late\"; }")]
    [InlineData("try { try { return await ASK; } finally { await Find(\"seen\"); } } catch (TaskFailedException) { return \"failed\"; } catch (TimeoutException) { return \"late\"; }")]
    public async Task A_timeout_that_is_thrown_on_stays_a_timeout(string body)
    {
        var ask = "context.WaitForCallbackAsync<string>(token => context.CallActivityAsync(\"Tell\", token), timeout: TimeSpan.FromSeconds(5))";
        var (native, compiled) = await SmallProgram.RunAsync(body.Replace("ASK", ask, StringComparison.Ordinal), answers: """{ "Find": { "result": [] }, "Tell": { "result": null, "callback": "never" } }""");

        Assert.Equal(native.Describe(), compiled.Describe());
        Assert.DoesNotContain("failed", native.Describe(), StringComparison.Ordinal);
    }
}

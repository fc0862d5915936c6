using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler;

/// <summary>What C# throws computing an expression: it ends an execution under the exception's name, with its message, and is caught by its type.</summary>
public sealed class ThrownTests
{
    private const string Types =
        """
        public sealed record Part(string Name, Part? Next);
        public sealed class WrongException(string message) : Exception(message);
        """;

    [Theory]
    [InlineData("input.Names[input.Number]")]
    [InlineData("input.Names[4]")]
    [InlineData("input.Names[^5]")]
    [InlineData("input.Names[input.Other]")]
    [InlineData("input.Names.ToArray()[input.Number]")]
    [InlineData("input.Names.First(n => n == \"z\")")]
    [InlineData("input.Names.First(n => n == \"q\" || int.Parse(n) > 1)")]
    [InlineData("input.Names.Single()")]
    [InlineData("input.Names.Single(n => n == \"z\")")]
    [InlineData("input.Names.SingleOrDefault(n => n != \"z\")")]
    [InlineData("input.Names.Where(n => n == \"z\").Max(n => n.Length)")]
    [InlineData("input.Names.Where(n => n == \"z\").Average(n => n.Length)")]
    [InlineData("input.Names.Where(n => n == \"z\").Aggregate((a, b) => a + b)")]
    [InlineData("input.Names.Aggregate(0, (a, b) => a + int.Parse(b))")]
    [InlineData("input.Names.Concat(input.Names).ToDictionary(n => n)")]
    [InlineData("input.Names.GroupBy(n => int.Parse(n)).Count()")]
    [InlineData("input.Names.Chunk(input.Other).ToList()")]
    [InlineData("input.Names.TakeWhile(n => n == \"a\" || int.Parse(n) > 1).ToList()")]
    [InlineData("input.Names.OrderBy(n => n, StringComparer.Ordinal).ThenBy(n => int.Parse(n)).ToList()")]
    [InlineData("int.Parse(new DateTime(2026, 1, 2).ToString(\"yyyy-MM-dd\"))")]
    [InlineData("int.Parse(input.Word) % input.Names.Where(n => n == \"q\").Last().Length")]
    [InlineData("input.Names[9].PadLeft(input.Other)")]
    [InlineData("input.Names[9].Replace(input.Odd ?? \"\", \"x\")")]
    [InlineData("new List<string>().Skip(input.Names[9].Length).Count()")]
    [InlineData("input.Word[5]")]
    [InlineData("input.Word[^2]")]
    [InlineData("input.Word[..9]")]
    [InlineData("input.Word[^9..]")]
    [InlineData("input.Word[1..0]")]
    [InlineData("input.Names.Where(n => n == \"z\").First()")]
    [InlineData("input.Names.Where(n => n == \"z\").Last()")]
    [InlineData("input.Number / (input.Names.Count - 4)")]
    [InlineData("input.Number % (input.Names.Count - 4)")]
    [InlineData("(int.MinValue + input.Names.Count - 4) / input.Other")]
    [InlineData("int.Parse(input.Word)")]
    [InlineData("int.Parse(\"30000000\" + input.Number)")]
    [InlineData("input.Word.Substring(2)")]
    [InlineData("input.Word.Substring(input.Other)")]
    [InlineData("input.Word.Substring(0, input.Other)")]
    [InlineData("input.Word.Substring(1, 1)")]
    [InlineData("input.Word.Substring(input.Number, input.Other)")]
    [InlineData("Enumerable.Range(1, input.Other).ToList()")]
    [InlineData("input.Word.PadLeft(input.Other)")]
    [InlineData("new List<int> { int.MaxValue, input.Number }.Sum()")]
    [InlineData("new List<int?> { int.MaxValue, null, input.Number }.Sum()")]
    [InlineData("Math.Abs(int.MinValue + input.Names.Count - 4)")]
    [InlineData("new Dictionary<string, int> { [\"a\"] = 1 }[input.Word]")]
    [InlineData("input.Word.Replace(input.Word.Substring(1), \"x\")")]
    [InlineData("input.Maybe!.Value")]
    [InlineData("input.Maybe.Value")]
    [InlineData("(input.Flag ? input.Names : null)!.Count")]
    [InlineData("(input.Flag ? input.Names : null)!.Where(n => n == \"a\").Count()")]
    [InlineData("new Part(\"a\", null).Next!.Name")]
    [InlineData("input.Names.Select(n => n == \"c\" ? int.Parse(n) : 1).ToList()")]
    [InlineData("input.Names.Where(n => n.Substring(n == \"c\" ? 2 : 0) == \"\").Count()")]
    [InlineData("input.Names.Any(n => n == \"b\" && int.Parse(n) > 1)")]
    [InlineData("input.Names.All(n => n != \"b\" || int.Parse(n) > 1)")]
    [InlineData("input.Names.OrderBy(n => int.Parse(n)).First()")]
    [InlineData("input.Names.SelectMany(n => new List<string> { n, n.Substring(n == \"b\" ? 3 : 0) }).ToList()")]
    [InlineData("input.Number > 1 && int.Parse(input.Word) > 1")]
    [InlineData("input.Number < 1 || int.Parse(input.Word) > 1")]
    [InlineData("input.Number > 1 ? int.Parse(input.Word) : input.Names[9].Length")]
    [InlineData("$\"{input.Names[0]} {input.Names[9]} {int.Parse(input.Word)}\"")]
    [InlineData("new { A = input.Names[1], B = new { C = int.Parse(input.Word), D = input.Names[9] } }")]
    [InlineData("input.Names[input.Names[int.Parse(\"1\" + input.Word)].Length]")]
    [InlineData("input.Words.Select(w => w ?? input.Names[9]).ToList()")]
    public async Task An_expression_fails_as_in_the_code(string expression)
    {
        await FailsAsync($"return {expression};");
        await FailsAsync($"var x = {expression}; await Tell(\"after\"); return x;");
        await FailsAsync($"await Tell(\"before\"); var x = {expression}; await Tell(x); return 1;");
        await FailsAsync($"await Tell({expression}); return 1;");
    }

    [Theory]
    [InlineData("if (int.Parse(input.Word) > 1) { await Tell(\"a\"); } return 1;")]
    [InlineData("if (input.Number > 1 && input.Names[9] == \"a\") { await Tell(\"a\"); } else if (input.Flag) { await Tell(\"b\"); } return 1;")]
    [InlineData("if (input.Flag) { await Tell(\"a\"); } else if (input.Names[9] == \"a\") { await Tell(\"b\"); } return 1;")]
    [InlineData("var i = 0; while (input.Names[i] != \"z\") { await Tell(i); i++; } return i;")]
    [InlineData("for (var i = 2; input.Names[i] != \"z\"; i++) { await Tell(i); } return 1;")]
    [InlineData("var i = 2; do { await Tell(i); i++; } while (input.Names[i] != \"z\"); return i;")]
    [InlineData("foreach (var n in input.Names) { await Tell(n == \"c\" ? int.Parse(n) : 1); } return 1;")]
    [InlineData("foreach (var n in input.Names) { var s = await Say(n); if (n == \"c\") { await Tell(s.Substring(7)); } } return 1;")]
    [InlineData("var all = new List<int>(); foreach (var n in input.Names) { all.Add(n == \"c\" ? int.Parse(n) : 1); } return all;")]
    [InlineData("await context.CreateTimer(TimeSpan.FromSeconds(int.Parse(input.Word))); return 1;")]
    [InlineData("throw new WrongException(input.Names[9]);")]
    [InlineData("try { await Tell(input.Names[9]); } catch (TaskFailedException) { return 2; } return 1;")]
    [InlineData("try { var s = await Say(\"x\"); return int.Parse(s); } catch (TaskFailedException) { return 2; }")]
    [InlineData("try { await Tell(\"a\"); } finally { await Tell(input.Names[9]); } return 1;")]
    [InlineData("try { var x = int.Parse(input.Word); await Tell(x); } finally { await Tell(\"last\"); } return 1;")]
    [InlineData("try { await Tell(int.Parse(input.Word)); } finally { await Tell(\"last\"); } return 1;")]
    [InlineData("try { return int.Parse(input.Word); } finally { await Tell(\"last\"); }")]
    [InlineData("try { var x = input.Names[9]; await Tell(int.Parse(x)); } catch (FormatException) { return 2; } return 1;")]
    [InlineData("try { var x = int.Parse(input.Word); await Tell(x); } catch (FormatException e) { await Tell(e.Message); throw; } return 1;")]
    [InlineData("try { await Tell(int.Parse(input.Word)); } catch (Exception e) { await Tell(e.Message); throw; } return 1;")]
    [InlineData("string Key() => new List<string> { \"a\" }[input.Names.Count]; return Key() + await Say(\"after\");")]
    [InlineData("int Of(string name) => new Dictionary<string, int> { [\"a\"] = 1 }[name]; return $\"{Of(input.Word)}-{await Say(\"after\")}\";")]
    [InlineData("int Number(string text) { return int.Parse(text); } int Told() { return input.Names[9].Length; } return Number(input.Word) + Told();")]
    [InlineData("var n = 0; var s = \"\"; if (input.Flag) { n = 1; s = \"k\"; } else { _ = input.Names[9]; s = \"\" + int.Parse(input.Word); } await Tell(n + s); return s;")]
    public async Task It_happens_where_it_does_in_the_code(string body) => await FailsAsync(body);

    [Theory]
    [InlineData("try { var x = int.Parse(input.Word); await Tell(x); return x; } catch (FormatException e) { return e.Message; }")]
    [InlineData("try { var x = int.Parse(input.Word); return x; } catch (Exception e) { return e.Message; }")]
    [InlineData("try { await Tell(int.Parse(input.Word)); return 1; } catch (FormatException e) { return e.Message; }")]
    [InlineData("try { await Tell(int.Parse(input.Word)); return 1; } catch (Exception e) { return e.Message; }")]
    [InlineData("try { return int.Parse(input.Word); } catch (FormatException) { await Tell(\"no\"); return 0; }")]
    [InlineData("try { return input.Names[input.Number].Length; } catch (ArgumentException e) { return e.Message; }")]
    [InlineData("try { await Tell(input.Names[9] + int.Parse(input.Word)); return 1; } catch (FormatException) { return \"f\"; } catch (ArgumentOutOfRangeException) { return \"a\"; }")]
    [InlineData("try { var x = int.Parse(input.Word) + input.Names[9].Length; await Tell(x); return x; } catch (ArgumentOutOfRangeException) { return \"a\"; } catch (FormatException) { return \"f\"; } catch (Exception) { return \"e\"; }")]
    [InlineData("try { if (input.Names[9] == \"a\") { await Tell(\"a\"); } return 1; } catch (ArgumentOutOfRangeException) { return 2; }")]
    [InlineData("var i = 0; try { while (input.Names[i] != \"z\") { await Tell(i); i++; } return 1; } catch (ArgumentOutOfRangeException) { return i; }")]
    [InlineData("var i = 0; try { foreach (var n in input.Names) { i += n == \"c\" ? int.Parse(n) : 1; } return 1; } catch (FormatException) { return i; }")]
    [InlineData("try { foreach (var n in input.Names) { await Tell(n == \"c\" ? int.Parse(n) : 1); } return 1; } catch (FormatException e) { return e.Message; }")]
    [InlineData("try { foreach (var n in input.Names) { await Tell(n == \"c\" ? int.Parse(n) : 1); } return 1; } catch (Exception e) { return e.Message; }")]
    [InlineData("var n = 0; foreach (var w in input.Names) { try { n += w == \"b\" ? int.Parse(w) : 1; } catch (FormatException) { n += 100; } } return n;")]
    [InlineData("int? Try(string s) { int? r = 0; try { r = int.Parse(s); } catch (FormatException) { r = null; } catch (OverflowException) { r = -1; } return r; } return new { A = Try(\"12\"), B = Try(input.Word), C = Try(\"99999999999\") };")]
    [InlineData("try { try { var x = int.Parse(input.Word); return x; } finally { await Tell(\"last\"); } } catch (FormatException e) { return e.Message; }")]
    [InlineData("try { try { var x = int.Parse(input.Word); return x; } catch (FormatException) { throw; } } catch (Exception e) { return e.Message; }")]
    [InlineData("try { try { await Tell(int.Parse(input.Word)); return 1; } catch (FormatException e) { throw new WrongException(e.Message); } } catch (WrongException e) { return e.Message; }")]
    [InlineData("try { return input.Number / (input.Names.Count - 4); } catch (ArithmeticException e) { return e.Message; }")]
    [InlineData("try { return new Dictionary<string, int> { [\"a\"] = 1 }[input.Word]; } catch (KeyNotFoundException e) { return e.Message; }")]
    [InlineData("try { return input.Names.First(n => n == \"z\"); } catch (InvalidOperationException e) { return e.Message; }")]
    [InlineData("try { return input.Maybe!.Value; } catch (InvalidOperationException e) { return e.Message; }")]
    [InlineData("try { await Tell(1); return input.Names[0]; } catch (ArgumentOutOfRangeException) { return \"no\"; }")]
    [InlineData("var x = 1; try { x = int.Parse(\"5\"); x = int.Parse(input.Word); } catch (FormatException) { x += 10; } await Tell(x); return x;")]
    public async Task It_is_caught_by_its_type(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body, declarations: Types);

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }

    // Nobody reads what a finally computes, and it fails all the same: in the place of what failed before.
    [Theory]
    [InlineData("try { await Tell(1); } finally { var x = int.Parse(input.Word); } return 1;")]
    [InlineData("try { foreach (var name in input.Names) { await Tell(name); } } finally { var x = int.Parse(input.Word); } return 1;")]
    [InlineData("try { foreach (var name in input.Names) { await Tell(name); } } finally { var x = int.Parse(\"5\"); } return 1;")]
    [InlineData("try { try { await Tell(1); } finally { var x = input.Names[9]; } } finally { var y = int.Parse(input.Word); } return 1;")]
    [InlineData("try { await Tell(1); } catch (TaskFailedException) { var x = int.Parse(input.Word); throw; } return 1;")]
    public Task What_fails_in_a_finally_takes_the_place_of_a_failed_call(string body) =>
        FailsAsync(body, """{ "Say": { "result": "x" }, "Find": { "result": [] }, "Tell": { "error": "Refused", "cause": "no" } }""");

    private static async Task FailsAsync(string body, string? answers = null)
    {
        var (native, compiled) = answers is null
            ? await SmallProgram.RunAsync(body, declarations: Types)
            : await SmallProgram.RunAsync(body, declarations: Types, answers: answers);

        Assert.NotNull(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }
}

using DurableStates.Json;
using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata.Tests;

/// <summary>Whatever comes in, a value or a typed error goes out.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "$", "$$", "a", "`b c`", "'x'", "\"y\"", "1", "2.5", "1e3", "/r(.)/i", "true", "null", "(", ")", "[", "]", "{", "}", ".", "..", ",", ";", ":", ":=", "?", "+", "-", "*", "**", "/",
        "%", "&", "=", "!=", "<", ">", "<=", "~>", "|", "^", "@", "#", "and", "or", "in", "function($v){", "$v", "$x", "$map(", "$filter(", "$reduce(", "$sort(", "$string(", "$match(", "$replace(",
        "$formatNumber(", "$fromMillis(", "$toMillis(", "$each(", "$lookup(", "$merge(", "$substring(", "$pad(", "$split(", "$eval(", "$clone(", "$zip(", "$partition(", "$range(", "[]", "[0]", "{}", " ", "\\", "😀", "\ud800", "λ", "!",
    ];

    private static readonly JsonataOptions[] Dialects =
    [
        JsonataOptions.StepFunctions,
        JsonataOptions.Version206 with { MaxTime = TimeSpan.FromSeconds(1), MaxValueSize = 10_000_000 },
        JsonataOptions.Latest with { MaxTime = TimeSpan.FromSeconds(1), MaxValueSize = 10_000_000 },
    ];

    // How many expressions each test makes; more when asked for, as before a release.
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_FUZZ_ROUNDS"), out var rounds) ? rounds : 8_000;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_FUZZ_SEED"), out var seed) ? seed : 0;

    [Fact]
    public void Random_words_are_an_expression_or_an_error()
    {
        var random = new Random(Seed + 1);
        for (var i = 0; i < Rounds; i++)
        {
            Try(string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)])), Dialects[i % 3]);
        }
    }

    [Fact]
    public void Random_characters_are_an_expression_or_an_error()
    {
        var random = new Random(Seed + 2);
        for (var i = 0; i < Rounds; i++)
        {
            Try(new string([.. Enumerable.Range(0, random.Next(0, 20)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 65536))]), Dialects[i % 3]);
        }
    }

    [Fact]
    public void Mutated_expressions_are_expressions_or_errors()
    {
        var texts = Directory.GetFiles(Differential.Comparison.Folder, "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Select(line => JsonValue.Parse(line)["e"].AsString()).ToArray();
        var random = new Random(Seed + 3);
        for (var i = 0; i < Rounds; i++)
        {
            var text = texts[random.Next(texts.Length)];
            for (var changes = random.Next(1, 4); changes > 0 && text.Length > 0; changes--)
            {
                var at = random.Next(text.Length);
                text = random.Next(4) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at)),
                    1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                    2 => text[..at] + texts[random.Next(texts.Length)],
                    _ => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 12), text.Length - at))),
                };
            }

            Try(text, Dialects[i % 3]);
        }
    }

    [Theory]
    [InlineData("$reduce([1..20000], function($a, $b){ [[$a]] }, [])")]
    [InlineData("($x := $reduce([1..20000], function($a, $b){ {\"k\": $a} }, 0); $string($x))")]
    [InlineData("($x := $reduce([1..20000], function($a, $b){ {\"k\": $a} }, 0); $x ~> |**|{\"n\": 1}|)")]
    [InlineData("($x := $reduce([1..20000], function($a, $b){ [[$a]] }, 0); $distinct([$x, $x]) = $x)")]
    [InlineData("($x := $reduce([1..20000], function($a, $b){ {\"k\": $a} }, 0); $count($x.**))")]
    [InlineData("($x := $reduce([1..20000], function($a, $b){ [[$a]] }, 0); $boolean($x))")]
    [InlineData("($f := function($n){ 1 + $f($n) }; $f(1))")]
    [InlineData("($f := function($n){ $map([1], function($v){ $f($v) }) }; $f(1))")]
    [InlineData("['a'][0]#$i.b")]
    [InlineData("['a'][0].b#$i.c")]
    [InlineData("['a'][0].$^(b).c@$x")]
    [InlineData("$match($pad('', 5000, 'a') & 'b', /(a+)+$/)")]
    public void Deep_and_hostile_values_end_in_a_value_or_an_error(string text)
    {
        foreach (var options in Dialects)
        {
            Try(text, options);
        }
    }

    private static void Try(string text, JsonataOptions options)
    {
        try
        {
            if (JsonataExpression.TryParse(text, options, out var expression, out var error))
            {
                var result = expression.Evaluate(Differential.Comparison.Input, new(Differential.Comparison.Bindings("all")));
                _ = result.Value.ToJson();
                _ = expression.Analyze();
                Assert.True(JsonataSyntax.TryParse(expression.Syntax.ToString(), options.Dialect, out var again, out var wrong), $"{expression.Syntax}: {wrong}");
                Assert.Equal(expression.Syntax, again);
            }
            else
            {
                Assert.NotEmpty(error.Message);
            }
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException($"{options.Dialect}: {text}", exception);
        }
    }
}

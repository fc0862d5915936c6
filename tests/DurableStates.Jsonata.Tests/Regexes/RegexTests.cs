using System.Globalization;
using System.Text;
using DurableStates.Json;
using DurableStates.Jsonata.Regexes;

namespace DurableStates.Jsonata.Tests.Regexes;

/// <summary>Regular expressions find what JavaScript finds: see generate.mjs for what is recorded.</summary>
public sealed class RegexTests
{
    private const long Much = 1L << 40;

    [Fact]
    public void Generated_expressions_find_what_JavaScript_finds()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Regexes", "generated.jsonl")).Select(line => JsonValue.Parse(line)))
        {
            count++;
            var found = Matches(line["p"].AsString(), line["f"].AsString(), line["t"].AsString());
            if (found != line["r"].AsString())
            {
                failures.Add($"{line}: {found}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join('\n', failures.Take(20))}");
        Assert.True(count > 2000, $"Only {count} were there to compare.");
    }

    [Theory]
    [InlineData("([a-z]+)-([0-9]+)", "", "order abc-123 shipped, order def-456 open", "6-13['abc','123',];29-36['def','456',];")]
    [InlineData("(z)((a+)?(b+)?(c))*", "", "zaacbbbcac", "0-10['z','ac','a',u,'c',];")] // ECMA-262's own example: groups are forgotten before each iteration.
    [InlineData("(a*)*", "", "b", "0-0[u,];1-1[u,];")]
    [InlineData("(?:)*?b", "", "ab", "1-2[];")]
    [InlineData("(?=(a+))a*b\\1", "", "baaabac", "3-6['a',];")]
    [InlineData("(.*?)a(?!(a+)b\\2c)\\2(.*)", "", "baaabaac", "0-8['ba',u,'abaac',];")]
    [InlineData("(?<=(\\d+)(\\d+))$", "", "1053", "4-4['1','053',];")] // A lookbehind is matched from its end.
    [InlineData("(?<=\\1(a))b", "", "aab", "2-3['a',];")]
    [InlineData("\\1(a)", "", "aa", "0-1['a',];1-2['a',];")]
    [InlineData("(?<year>\\d{4})-\\k<year>", "", "2026-2026", "0-9['2026',];")]
    [InlineData("[^]", "", "\n", "0-1[];")]
    [InlineData("[]", "", "a", "")]
    [InlineData("^b$", "m", "a\nb\nc", "2-3[];")]
    [InlineData("^b$", "", "a\nb\nc", "")]
    [InlineData("\\bé", "", "aé", "1-2[];")] // A word is of ASCII.
    [InlineData("[^x]", "i", "X", "")]
    [InlineData("\u212a", "i", "k", "")] // The Kelvin sign is no k: case is folded by units without the flag u.
    [InlineData("a{,2}", "", "a{,2}", "0-5[];")]
    [InlineData("x{2,3}?", "", "xxxx", "0-2[];2-4[];")]
    [InlineData("a|ab", "", "ab", "0-1[];")]
    [InlineData("[a-z]+", "", "ab1cd", "0-2[];3-5[];")]
    public void A_match_is_what_ECMA_262_says(string pattern, string flags, string text, string expected) => Assert.Equal(expected, Matches(pattern, flags, text));

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("a**")]
    [InlineData("*")]
    [InlineData("{1}")]
    [InlineData("a{2,1}")]
    [InlineData("[b-a]")]
    [InlineData("[a")]
    [InlineData("\\")]
    [InlineData("(?<=a)*")]
    [InlineData("(?<n>a)(?<n>b)")]
    [InlineData("(?<n>a)\\k")]
    [InlineData("(?<1>a)")]
    [InlineData("(?a)")]
    public void What_JavaScript_refuses_is_none(string pattern) => Assert.Equal("invalid", Matches(pattern, "", ""));

    [Theory]
    [InlineData("i", true)]
    [InlineData("im", true)]
    [InlineData("ii", false)]
    public void A_flag_stands_once(string flags, bool accepted) => Assert.Equal(accepted, RegexParser.Parse("a", flags) is not null);

    // What is outermost nests once as well.
    [Theory]
    [InlineData(249, true)]
    [InlineData(250, false)]
    public void Groups_nest_to_a_depth(int depth, bool accepted)
    {
        var found = Matches($"{new string('(', depth)}a{new string(')', depth)}", "", "ba");

        Assert.Equal(accepted, found.StartsWith("1-2[", StringComparison.Ordinal));
        Assert.Equal(accepted, found != "invalid");
    }

    // Choices are not kept on the thread's stack.
    [Theory]
    [InlineData("(?:a|b)*c")]
    [InlineData("(?:(a)|(b))*c")]
    [InlineData("(?:ab?)*?c")]
    [InlineData("(?=((?:a|b)*))\\1c")]
    public void A_long_text_is_matched_by_a_loop_of_groups(string pattern)
    {
        var text = new StringBuilder().Insert(0, "ab", 100_000).Append('c').ToString();

        Assert.StartsWith("0-200001[", Matches(pattern, "", text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|a)*$")]
    [InlineData("(?:a?){40}a{40}$")]
    [InlineData("(?=(a+)+$)")]
    public void An_expression_that_tries_for_years_ends_after_the_same_work_everywhere(string pattern)
    {
        var text = new string('a', 39) + "b";
        var program = RegexCompiler.Compile(RegexParser.Parse(pattern, "")!);
        var matcher = RegexMatcher.Rent(program, text);
        var left = 1_000_000L;

        Assert.False(matcher.Find(0, ref left));
        Assert.InRange(left, -10_000, -1);
        matcher.Return();
    }

    [Theory]
    [InlineData("$match('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', /(a+)+$/)")]
    [InlineData("$replace('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', /(a|a)*$/, '')")]
    public void Such_an_expression_ends_an_evaluation_like_an_endless_loop(string expression)
    {
        var result = JsonataExpression.Parse(expression).Evaluate(default, default);

        Assert.Equal("Expression evaluation timeout: Check for infinite loop", result.Error?.Message);
    }

    // One run of letters is tried once and not from each of its letters; otherwise this is a thousand million comparisons.
    [Fact]
    public void A_run_that_leads_to_nothing_is_not_tried_again_from_within()
    {
        var program = RegexCompiler.Compile(RegexParser.Parse("([a-z]+)-", "")!);
        var matcher = RegexMatcher.Rent(program, new string('a', 50_000));
        var left = 1_000_000L;

        Assert.False(matcher.Find(0, ref left));
        Assert.InRange(left, 900_000, 1_000_000);
        matcher.Return();
    }

    private static string Matches(string pattern, string flags, string text)
    {
        if (RegexParser.Parse(pattern, flags) is not { } syntax)
        {
            return "invalid";
        }

        var found = new StringBuilder();
        var matcher = RegexMatcher.Rent(RegexCompiler.Compile(syntax), text);
        var left = Much;
        var from = 0;
        for (var number = 0; number <= 50 && from <= text.Length && matcher.Find(from, ref left); number++)
        {
            found.Append(CultureInfo.InvariantCulture, $"{matcher.Start}-{matcher.End}[");
            for (var group = 1; group <= syntax.Groups; group++)
            {
                found.Append(matcher.Group(group) is { } part ? $"'{part}'," : "u,");
            }

            found.Append("];");
            from = matcher.Start == matcher.End ? matcher.End + 1 : matcher.End;
        }

        matcher.Return();
        return found.ToString();
    }
}

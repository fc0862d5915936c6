using System.Text;
using DurableStates.Json;

namespace DurableStates.JsonPath.Tests;

/// <summary>Any text is a path or call that evaluates to something, or is refused with a place inside it. Nothing throws, overflows or hangs.</summary>
public sealed class HostileTextTests
{
    private const string Document = """
        {"a":{"b":[1,2.5,"x",null,true,{"c":[[1],[2,[3]]],"d":"8.95"}],"e f":{"g":[]}},"n":9007199254740993,"s":"\u00e9\ud83d\ude00","list":[{"x":1},{"x":2,"y":"z"}]}
        """;

    private static readonly string[] Seeds =
    [
        "$", "$.a.b[0]", "$..x", "$.a['b','e f']", "$.list[?(@.x == 1 && @.y =~ /z.*/i || !@.d)].y", "$.a.b[1:3]", "$.a.b[:-1]", "$.a.b[-1]", "$.list[*].x",
        "$.list[?(@.x in [1,'2',{\"a\":1}])]", "$..[?(@.c size 2)].c[0,1]", "$.a.b.length()", "$..x.sum()", "$$.State.Name", "$order.lines[*]", "$.store\\.book",
        "$.list[?(@.y contains \"z\" || @['x'] >= $.n)]", "$['e f'][\"g\"]", "$.*.*", "$..*..*",
        "$.a.b[(@.length-1)]", "$.list[(@.length - 2)].x", "$.a.b[?(@ == x)]", "$.list[?(@.y == z && @.x != done)].x", "$.list[?(@.y =~ /\\Qz.\\E+|[^a]{1,3}?/i)]", "$.a.b[?(@ in [x, 'y'])]",
        "States.Format('{} \\'x\\' \\{', $.s)", "States.Array(1, 'a', $.a.b[*], null)", "States.MathAdd($.n, -1.5)", "States.StringToJson('{\"a\": [1]}')",
        "States.JsonMerge($.a, $.list[0], false)", "States.ArrayPartition($.list, States.ArrayLength($.list))", "States.Hash($.s, 'SHA-256')",
        "States.Base64Decode(States.Base64Encode($.s))", "States.ArrayRange(1, 10, 3)", "States.StringSplit($.s, ',')", "States.MathRandom(1, 9, 3)", "States.UUID()",
    ];

    private static readonly string[] Pieces =
    [
        "$", "@", ".", "..", "[", "]", "(", ")", "?", "?(", ")]", "*", "'", "\"", "\\", ",", ":", "-", "0", "1", "99999999999", " ", "&&", "||", "!", "==", "=~", "/", "<",
        " in ", "{", "}", "{}", "null", "true", "length()", "States.", "States.Array(", "\0", "\n", "\ud83d", "\u00e9", "[?(@.x", "[0]", "['a']",
        "[(@.length-1)]", "(@.length", "-9223372036854775808", "==done", "== z", "/\\Q", "\\E/", "\\Q..\\E", "\\p{", "(?<a>", "{1,", "/i",
    ];

    /// <summary>As many of each seed as <c>DURABLESTATES_FUZZ_ROUNDS</c> says; without it as many as do not hold up a build.</summary>
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_FUZZ_ROUNDS"), out var rounds) ? rounds : 5_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Changed_paths_and_calls_are_read_or_refused(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Rounds; i++)
        {
            Try(Mutate(Seeds[random.Next(Seeds.Length)], random));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Random_text_is_read_or_refused(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Rounds; i++)
        {
            var text = new StringBuilder(random.Next(2) == 0 ? "$" : "States.Format(");
            for (var length = random.Next(12); length > 0; length--)
            {
                text.Append(random.Next(3) == 0 ? ((char)random.Next(0x250)).ToString() : Pieces[random.Next(Pieces.Length)]);
            }

            Try(text.ToString());
        }
    }

    [Theory]
    [InlineData("$", "[?(@.a", ")]")]
    [InlineData("$[?(", "(", ")")]
    [InlineData("$[?(", "!", "@.a)]")]
    [InlineData("", "States.Array(", ")")]
    [InlineData("$[?(@ in ", "[", "])]")]
    [InlineData("$[?(@.a", "[?(@.a", ")])]")]
    [InlineData("$", ".a", "")]
    [InlineData("$", "..a", "")]
    [InlineData("$", "[0]", "")]
    [InlineData("$", "[*]", "")]
    public void Deep_nesting_ends(string start, string repeated, string end)
    {
        Try(start + string.Concat(Enumerable.Repeat(repeated, 20_000)) + string.Concat(Enumerable.Repeat(end, 20_000)));
    }

    [Fact]
    public void A_deep_document_is_scanned()
    {
        var deep = JsonValue.Parse(string.Concat(Enumerable.Repeat("{\"a\":[", 450)) + "1" + string.Concat(Enumerable.Repeat("]}", 450)));
        Assert.True(JsonPathExpression.TryParse("$..a", out var path, out _));

        Assert.Equal(450, path.Find(new PathScope(deep)).Count);
    }

    [Fact]
    public void Scans_that_multiply_give_up_instead_of_running_on()
    {
        var deep = JsonValue.Parse(new string('[', 300) + new string(']', 300));
        Assert.True(JsonPathExpression.TryParse("$..*..*..*..*..*", out var path, out _));

        Assert.Equal("States.Runtime: Invalid path '$..*..*..*..*..*' : The path visits too much of the data", Shared.Describe(path.Read(new PathScope(deep))));
    }

    private static void Try(string text)
    {
        var scope = Shared.Scope(Document);
        if (PayloadExpression.TryParse(text, out var expression, out var error))
        {
            _ = Shared.Describe(expression.Evaluate(scope));
            _ = expression.Path is { } path ? Shared.Describe(path.Read(scope)) : null;
        }
        else
        {
            Assert.InRange(error.Position, 0, text.Length);
            Assert.NotEmpty(error.Message);
        }

        if (ReferencePath.TryParse(text, out var reference, out _))
        {
            _ = Shared.Describe(reference.Write(scope.Input, "new"));
        }
    }

    private static string Mutate(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var changes = 1 + random.Next(4); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(5))
            {
                case 0 when at < text.Length:
                    text.Remove(at, Math.Min(1 + random.Next(3), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2 when at < text.Length:
                    text[at] = (char)random.Next(1, 0x7F);
                    break;
                case 3:
                    var other = Seeds[random.Next(Seeds.Length)];
                    text.Insert(at, other.AsSpan(random.Next(other.Length)));
                    break;
                default:
                    text.Append(text.ToString().AsSpan(0, Math.Min(at, 40)));
                    break;
            }
        }

        return text.ToString();
    }
}

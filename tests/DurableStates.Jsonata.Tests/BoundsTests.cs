namespace DurableStates.Jsonata.Tests;

/// <summary>Nothing runs or allocates past the bounds, in any dialect: not one function, not one operator, not a value whose parts are shared.</summary>
public sealed class BoundsTests
{
    private static readonly TheoryData<JsonataDialect> Dialects = [JsonataDialect.StepFunctions, JsonataDialect.Version206, JsonataDialect.Latest];

    public static TheoryData<JsonataDialect, string> Expressions()
    {
        const string twice = "$x := $reduce([1..40], function($a, $b){ [[$a], [$a]] }, 1)";
        const string pair = "$y := $reduce([1..40], function($a, $b){ [[$a], [$a]] }, 1)";
        string[] texts =
        [
            "$pad('a', 1e9)",
            "$pad('', 1e9, 'ab')",
            "($f := function($s, $n){ $n = 0 ? $length($s) : $f($s & $s, $n - 1) }; $f('ab', 60))",
            "($f := function($s, $n){ $n = 0 ? $length($s) : $f($join([$s, $s]), $n - 1) }; $f('ab', 60))",
            "($f := function($s, $n){ $n = 0 ? $length($s) : $f($replace($s, 'a', 'aa'), $n - 1) }; $f('a', 60))",
            "($f := function($s, $n){ $n = 0 ? $length($s) : $f($encodeUrlComponent($s & '%'), $n - 1) }; $f('%', 100000))",
            "($f := function($s, $n){ $n = 0 ? $length($s) : $f($base64encode($s), $n - 1) }; $f('abc', 200))",
            "($f := function($s, $n){ $n = 0 ? $count($s) : $f($append($s, $s), $n - 1) }; $f([1], 60))",
            "($f := function($s, $n){ $n = 0 ? $count($s) : $f([$s, $s], $n - 1) }; $count($f([1], 60).*.*.**))",
            "$map([1..100000], function($i){ $pad('', 6000000) })",
            "$count([1..100000].([1..100000]))",
            "$replace($pad('', 100000, 'a'), /a+/, $pad('', 1000000, '$0'))",
            $"({twice}; $string($x))",
            $"({twice}; 'a' & $x)",
            $"({twice}; $clone($x))",
            $"({twice}; $count($x.**))",
            $"({twice}; $count($x.*))",
            $"({twice}; {pair}; $x = $y)",
            $"({twice}; {pair}; $count($distinct([$x, $y])))",
            $"({twice}; $boolean($x))",
            $"({twice}; $keys($x))",
            $"({twice}; $spread($x))",
            $"({twice}; $x.a)",
            $"({twice}; -$x)",
            $"({twice}; $x)",
        ];
        var data = new TheoryData<JsonataDialect, string>();
        foreach (var text in texts)
        {
            foreach (var row in Dialects)
            {
                data.Add(row.Data, text);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Expressions))]
    public void What_would_grow_without_end_ends_in_an_error(JsonataDialect dialect, string text)
    {
        var options = dialect switch
        {
            JsonataDialect.Version206 => JsonataOptions.Version206,
            JsonataDialect.Latest => JsonataOptions.Latest,
            _ => JsonataOptions.StepFunctions,
        } with
        { MaxTime = TimeSpan.FromMilliseconds(50), MaxValueSize = 1_000_000 };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = JsonataExpression.Parse(text, options).Evaluate();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.False(result.Succeeded, "There was no error.");
        Assert.True(allocated < 1L << 28, $"{allocated} bytes");
    }

    // Without the clock, what is not counted would go on to its end, which takes from seconds to hours.
    [Theory]
    [InlineData("($f := function(){ $f() }; $f())")]
    [InlineData("($a := [1..100000]; $count($map($a, function($i){ $sum($a) })))")]
    [InlineData("($a := [1..100000]; $count($map($a, function($i){ $i in $reverse($a) })))")]
    [InlineData("($a := [1..100000]; $count($a[$a]))")]
    [InlineData("($a := [1..100000]; $count($a@$x.$a@$y.($x & $y)))")]
    [InlineData("($a := [1..100000].{'k': $}; $count($map($a, function($i){ $count($distinct($a)) })))")]
    [InlineData("($a := $pad('', 900000, 'ab'); $count($map([1..100000], function($i){ $uppercase($a) })))")]
    [InlineData("($a := $pad('', 900000, 'ab'); $count($map([1..100000], function($i){ $length($a) })))")]
    [InlineData("($a := $pad('', 900000, 'ab'); $count($map([1..100000], function($i){ $contains($a, /x/) })))")]
    [InlineData("($a := $pad('', 900000, 'ab'); $b := $pad('', 900000, 'ab'); $count($map([1..100000], function($i){ $a = $b or $a < $b })))")]
    [InlineData("($a := $pad('', 60000, 'ab'); $count($map([1..10000], function($i){ $a & $i })))")]
    public void All_work_is_counted(string text)
    {
        var options = JsonataOptions.StepFunctions with { MaxTime = TimeSpan.FromMilliseconds(50), MaxValueSize = 1_000_000, LongestRealTime = 1_000_000 };
        var error = JsonataExpression.Parse(text, options).Evaluate().Error;
        Assert.True(error is { Code: null }, error?.ToString());
    }

    [Theory]
    [InlineData("$sum([1..1000].($ + 1))")]
    [InlineData("$length($join($map([1..1000], function($i){ $uppercase($pad('', $i, 'x')) })))")]
    public void The_bound_on_time_is_one_number_of_steps(string text)
    {
        // Two steps are the least difference that a time can express.
        var (fails, succeeds) = (0L, TimeSpan.TicksPerSecond);
        while (succeeds - fails > 1)
        {
            var middle = (succeeds + fails) / 2;
            (fails, succeeds) = Within(text, middle) ? (fails, middle) : (middle, succeeds);
        }

        for (var i = 0; i < 50; i++)
        {
            Assert.False(Within(text, fails));
            Assert.True(Within(text, succeeds));
        }
    }

    private static bool Within(string text, long ticks) =>
        JsonataExpression.Parse(text, JsonataOptions.StepFunctions with { MaxTime = TimeSpan.FromTicks(ticks), LongestRealTime = 1_000_000 }).Evaluate().Succeeded;

    [Theory]
    [InlineData("$length($pad('', 6990256))", true)]
    [InlineData("$length($pad('', 6990257))", false)]
    [InlineData("$length($pad('', 3495128) & $pad('', 3495128))", true)]
    [InlineData("$length($pad('', 3495128) & $pad('', 3495129))", false)]
    [InlineData("$count($append([1..400000], [1..473782]))", true)]
    [InlineData("$count($append([1..400000], [1..473783]))", false)]
    [InlineData("$length($encodeUrl($pad('', 2330085)))", true)]
    [InlineData("$length($encodeUrl($pad('', 2330090)))", false)]
    public void The_bound_on_one_value_holds_to_the_last_part(string text, bool succeeds)
    {
        var options = JsonataOptions.StepFunctions with { MaxTime = Timeout.InfiniteTimeSpan };
        var result = JsonataExpression.Parse(text, options).Evaluate();
        Assert.Equal(succeeds, result.Succeeded);
    }
}

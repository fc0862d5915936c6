using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler;

/// <summary>Arithmetic on spans, which C# does in ticks, and on values that may be null.</summary>
public sealed class ArithmeticTests
{
    [Theory]
    // Spans.
    [InlineData("var at = context.CurrentUtcDateTime; return new { A = at + TimeSpan.FromSeconds(input.Number) - at, B = TimeSpan.FromSeconds(input.Other) + TimeSpan.FromMinutes(1) };")]
    [InlineData("var t = TimeSpan.Zero; for (var i = 0; i < 10; i++) { t += TimeSpan.FromMilliseconds(100); } return new { t, A = t == TimeSpan.FromSeconds(1), B = t.TotalSeconds, C = t.TotalMilliseconds, D = t.TotalMinutes, E = t.TotalHours, F = t.TotalDays };")]
    [InlineData("var n = input.Number; return new { A = TimeSpan.FromMilliseconds(n + 735), B = TimeSpan.FromMilliseconds(n) + TimeSpan.FromMilliseconds(1), C = TimeSpan.FromMinutes(n), D = TimeSpan.FromDays(n), E = TimeSpan.FromHours(n).TotalDays };")]
    [InlineData("var t = TimeSpan.FromSeconds(0.1); var k = input.Tiny; return new { A = t * k, B = k * t, C = t * 3, D = t * 1.5 > t, E = (t * 3).TotalMilliseconds, F = t * 3 / t, G = TimeSpan.FromHours(1.1), H = TimeSpan.FromMinutes(0.333) };")]
    [InlineData("var t = TimeSpan.FromSeconds(0.1); t *= 3; t += t; t -= TimeSpan.FromMilliseconds(1); return t;")]
    [InlineData("var at = context.CurrentUtcDateTime; var u = TimeSpan.FromMilliseconds(input.Tiny + 1746); return new { A = at + u - at, B = at - (at - u * 3), C = at.Add(TimeSpan.FromMilliseconds(1001)) - at, D = (at + TimeSpan.FromDays(20000) - at).TotalDays };")]
    [InlineData("var at = context.CurrentUtcDateTime; var d = 1.1; await context.CreateTimer(TimeSpan.FromSeconds(d * 10)); await context.CreateTimer(TimeSpan.FromMinutes(1) / 7); await context.CreateTimer(TimeSpan.FromSeconds(10) * (d + 0.4)); return (context.CurrentUtcDateTime - at).TotalSeconds;")]
    // Nothing and anything is nothing.
    [InlineData("int? x = input.Maybe; x += 1; var y = x * input.Number; x ??= 7; x++; return new { x, y, A = -y, B = x / 2, C = y % 7, D = input.Maybe + input.Number, E = input.Maybe * 2 > 3, F = (input.Maybe + 1) ?? 0, G = $\"{input.Maybe + 1}\" };")]
    [InlineData("double? x = input.Flag ? 1 : null; double? y = input.Real; return new { A = x * y, B = x + 1, C = -x, D = -y, E = (int?)x, F = (int?)y };")]
    [InlineData("bool? b = input.Flag ? true : null; bool? c = input.Flag; return new { A = !b, B = !c, C = b != true, D = !b ?? true };")]
    [InlineData("byte? b = input.Flag ? input.Tiny : null; byte? c = input.Tiny; return new { A = b + 1, B = (byte?)(b + 1), C = (byte?)(c + 1) };")]
    [InlineData("var now = context.CurrentUtcDateTime; DateTime? d = input.Flag ? now : null; DateTime? e = now; TimeSpan? s = e - now; return new { A = d - now, s, B = (d - now)?.TotalDays ?? -1, C = -s, D = d + s, E = s * 2 + s };")]
    [InlineData("return new { A = input.Maybe + (await Say(\"q\")).Length, B = (input.Maybe ?? 1) + input.Maybe };")]
    public async Task The_machine_does_what_the_code_does(string body)
    {
        var (native, compiled) = await SmallProgram.RunAsync(body);

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), compiled.Describe());
    }

    [Theory]
    [InlineData("return TimeSpan.FromSeconds(input.Real);")]
    [InlineData("var t = TimeSpan.FromMinutes(1) / 7; return t.TotalSeconds;")]
    [InlineData("var t = TimeSpan.FromSeconds(10) * input.Real; await context.CreateTimer(t); return 1;")]
    [InlineData("return TimeSpan.FromSeconds(0.0005);")]
    [InlineData("bool? b = input.Flag ? true : null; return b & input.Flag;")]
    public void What_would_not_be_exact_is_refused(string body)
    {
        var compiled = SmallProgram.Diagnose(body);

        Assert.Equal("DS1031", Assert.Single(compiled).Id);
    }
}

using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Robustness;

/// <summary>Values at and beyond every limit that a field could have, as JSON text.</summary>
internal static class Extremes
{
    private static readonly string[] s_numbers =
    [
        "0", "-0", "-0.0", "-1", "-5", "1", "2", "0.5", "1.5", "-1.5", "1e-300", "99.9", "100", "100.1", "40", "41", "10000", "10001",
        "99999999", "100000000", "100000001", "31622400", "31622401", "262144", "262145", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967296",
        "1000000000", "1e12", "9999999999999", "253402300800", "922337203685", "922337203686", "9007199254740993", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "1e19", "1e100", "1e300", "-1e300", "1e308", "123456789012345678901234567890", "0.1234567890123456789",
    ];

    private static readonly string[] s_texts =
    [
        "", " ", "0", "1", "-1", "5", "1e3", "NaN", "Infinity", "-Infinity", "null", "true", "abc", "9999999999999999999999", "$", "$$", "$.v", "$.none", "$..*", "$states", "{%", "%}",
        "{% %}", "{% $states.input %}", "{% 1/0 %}", "{% $error('x') %}", "States.ALL", "States.Runtime", "States.Timeout", "States.TaskFailed", "States.DataLimitExceeded", "\u0000", "\ud800", "\udc00\ud800",
        "😀", "\u202e", "a/b", "../..", "arn:aws:states:us-east-1:000000000000:stateMachine:machine", "arn:aws:lambda:us-east-1:1:function:f", "arn::::", ":::::::",
        "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.9999999-14:00", "0001-01-01T00:00:00+14:00", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.999999999999Z",
        "2027-06-01T00:00:00Z", "2025-02-30T00:00:00Z", "+292278994-08-17T07:12:55.807Z", "10000-01-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01t00:00:00z", "2026-01-01", "not-a-date",
    ];

    private static readonly string[] s_others =
    [
        "null", "true", "false", "[]", "{}", "[null]", "[[[[]]]]", """{"":{}}""", """{"v":{"v":1}}""", """["a",1,null,{"b":[]}]""", """[{"v":1},{"v":2}]""", """["a","b"]""", "[1,2,3,4,5,6,7,8,9,10]",
    ];

    private static readonly string[] s_long =
    [
        new('x', 80), new('x', 81), new('e', 256), new('e', 257), new('c', 32_768), new('c', 32_769), new string('c', 32_767) + "😀", new('p', 262_142), new('p', 262_143), new('ü', 131_072), new('9', 400),
    ];

    /// <summary>Every value.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_numbers, .. s_texts.Select(Quoted), .. s_others, .. s_long.Select(Quoted)];

    /// <summary>Values that are short, for definitions that have many of them.</summary>
    public static IReadOnlyList<JsonValue> Short { get; } = [.. s_numbers.Concat(s_texts.Select(Quoted)).Concat(s_others).Select(text => JsonValue.Parse(text))];

    /// <summary>A value that a message can show.</summary>
    public static string Shown(string json) => json.Length <= 60 ? json : string.Create(CultureInfo.InvariantCulture, $"{json[..20]}... ({json.Length} characters)");

    private static string Quoted(string text) => ((JsonValue)text).ToString();
}

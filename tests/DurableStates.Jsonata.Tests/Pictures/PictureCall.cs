using System.Text.RegularExpressions;
using DurableStates.Json;
using DurableStates.Jsonata.Pictures;

namespace DurableStates.Jsonata.Tests.Pictures;

/// <summary>One call of a picture function as the suite writes it, without an evaluator: <c>$formatInteger(12, '0')</c>.</summary>
internal static partial class PictureCall
{
    /// <summary>Gives the result, the code of the error or "undefined"; null when the expression is more than one call with constants.</summary>
    public static string? Run(string expression, PictureRules rules)
    {
        var call = Call().Match(expression.Trim());
        if (!call.Success || Arguments(call.Groups["arguments"].Value) is not { } arguments)
        {
            return null;
        }

        if (arguments.Count > 0 && arguments[0].IsUndefined)
        {
            return "undefined";
        }

        return (call.Groups["name"].Value, arguments.Count) switch
        {
            ("formatNumber", 2) => Show(NumberPicture.Format(arguments[0].AsDouble(), arguments[1].AsString())),
            ("formatNumber", 3) => Show(NumberPicture.Format(arguments[0].AsDouble(), arguments[1].AsString(), Signs(arguments[2]))),
            ("formatInteger", 2) => Show(IntegerPicture.Format(arguments[0].AsDouble(), arguments[1].AsString())),
            ("parseInteger", 2) => Show(IntegerPicture.Parse(arguments[0].AsString(), arguments[1].AsString())),
            ("formatBase", 1) => Show(BaseNotation.Format(arguments[0].AsDouble())),
            ("formatBase", 2) => Show(BaseNotation.Format(arguments[0].AsDouble(), arguments[1].AsDouble())),
            ("fromMillis", _) => Show(DateTimePicture.Format(arguments[0].AsDouble(), Optional(arguments, 1), Optional(arguments, 2), rules)),
            ("toMillis", _) => Show(DateTimePicture.Parse(arguments[0].AsString(), Optional(arguments, 1), 1_700_000_000_000, rules)),
            _ => null,
        };
    }

    public static string Show<T>(PictureResult<T> result) =>
        result.Error is { } error ? error.Code ?? "uncoded"
        : result.IsUndefined ? "undefined"
        : result.Value is string text ? ((JsonValue)text).ToJson()
        : result.Value is double number ? ((JsonValue)number).ToJson()
        : "?";

    private static string? Optional(List<JsonValue> arguments, int index) =>
        index < arguments.Count && arguments[index].TryGetString(out var text) ? text : null;

    private static DecimalFormat Signs(JsonValue options) =>
        options.AsObject().Aggregate(DecimalFormat.Default, (signs, option) => signs.With(option.Key, option.Value.AsString()));

    private static List<JsonValue>? Arguments(string text)
    {
        var arguments = new List<JsonValue>();
        while (text.Length > 0)
        {
            var argument = Argument().Match(text);
            if (!argument.Success)
            {
                return null;
            }

            arguments.Add(Read(argument.Groups["value"].Value));
            text = text[argument.Length..];
        }

        return arguments;
    }

    private static JsonValue Read(string text) => text switch
    {
        "undefined" or "foo" or "nothing" or "()" => default,
        ['\'', .. var inner, '\''] => inner,
        ['{', ..] => JsonValue.Parse(text.Replace('\'', '"')),
        ['"', ..] => JsonValue.Parse(text),
        _ => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^\$(?<name>\w+)\((?<arguments>.*)\)$", RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex("""^\s*(?<value>'[^']*'|"([^"\\]|\\.)*"|\{[^}]*\}|\(\)|-?\d+(\.\d+)?([eE][+-]?\d+)?|undefined|foo|nothing)\s*(,|$)""", RegexOptions.Singleline)]
    private static partial Regex Argument();
}

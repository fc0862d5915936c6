using System.Text;
using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

/// <summary>Makes a target's input of an event: values that paths find, put into a template.</summary>
/// <seealso href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html"/>
public sealed partial class InputTransformer
{
    private static readonly string[] Predefined =
        ["aws.events.rule-arn", "aws.events.rule-name", "aws.events.event.ingestion-time", "aws.events.event", "aws.events.event.json"];

    private readonly Dictionary<string, string[]> _paths;
    private readonly string _template;

    private InputTransformer(Dictionary<string, string[]> paths, string template) => (_paths, _template) = (paths, template);

    /// <summary>Reads a transformer.</summary>
    /// <param name="paths">The members of <c>InputPathsMap</c>: a path such as <c>$.detail.name</c> for each name; undefined for none.</param>
    /// <param name="template">The <c>InputTemplate</c>.</param>
    /// <exception cref="InputTransformerException">The template has a placeholder without a path, or a path is not one of members and positions.</exception>
    public static InputTransformer Parse(JsonValue paths, string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var known = paths.TryGetObject(out var members) ? members.ToDictionary(member => member.Key, member => Path(member.Key, member.Value), StringComparer.Ordinal) : [];
        foreach (Match placeholder in Placeholder.Matches(template))
        {
            var name = placeholder.Groups[1].Value;
            if (!known.ContainsKey(name) && !Predefined.Contains(name))
            {
                throw new InputTransformerException($"InputTemplate contains invalid placeholder {name}.");
            }
        }

        return new InputTransformer(known, template);
    }

    /// <summary>The input for an event, as text; null when the template gives none for it, and EventBridge then delivers nothing.</summary>
    /// <param name="busEvent">The whole event.</param>
    /// <param name="rule">The rule's name.</param>
    /// <param name="ruleArn">The rule's ARN.</param>
    public string? Transform(JsonValue busEvent, string rule, string ruleArn)
    {
        var isJson = _template.TrimStart() is ['{' or '[', ..];
        var text = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < _template.Length; at++)
        {
            if (Placeholder.Match(_template, at) is { Success: true } found && found.Index == at)
            {
                var value = Value(found.Groups[1].Value, busEvent, rule, ruleArn);
                if (isQuoted && isJson && (value.IsObject || value.IsArray))
                {
                    return null;
                }

                text.Append(isQuoted ? Bare(value) : value.IsUndefined ? "\"\"" : value.ToJson());
                at += found.Length - 1;
                continue;
            }

            text.Append(_template[at]);
            isQuoted ^= _template[at] == '"' && (at == 0 || _template[at - 1] != '\\');
        }

        var input = text.ToString();
        return !isJson || JsonValue.TryParse(input, out _, out _) ? input : null;
    }

    // Nothing is escaped on its way into a text; structures lose their quotes.
    private static string Bare(JsonValue value) =>
        value.IsUndefined ? "" : value.TryGetString(out var text) ? text : value.ToJson().Replace("\"", "", StringComparison.Ordinal);

    private JsonValue Value(string name, JsonValue busEvent, string rule, string ruleArn) => name switch
    {
        "aws.events.rule-arn" => ruleArn,
        "aws.events.rule-name" => rule,
        "aws.events.event.ingestion-time" => busEvent["time"],
        "aws.events.event.json" => busEvent,
        "aws.events.event" => JsonValue.Object([.. busEvent.AsObject().Where(member => member.Key != "detail").Select(member => (member.Key == "detail-type" ? "detailType" : member.Key, member.Value))]),
        _ => _paths[name].Aggregate(busEvent, (value, step) => int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var index) && value.IsArray ? value[index] : value[step]),
    };

    private static string[] Path(string name, JsonValue path) =>
        path.TryGetString(out var text) && Steps.Match(text) is { Success: true } steps
            ? [.. steps.Groups[1].Captures.Select(step => step.Value.Trim('.', '[', ']'))]
            : throw new InputTransformerException($"This machine takes paths of members and positions, such as $.detail.items[0], and none such as that of {name}.");

    [GeneratedRegex("<([A-Za-z0-9_.-]+)>")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"^\$(\.[A-Za-z0-9_/-]+|\[\d{1,6}\])*$")]
    private static partial Regex Steps { get; }
}

/// <summary>Something that EventBridge, or this machine, would not take as an input transformer.</summary>
public sealed class InputTransformerException(string message) : Exception(message);

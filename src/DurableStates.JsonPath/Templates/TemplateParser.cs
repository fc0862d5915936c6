using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.JsonPath.Templates;

/// <summary>Compiles payload templates.</summary>
internal sealed class TemplateParser
{
    private const string ComputedSuffix = ".$";

    private readonly ImmutableArray<TemplateError>.Builder _errors = ImmutableArray.CreateBuilder<TemplateError>();

    public static TemplateNode Parse(JsonValue json, out ImmutableArray<TemplateError> errors)
    {
        var parser = new TemplateParser();
        var root = parser.ParseNode(json, "");
        errors = parser._errors.ToImmutable();
        return root;
    }

    private TemplateNode ParseNode(JsonValue json, string location)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _errors.Add(new(location, "The template is nested too deep", null));
        }
        else if (json.TryGetObject(out var members))
        {
            return ParseMembers(members, location);
        }
        else if (json.TryGetArray(out var items))
        {
            var elements = items.Select((item, index) => ParseNode(item, $"{location}/{index.ToString(CultureInfo.InvariantCulture)}")).ToImmutableArray();
            return elements.All(element => element is TemplateNode.Constant) ? new TemplateNode.Constant(json) : new TemplateNode.Elements(elements);
        }

        return new TemplateNode.Constant(json);
    }

    private TemplateNode ParseMembers(JsonObject members, string location)
    {
        var names = ImmutableArray.CreateBuilder<string>(members.Count);
        var values = ImmutableArray.CreateBuilder<TemplateNode>(members.Count);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            var place = $"{location}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            var isComputed = name.EndsWith(ComputedSuffix, StringComparison.Ordinal);
            names.Add(isComputed ? name[..^ComputedSuffix.Length] : name);
            values.Add(isComputed ? ParseComputed(name, value, place) : ParseNode(value, place));
            if (!taken.Add(names[^1]))
            {
                _errors.Add(new(place, $"The field '{names[^1]}' is there twice, as it is and computed", null));
            }
        }

        return values.All(value => value is TemplateNode.Constant) && names.SequenceEqual(members.Keys.ToArray())
            ? new TemplateNode.Constant(members)
            : new TemplateNode.Members(names.ToImmutable(), values.ToImmutable());
    }

    /// <summary>The refusal of a computed field's value.</summary>
    public static string WrongValue(string name, JsonValue value) => value.IsString
        ? $"The value for the field '{name}' must be a valid JSONPath or a valid intrinsic function call"
        : $"The value for the field '{name}' must be a STRING that contains a JSONPath but was {KindOf(value)}";

    private static string KindOf(JsonValue value) => value.Kind switch
    {
        JsonKind.Array => "an ARRAY",
        JsonKind.Object => "an OBJECT",
        JsonKind.Boolean => "a BOOLEAN",
        JsonKind.Int64 or JsonKind.Double => "a NUMBER",
        _ => "a NULL",
    };

    private TemplateNode ParseComputed(string name, JsonValue value, string place)
    {
        JsonPathSyntaxError? detail = null;
        if (value.TryGetString(out var text) && PayloadExpression.TryParse(text, out var expression, out detail))
        {
            return new TemplateNode.Computed(name, expression);
        }

        _errors.Add(new(place, WrongValue(name, value), detail));
        return new TemplateNode.Constant(default);
    }
}

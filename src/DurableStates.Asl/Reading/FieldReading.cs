using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Reads fields whose meaning depends on the query language.</summary>
internal static class FieldReading
{
    private const string ComputedSuffix = ".$";

    public static Setting<int>? IntegerSetting(this Node node, string name) =>
        Computed<int>(node, name) ?? (node.Integer(name) is { } number ? number : null);

    public static Setting<double>? NumberSetting(this Node node, string name) =>
        Computed<double>(node, name) ?? (node.Number(name) is { } number ? number : null);

    public static Setting<string>? TextSetting(this Node node, string name, QueryLanguage language, string pathSuffix = "Path") => node.Text(name) switch
    {
        null => node.Text(name + pathSuffix) is { } path ? AslExpression.JsonPath(path) : (Setting<string>?)null,
        var text when language is QueryLanguage.Jsonata && AslExpression.IsJsonata(text) => AslExpression.FromBraces(text),
        var text => text,
    };

    public static Setting<bool> Condition(this Node node) =>
        node.Text("Condition") is { } text && AslExpression.IsJsonata(text) ? AslExpression.FromBraces(text) : node.IsTrue("Condition");

    public static Template? Template(this Node node, string name, QueryLanguage language) =>
        node.Has(name) ? Template(node[name], language) : null;

    public static ImmutableArray<TemplateField> Assignments(this Node node, QueryLanguage language) =>
        node["Assign"].TryGetObject(out var assign) ? Fields(assign, language) : [];

    private static Setting<T>? Computed<T>(Node node, string name)
    {
        if (node.Text(name) is { } text && AslExpression.IsJsonata(text))
        {
            return AslExpression.FromBraces(text);
        }

        return node.Text(name + "Path") is { } path ? AslExpression.JsonPath(path) : (Setting<T>?)null;
    }

    private static Template Template(JsonValue json, QueryLanguage language)
    {
        if (json.TryGetObject(out var members))
        {
            var fields = Fields(members, language);
            return fields.All(field => field.Value is Asl.Template.Constant) ? new Template.Constant(json) : new Template.Members(fields);
        }

        if (json.IsArray)
        {
            var items = ImmutableArray.CreateBuilder<Template>(json.Items.Length);
            foreach (var item in json.Items)
            {
                items.Add(Template(item, language));
            }

            return items.All(item => item is Asl.Template.Constant) ? new Template.Constant(json) : new Template.Elements(items.MoveToImmutable());
        }

        return language is QueryLanguage.Jsonata && json.TryGetString(out var text) && AslExpression.IsJsonata(text)
            ? AslExpression.FromBraces(text)
            : json;
    }

    private static ImmutableArray<TemplateField> Fields(JsonObject members, QueryLanguage language)
    {
        var fields = ImmutableArray.CreateBuilder<TemplateField>(members.Count);
        foreach (var (name, value) in members)
        {
            var isMarked = language is QueryLanguage.JsonPath && name.EndsWith(ComputedSuffix, StringComparison.Ordinal);
            fields.Add(isMarked && value.TryGetString(out var text)
                ? new(name[..^ComputedSuffix.Length], AslExpression.JsonPath(text))
                : new(name, Template(value, language)));
        }

        return fields.MoveToImmutable();
    }
}

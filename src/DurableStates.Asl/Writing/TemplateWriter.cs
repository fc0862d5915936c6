using System.Collections.Immutable;
using System.Diagnostics;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Writes templates: the expressions of JSONata stand in the value, those of JSONPath are marked in the name.</summary>
internal static class TemplateWriter
{
    public static void SetTemplate(this JsonObjectBuilder fields, string name, Template? template)
    {
        if (template is not null)
        {
            SetField(fields, new(name, template));
        }
    }

    public static void SetFields(this JsonObjectBuilder fields, string name, ImmutableArray<TemplateField> members)
    {
        if (!members.IsEmpty)
        {
            fields.Set(name, Write(members));
        }
    }

    public static JsonValue Write(Template template) => template switch
    {
        Template.Constant(var value) => value,
        Template.Computed(var expression) => expression.ToString(),
        Template.Members(var members) => Write(members),
        Template.Elements(var items) => JsonValue.Array([.. items.Select(Write)]),
        _ => throw new UnreachableException(),
    };

    private static JsonValue Write(ImmutableArray<TemplateField> members)
    {
        var fields = new JsonObjectBuilder(members.Length);
        foreach (var member in members)
        {
            SetField(fields, member);
        }

        return fields.ToValue();
    }

    private static void SetField(JsonObjectBuilder fields, TemplateField field)
    {
        var isMarked = field.Value is Template.Computed({ Language: QueryLanguage.JsonPath });
        fields.Set(isMarked ? field.Name + ".$" : field.Name, Write(field.Value));
    }
}

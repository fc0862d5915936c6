using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Engine.Expressions;

/// <summary>A JSON template whose expressions are compiled.</summary>
internal abstract class CompiledTemplate
{
    public abstract Result<JsonValue> Evaluate(in DataScope scope);

    public static CompiledTemplate? CompileOptional(Template? template, string field) => template is null ? null : Compile(template, field);

    /// <param name="template">The template.</param>
    /// <param name="field">The field of the state that it is the value of; JSONata messages name the way to the expression from there.</param>
    public static CompiledTemplate Compile(Template template, string field) => template switch
    {
        Template.Constant constant => new Constant(constant.Value),
        Template.Computed computed => new Computed(ExpressionCompiler.Compile(computed.Expression, FieldOf(computed.Expression, field))),
        Template.Members members => CompileMembers(Ordered(members.Fields), field),
        Template.Elements elements => new Elements([.. elements.Items.Select((item, index) => Compile(item, $"{field}[{index}]"))]),
        _ => throw new System.Diagnostics.UnreachableException($"No template {template.GetType().Name}."),
    };

    private static Members CompileMembers(ImmutableArray<TemplateField> fields, string field) => new(
        [.. fields.Select(member => member.Name)], [.. fields.Select(member => Compile(member.Value, $"{field}/{member.Name}"))]);

    // JSONPath: what is written down comes first; what is computed comes after it, out of a Java hash map.
    private static ImmutableArray<TemplateField> Ordered(ImmutableArray<TemplateField> fields)
    {
        var computed = fields.Where(field => field.Value is Template.Computed { Expression.Language: QueryLanguage.JsonPath }).ToList();
        return computed.Count == 0
            ? fields
            : [.. fields.Except(computed), .. JavaHashOrder.Of([.. computed.Select(field => field.Name)]).Select(index => computed[index])];
    }

    // JSONPath messages name the field alone, with the mark of a computed field.
    private static string FieldOf(AslExpression expression, string field) =>
        expression.Language is QueryLanguage.JsonPath && field.LastIndexOf('/') is var slash and >= 0 ? $"{field[(slash + 1)..]}.$" : field;

    private sealed class Constant(JsonValue value) : CompiledTemplate
    {
        public override Result<JsonValue> Evaluate(in DataScope scope) => value;
    }

    internal sealed class Computed(CompiledExpression expression) : CompiledTemplate
    {
        public CompiledExpression Expression => expression;

        public override Result<JsonValue> Evaluate(in DataScope scope) => expression.Evaluate(scope);
    }

    private sealed class Members(ImmutableArray<string> names, ImmutableArray<CompiledTemplate> values) : CompiledTemplate
    {
        public override Result<JsonValue> Evaluate(in DataScope scope)
        {
            var members = new JsonObjectBuilder(names.Length);
            for (var i = 0; i < names.Length; i++)
            {
                if (values[i].Evaluate(scope).Failed(out var error, out var value))
                {
                    return error;
                }

                members.Set(names[i], value);
            }

            return members.ToValue();
        }
    }

    private sealed class Elements(ImmutableArray<CompiledTemplate> items) : CompiledTemplate
    {
        public override Result<JsonValue> Evaluate(in DataScope scope)
        {
            var elements = new JsonArrayBuilder(items.Length);
            foreach (var item in items)
            {
                if (item.Evaluate(scope).Failed(out var error, out var value))
                {
                    return error;
                }

                elements.Add(value);
            }

            return elements.ToValue();
        }
    }
}

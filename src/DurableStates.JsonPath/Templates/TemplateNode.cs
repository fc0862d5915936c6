using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.JsonPath.Templates;

/// <summary>A compiled part of a payload template.</summary>
internal abstract record TemplateNode
{
    private TemplateNode()
    {
    }

    public abstract PathResult Evaluate(in PathScope scope);

    public sealed record Constant(JsonValue Value) : TemplateNode
    {
        public override PathResult Evaluate(in PathScope scope) => Value;
    }

    public sealed record Computed(string Field, PayloadExpression Expression) : TemplateNode
    {
        public override PathResult Evaluate(in PathScope scope) => Expression.Evaluate(scope, Field);
    }

    public sealed record Members(ImmutableArray<string> Names, ImmutableArray<TemplateNode> Values) : TemplateNode
    {
        public override PathResult Evaluate(in PathScope scope)
        {
            var members = new JsonObjectBuilder(Names.Length);
            for (var i = 0; i < Names.Length; i++)
            {
                if (!Values[i].Evaluate(scope).Succeeded(out var value, out var failure))
                {
                    return failure;
                }

                members.Set(Names[i], value);
            }

            return members.ToValue();
        }
    }

    public sealed record Elements(ImmutableArray<TemplateNode> Items) : TemplateNode
    {
        public override PathResult Evaluate(in PathScope scope)
        {
            var elements = new JsonArrayBuilder(Items.Length);
            foreach (var item in Items)
            {
                if (!item.Evaluate(scope).Succeeded(out var value, out var failure))
                {
                    return failure;
                }

                elements.Add(value);
            }

            return elements.ToValue();
        }
    }
}

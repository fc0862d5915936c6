using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>The attributes that a read asks for. Whole attributes only: a path into one is refused.</summary>
internal sealed record Projection(ImmutableArray<string> Attributes)
{
    private const string Kind = "ProjectionExpression";

    /// <summary>The request's projection; null when it asks for everything.</summary>
    public static Projection? Of(JsonValue request, Placeholders placeholders)
    {
        if (!request[Kind].TryGetString(out var expression))
        {
            return null;
        }

        var reader = new ExpressionReader(expression, Kind, placeholders);
        var attributes = ImmutableArray.CreateBuilder<string>();
        do
        {
            attributes.Add(reader.Path().Steps is [PathStep.Member(var name)]
                ? name
                : throw DynamoDbException.Validation("This machine projects whole attributes only: ask for the attribute and read into it"));
        }
        while (reader.TrySign(","));

        reader.End();
        return new Projection(attributes.ToImmutable());
    }

    public JsonValue Apply(JsonValue item)
    {
        var chosen = new JsonObjectBuilder();
        foreach (var name in Attributes.Where(name => !item[name].IsUndefined))
        {
            chosen.Set(name, item[name]);
        }

        return chosen.ToValue();
    }
}

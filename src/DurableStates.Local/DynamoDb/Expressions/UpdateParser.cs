using System.Collections.Immutable;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>Parses update expressions: the clauses <c>SET</c>, <c>REMOVE</c>, <c>ADD</c> and <c>DELETE</c>, each at most once.</summary>
internal static class UpdateParser
{
    private const string Kind = "UpdateExpression";

    private static readonly (string Keyword, Func<ExpressionReader, UpdateAction> Action)[] Clauses =
    [
        ("SET", Set),
        ("REMOVE", reader => new UpdateAction.Remove(reader.Path())),
        ("ADD", reader => new UpdateAction.Add(reader.Path(), reader.Operand())),
        ("DELETE", reader => new UpdateAction.Delete(reader.Path(), reader.Operand())),
    ];

    public static ImmutableArray<UpdateAction> Parse(string expression, Placeholders placeholders)
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            throw DynamoDbException.InvalidExpression(Kind, "The expression can not be empty;");
        }

        var reader = new ExpressionReader(expression, Kind, placeholders);
        var actions = ImmutableArray.CreateBuilder<UpdateAction>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Current.Kind is not ExpressionTokenKind.End)
        {
            var (keyword, action) = Clauses.FirstOrDefault(clause => reader.Current.IsWord(clause.Keyword));
            if (keyword is null)
            {
                throw reader.Unexpected();
            }

            if (!seen.Add(keyword))
            {
                throw DynamoDbException.InvalidExpression(Kind, $"The \"{keyword}\" section can only be used once in an update expression;");
            }

            reader.Advance();
            do
            {
                actions.Add(action(reader));
            }
            while (reader.TrySign(","));
        }

        CheckOverlaps(actions);
        return actions.ToImmutable();
    }

    private static UpdateAction.Set Set(ExpressionReader reader)
    {
        var path = reader.Path();
        reader.Sign("=");
        var value = reader.Operand();
        return reader.TrySign("+") ? new(path, new Operand.Sum(value, reader.Operand(), Subtracts: false))
            : reader.TrySign("-") ? new(path, new Operand.Sum(value, reader.Operand(), Subtracts: true))
            : new(path, value);
    }

    private static void CheckOverlaps(ImmutableArray<UpdateAction>.Builder actions)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            for (var j = i + 1; j < actions.Count; j++)
            {
                var (one, other) = (actions[i].Path.Steps, actions[j].Path.Steps);
                var shorter = Math.Min(one.Length, other.Length);
                if (one.AsSpan(0, shorter).SequenceEqual(other.AsSpan(0, shorter)))
                {
                    throw DynamoDbException.InvalidExpression(
                        Kind, $"Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [{actions[i].Path}], path two: [{actions[j].Path}]");
                }
            }
        }
    }
}

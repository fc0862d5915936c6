using System.Collections.Immutable;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>Parses condition, filter and key condition expressions: <c>OR</c> binds least, then <c>AND</c>, then <c>NOT</c>.</summary>
internal static class ConditionParser
{
    private static readonly string[] Signs = ["=", "<>", "<=", "<", ">=", ">"];

    public static Condition Parse(string expression, string kind, Placeholders placeholders)
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            throw DynamoDbException.InvalidExpression(kind, "The expression can not be empty;");
        }

        var reader = new ExpressionReader(expression, kind, placeholders);
        var condition = Or(reader);
        reader.End();
        return condition;
    }

    private static Condition Or(ExpressionReader reader)
    {
        var condition = And(reader);
        while (reader.TryWord("OR"))
        {
            condition = new Condition.Or(condition, And(reader));
        }

        return condition;
    }

    private static Condition And(ExpressionReader reader)
    {
        var condition = Not(reader);
        while (reader.TryWord("AND"))
        {
            condition = new Condition.And(condition, Not(reader));
        }

        return condition;
    }

    private static Condition Not(ExpressionReader reader) => reader.TryWord("NOT") ? new Condition.Not(Not(reader)) : Simple(reader);

    private static Condition Simple(ExpressionReader reader)
    {
        if (reader.TrySign("("))
        {
            var inner = Or(reader);
            reader.Sign(")");
            return inner;
        }

        return reader.AtFunction("attribute_exists") ? new Condition.Exists(reader.Argument())
            : reader.AtFunction("attribute_not_exists") ? new Condition.Not(new Condition.Exists(reader.Argument()))
            : reader.AtFunction("attribute_type") ? reader.Pair((path, type) => new Condition.HasType(path, type))
            : reader.AtFunction("begins_with") ? reader.Pair((path, start) => new Condition.BeginsWith(path, start))
            : reader.AtFunction("contains") ? reader.Pair((path, part) => new Condition.Contains(path, part))
            : Comparison(reader);
    }

    private static Condition Comparison(ExpressionReader reader)
    {
        var left = reader.Operand();
        if (reader.TryWord("BETWEEN"))
        {
            var low = reader.Operand();
            reader.Word("AND");
            return new Condition.Between(left, low, reader.Operand());
        }

        if (reader.TryWord("IN"))
        {
            return new Condition.In(left, Choices(reader));
        }

        foreach (var sign in Signs)
        {
            if (reader.TrySign(sign))
            {
                return new Condition.Compare(left, sign, reader.Operand());
            }
        }

        throw reader.Unexpected();
    }

    private static ImmutableArray<Operand> Choices(ExpressionReader reader)
    {
        reader.Sign("(");
        var choices = ImmutableArray.CreateBuilder<Operand>();
        do
        {
            choices.Add(reader.Operand());
        }
        while (reader.TrySign(","));

        reader.Sign(")");
        return choices.ToImmutable();
    }
}

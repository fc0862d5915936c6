using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Builds the rules of a <c>Choice</c>.</summary>
internal static class ConditionBuilder
{
    public static ChoiceRule BuildRule(Node node, QueryLanguage language) => new(
        language is QueryLanguage.Jsonata ? new ChoiceCondition.Jsonata(node.Condition()) : BuildCondition(node),
        node.RequiredText("Next"))
    {
        Output = node.Template("Output", language),
        Assign = node.Assignments(language),
        Comment = node.Text("Comment"),
    };

    private static ChoiceCondition BuildCondition(Node node)
    {
        if (node.Has("And"))
        {
            return new ChoiceCondition.And(Operands(node, "And"));
        }

        if (node.Has("Or"))
        {
            return new ChoiceCondition.Or(Operands(node, "Or"));
        }

        return node.Child("Not") is { } operand ? new ChoiceCondition.Not(BuildCondition(operand)) : BuildComparison(node);
    }

    private static ImmutableArray<ChoiceCondition> Operands(Node node, string name) => [.. node.Children(name).Select(BuildCondition)];

    private static ChoiceCondition BuildComparison(Node node)
    {
        var variable = AslExpression.JsonPath(node.RequiredText("Variable"));

        foreach (var comparison in Enum.GetValues<ChoiceComparison>())
        {
            var name = comparison.ToString();
            if (node.Has(name))
            {
                return new ChoiceCondition.ToConstant(variable, comparison, node[name]);
            }

            if (node.Text(name + "Path") is { } path)
            {
                return new ChoiceCondition.ToPath(variable, comparison, AslExpression.JsonPath(path));
            }
        }

        return new ChoiceCondition.ToConstant(variable, ChoiceComparison.IsPresent, true);
    }
}

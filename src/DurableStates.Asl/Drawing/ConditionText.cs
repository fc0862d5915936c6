using System.Diagnostics;
using System.Text;

namespace DurableStates.Asl;

/// <summary>Conditions as people read them: <c>$.age ≥ 18 and not ($.name is null)</c>.</summary>
internal static class ConditionText
{
    public static string Of(ChoiceCondition condition) => condition switch
    {
        ChoiceCondition.Jsonata(Setting<bool>.Computed(var expression)) => OneLine(expression.Text),
        ChoiceCondition.Jsonata(Setting<bool>.Constant(var value)) => value ? "true" : "false",
        ChoiceCondition.And(var operands) => string.Join(" and ", operands.Select(Nested)),
        ChoiceCondition.Or(var operands) => string.Join(" or ", operands.Select(Nested)),
        ChoiceCondition.Not(var operand) => $"not {Nested(operand)}",
        ChoiceCondition.ToConstant(var variable, >= ChoiceComparison.IsBoolean and <= ChoiceComparison.IsTimestamp and var test, var value) =>
            $"{variable.Text} {(value.TryGetBoolean(out var isSo) && !isSo ? "is not" : "is")} {test.ToString()[2..].ToLowerInvariant()}",
        ChoiceCondition.ToConstant(var variable, var comparison, var value) => $"{variable.Text} {Operator(comparison)} {value}",
        ChoiceCondition.ToPath(var variable, var comparison, var value) => $"{variable.Text} {Operator(comparison)} {value.Text}",
        _ => throw new UnreachableException(),
    };

    private static string Nested(ChoiceCondition condition) =>
        condition is ChoiceCondition.And or ChoiceCondition.Or ? $"({Of(condition)})" : Of(condition);

    private static string Operator(ChoiceComparison comparison) => comparison.ToString() switch
    {
        nameof(ChoiceComparison.StringMatches) => "matches",
        var name when name.EndsWith("LessThanEquals", StringComparison.Ordinal) => "≤",
        var name when name.EndsWith("GreaterThanEquals", StringComparison.Ordinal) => "≥",
        var name when name.EndsWith("LessThan", StringComparison.Ordinal) => "<",
        var name when name.EndsWith("GreaterThan", StringComparison.Ordinal) => ">",
        _ => "=",
    };

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        return line.ToString();
    }
}

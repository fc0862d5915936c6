using System.Diagnostics;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Writes the rules of a <c>Choice</c>.</summary>
internal static class ConditionWriter
{
    public static JsonValue Write(ChoiceRule rule)
    {
        var fields = new JsonObjectBuilder();
        fields.SetText("Comment", rule.Comment);
        WriteInto(fields, rule.Condition);
        fields.SetFields("Assign", rule.Assign);
        fields.SetTemplate("Output", rule.Output);
        return fields.Set("Next", rule.Next).ToValue();
    }

    private static JsonValue Write(ChoiceCondition condition)
    {
        var fields = new JsonObjectBuilder();
        WriteInto(fields, condition);
        return fields.ToValue();
    }

    private static void WriteInto(JsonObjectBuilder fields, ChoiceCondition condition)
    {
        switch (condition)
        {
            case ChoiceCondition.Jsonata(var value):
                fields.SetSetting("Condition", value);
                break;
            case ChoiceCondition.And(var operands):
                fields.Set("And", JsonValue.Array([.. operands.Select(Write)]));
                break;
            case ChoiceCondition.Or(var operands):
                fields.Set("Or", JsonValue.Array([.. operands.Select(Write)]));
                break;
            case ChoiceCondition.Not(var operand):
                fields.Set("Not", Write(operand));
                break;
            case ChoiceCondition.ToConstant(var variable, var comparison, var value):
                fields.Set("Variable", variable.Text).Set(comparison.ToString(), value);
                break;
            case ChoiceCondition.ToPath(var variable, var comparison, var path):
                fields.Set("Variable", variable.Text).Set($"{comparison}Path", path.Text);
                break;
            default:
                throw new UnreachableException();
        }
    }
}

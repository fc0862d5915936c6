using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Every expression of a state itself; not those of the states inside it.</summary>
internal static class StateExpressions
{
    public static IEnumerable<AslExpression> Of(State state)
    {
        IEnumerable<AslExpression> common = [.. Of(state.InputPath), .. Of(state.OutputPath), .. Of(state.Output), .. Of(state.Assign)];
        IEnumerable<AslExpression> work = state is FallibleState fallible
            ? [.. Of(fallible.Arguments), .. Of(fallible.ResultSelector), .. Of(fallible.ResultPath), .. fallible.Catch.SelectMany(Of)]
            : [];

        return [.. common, .. work, .. OwnOf(state)];
    }

    private static IEnumerable<AslExpression> OwnOf(State state) => state switch
    {
        PassState pass => [.. Of(pass.Parameters), .. Of(pass.ResultPath)],
        TaskState task => [.. Of(task.TimeoutSeconds), .. Of(task.HeartbeatSeconds), .. Of(task.Credentials?.RoleArn)],
        ChoiceState choice => choice.Choices.SelectMany(Of),
        WaitState { Time: WaitTime.Seconds(var count) } => Of(count),
        WaitState { Time: WaitTime.Timestamp(var instant) } => Of(instant),
        FailState fail => [.. Of(fail.Error), .. Of(fail.Cause)],
        MapState map =>
        [
            .. Of(map.Items), .. Of(map.ItemSelector), .. Of(map.MaxConcurrency), .. Of(map.ToleratedFailureCount), .. Of(map.ToleratedFailurePercentage),
            .. Of(map.ItemReader?.Arguments), .. Of(map.ItemReader?.Config?.MaxItems), .. Of(map.ResultWriter?.Arguments),
            .. Of(map.ItemBatcher?.BatchInput), .. Of(map.ItemBatcher?.MaxItemsPerBatch), .. Of(map.ItemBatcher?.MaxInputBytesPerBatch),
        ],
        _ => [],
    };

    private static IEnumerable<AslExpression> Of(Catcher catcher) => [.. Of(catcher.ResultPath), .. Of(catcher.Output), .. Of(catcher.Assign)];

    private static IEnumerable<AslExpression> Of(ChoiceRule rule) => [.. Of(rule.Condition), .. Of(rule.Output), .. Of(rule.Assign)];

    private static IEnumerable<AslExpression> Of(ChoiceCondition condition) => condition switch
    {
        ChoiceCondition.Jsonata(var value) => Of(value),
        ChoiceCondition.And(var operands) => operands.SelectMany(Of),
        ChoiceCondition.Or(var operands) => operands.SelectMany(Of),
        ChoiceCondition.Not(var operand) => Of(operand),
        ChoiceCondition.ToConstant(var variable, _, _) => [variable],
        ChoiceCondition.ToPath(var variable, _, var value) => [variable, value],
        _ => [],
    };

    private static IEnumerable<AslExpression> Of(DataPath? path) => path is DataPath.At(var expression) ? [expression] : [];

    private static IEnumerable<AslExpression> Of<T>(Setting<T>? setting) => setting is Setting<T>.Computed(var expression) ? [expression] : [];

    private static IEnumerable<AslExpression> Of(ImmutableArray<TemplateField> fields) => fields.SelectMany(field => Of(field.Value));

    private static IEnumerable<AslExpression> Of(Template? template) => template switch
    {
        Template.Computed(var expression) => [expression],
        Template.Members(var fields) => Of(fields),
        Template.Elements(var items) => items.SelectMany(Of),
        _ => [],
    };
}

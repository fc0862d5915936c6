using System.Collections.Immutable;
using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Engine.Expressions;

/// <summary>What a choice rule asks, compiled.</summary>
internal abstract class CompiledCondition
{
    public abstract Result<bool> Holds(in DataScope scope);

    public static CompiledCondition Compile(ChoiceCondition condition, string field) => condition switch
    {
        ChoiceCondition.Jsonata { Value: Setting<bool>.Constant constant } => new Constant(constant.Value),
        ChoiceCondition.Jsonata { Value: Setting<bool>.Computed computed } => new Computed(ExpressionCompiler.Compile(computed.Expression, field)),
        ChoiceCondition.And and => new All([.. and.Operands.Select(operand => Compile(operand, field))]),
        ChoiceCondition.Or or => new Any([.. or.Operands.Select(operand => Compile(operand, field))]),
        ChoiceCondition.Not not => new Negation(Compile(not.Operand, field)),
        ChoiceCondition.ToConstant comparison => new Comparison(
            new JsonPathExpression(comparison.Variable.Text, "Variable"), comparison.Comparison, comparison.Value, null),
        ChoiceCondition.ToPath comparison => new Comparison(
            new JsonPathExpression(comparison.Variable.Text, "Variable"), comparison.Comparison, default,
            new JsonPathExpression(comparison.Value.Text, $"{comparison.Comparison}Path")),
        _ => throw new UnreachableException($"No condition {condition.GetType().Name}."),
    };

    private sealed class Constant(bool value) : CompiledCondition
    {
        public override Result<bool> Holds(in DataScope scope) => value;
    }

    private sealed class Computed(CompiledExpression expression) : CompiledCondition
    {
        public override Result<bool> Holds(in DataScope scope)
        {
            if (expression.Evaluate(scope).Failed(out var error, out var value))
            {
                return error;
            }

            return value.TryGetBoolean(out var holds) ? holds : expression.UnexpectedType(scope.Frame, "boolean", value);
        }
    }

    private sealed class All(ImmutableArray<CompiledCondition> operands) : CompiledCondition
    {
        public override Result<bool> Holds(in DataScope scope)
        {
            foreach (var operand in operands)
            {
                if (operand.Holds(scope).Failed(out var error, out var holds))
                {
                    return error;
                }

                if (!holds)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private sealed class Any(ImmutableArray<CompiledCondition> operands) : CompiledCondition
    {
        public override Result<bool> Holds(in DataScope scope)
        {
            foreach (var operand in operands)
            {
                if (operand.Holds(scope).Failed(out var error, out var holds))
                {
                    return error;
                }

                if (holds)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed class Negation(CompiledCondition operand) : CompiledCondition
    {
        public override Result<bool> Holds(in DataScope scope) => operand.Holds(scope).Failed(out var error, out var holds) ? error : !holds;
    }

    private sealed class Comparison(JsonPathExpression variable, ChoiceComparison comparison, JsonValue constant, JsonPathExpression? path)
        : CompiledCondition
    {
        public override Result<bool> Holds(in DataScope scope)
        {
            var left = variable.Find(scope);
            if (left.IsUndefined)
            {
                return comparison is ChoiceComparison.IsPresent ? !constant.AsBoolean() : Missing(scope, variable);
            }

            var right = path is null ? constant : path.Find(scope);
            return right.IsUndefined ? Missing(scope, path ?? variable) : ChoiceComparisons.Holds(left, comparison, right);
        }

        private static StateError Missing(in DataScope scope, JsonPathExpression path) =>
            scope.Frame.RuntimeError($"Invalid path '{path.Text}': The choice state's condition path references an invalid value.");
    }
}

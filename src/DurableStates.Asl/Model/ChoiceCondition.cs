using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>What a rule of a <c>Choice</c> asks: a JSONata condition, or a tree of JSONPath comparisons.</summary>
public abstract record ChoiceCondition
{
    private ChoiceCondition()
    {
    }

    /// <summary>A JSONata expression that yields true or false, or a constant.</summary>
    /// <param name="Value">The condition.</param>
    public sealed record Jsonata(Setting<bool> Value) : ChoiceCondition;

    /// <summary>Holds when all of its operands hold.</summary>
    /// <param name="Operands">At least one condition.</param>
    public sealed record And(ImmutableArray<ChoiceCondition> Operands) : ChoiceCondition;

    /// <summary>Holds when one of its operands holds.</summary>
    /// <param name="Operands">At least one condition.</param>
    public sealed record Or(ImmutableArray<ChoiceCondition> Operands) : ChoiceCondition;

    /// <summary>Holds when its operand does not.</summary>
    /// <param name="Operand">The condition that is turned around.</param>
    public sealed record Not(ChoiceCondition Operand) : ChoiceCondition;

    /// <summary>Compares what a path selects with a constant: <c>"NumericEquals": 1</c>.</summary>
    /// <param name="Variable">The path to the left operand.</param>
    /// <param name="Comparison">How the two are compared.</param>
    /// <param name="Value">The right operand.</param>
    public sealed record ToConstant(AslExpression Variable, ChoiceComparison Comparison, JsonValue Value) : ChoiceCondition;

    /// <summary>Compares what a path selects with what another selects: <c>"NumericEqualsPath": "$.limit"</c>.</summary>
    /// <param name="Variable">The path to the left operand.</param>
    /// <param name="Comparison">How the two are compared.</param>
    /// <param name="Value">The path to the right operand.</param>
    public sealed record ToPath(AslExpression Variable, ChoiceComparison Comparison, AslExpression Value) : ChoiceCondition;
}

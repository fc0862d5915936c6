using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>How the reference looks at values: what counts as a number, as true, as text.</summary>
internal static class Values
{
    /// <summary>Whether this is a number; an error when it is infinite. NaN is none.</summary>
    public static bool IsNumeric(JsonValue value)
    {
        if (value.IsInt64)
        {
            return true;
        }

        if (!value.IsNumber)
        {
            return false;
        }

        var number = value.AsDouble();
        return double.IsInfinity(number) ? throw new EvaluationFailure("D1001") { Value = value } : !double.IsNaN(number);
    }

    /// <summary>The effective boolean value; null for nothing.</summary>
    public static bool? Truth(JsonValue value, Evaluation evaluation) => value.IsUndefined ? null : IsTrue(value, evaluation);

    public static bool IsTrue(JsonValue value, Evaluation evaluation)
    {
        switch (value.Kind)
        {
            case JsonKind.Boolean:
                return value.AsBoolean();
            case JsonKind.String:
                return value.AsString().Length > 0;
            case JsonKind.Int64 or JsonKind.Double:
                return IsNumeric(value) && value.AsDouble() != 0;
            case JsonKind.Object:
                return value.Count > 0;
            case JsonKind.Array:
                return IsAnyTrue(value, evaluation);
            case JsonKind.Other:
                // To 2.0.6 a function is an object with members, unless it came as an argument.
                return !evaluation.IsLatest && value.AsOther() is FunctionValue { IsNative: false };
            default:
                return false;
        }
    }

    // Every element is looked at, because an infinite one is an error wherever it stands.
    private static bool IsAnyTrue(JsonValue value, Evaluation evaluation)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var any = false;
        foreach (var item in value.Items)
        {
            evaluation.Tick();
            any |= IsTrue(item, evaluation);
        }

        return any;
    }

    public static bool IsFunction(JsonValue value) => value.Reference is FunctionValue;
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.JsonPath.Filters;

/// <summary>What a filter can see.</summary>
/// <param name="Item">What <c>@</c> stands for.</param>
/// <param name="Root">What <c>$</c> stands for.</param>
/// <param name="IsLenient">Whether a path that finds nothing is null instead of nothing.</param>
internal readonly record struct FilterScope(JsonValue Item, JsonValue Root, bool IsLenient);

/// <summary>What a condition says. An invalid one makes the whole filter say no, whatever is around it.</summary>
internal enum FilterVerdict
{
    No,
    Yes,
    Invalid,
}

/// <summary>The condition of a filter.</summary>
internal abstract record FilterNode
{
    private FilterNode()
    {
    }

    public sealed record Or(IReadOnlyList<FilterNode> Operands) : FilterNode;

    public sealed record And(IReadOnlyList<FilterNode> Operands) : FilterNode;

    public sealed record Not(FilterNode Operand) : FilterNode;

    public sealed record Compare(FilterOperand Left, FilterOperator Operator, FilterOperand Right) : FilterNode;

    public sealed record Exists(FilterOperand.Path Path, bool Expected) : FilterNode;

    public FilterVerdict Evaluate(in FilterScope scope)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return FilterVerdict.Invalid;
        }

        return this switch
        {
            Or or => Chain(or.Operands, scope, FilterVerdict.Yes, FilterVerdict.No),
            And and => Chain(and.Operands, scope, FilterVerdict.No, FilterVerdict.Yes),
            Not not => Negate(not.Operand.Evaluate(scope)),
            Compare compare => FilterComparison.Apply(compare.Operator, compare.Left.Evaluate(scope), compare.Right.Evaluate(scope)),
            Exists exists => Verdict(exists.Path.Exists(scope) == exists.Expected),
            _ => throw new UnreachableException($"No evaluation of {GetType().Name}."),
        };
    }

    public static FilterVerdict Verdict(bool holds) => holds ? FilterVerdict.Yes : FilterVerdict.No;

    public static FilterVerdict Negate(FilterVerdict verdict) => verdict switch
    {
        FilterVerdict.Yes => FilterVerdict.No,
        FilterVerdict.No => FilterVerdict.Yes,
        _ => verdict,
    };

    private static FilterVerdict Chain(IReadOnlyList<FilterNode> operands, in FilterScope scope, FilterVerdict decisive, FilterVerdict otherwise)
    {
        foreach (var operand in operands)
        {
            var verdict = operand.Evaluate(scope);
            if (verdict == decisive || verdict is FilterVerdict.Invalid)
            {
                return verdict;
            }
        }

        return otherwise;
    }
}

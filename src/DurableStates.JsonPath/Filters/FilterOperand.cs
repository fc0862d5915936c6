using System.Text.RegularExpressions;
using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Filters;

/// <summary>A value in a filter.</summary>
/// <param name="Value">The value; undefined for a path that found nothing and for a pattern.</param>
/// <param name="Pattern">The pattern, where this is one.</param>
/// <param name="IsWritten">Whether an array or object was written into the filter; such a one equals nothing on the left of a comparison.</param>
internal readonly record struct FilterValue(JsonValue Value, Regex? Pattern = null, bool IsWritten = false)
{
    public bool IsJson => Value.IsArray || Value.IsObject;
}

/// <summary>One side of a comparison.</summary>
internal abstract record FilterOperand
{
    private FilterOperand()
    {
    }

    public abstract FilterValue Evaluate(in FilterScope scope);

    public sealed record Constant(FilterValue Value) : FilterOperand
    {
        public override FilterValue Evaluate(in FilterScope scope) => Value;
    }

    public sealed record Path(CompiledPath Steps, bool FromRoot, bool IsNegated) : FilterOperand
    {
        public override FilterValue Evaluate(in FilterScope scope)
        {
            var start = FromRoot ? scope.Root : scope.Item;
            if (!scope.IsLenient)
            {
                return new(Steps.Select(start, scope.Root, PathMode.Strict));
            }

            // Passing over what is missing leaves null behind.
            var found = Steps.Select(start, scope.Root, PathMode.Lenient);
            return new(found.IsUndefined ? JsonValue.Null : found);
        }

        public bool Exists(in FilterScope scope) =>
            !Steps.Select(FromRoot ? scope.Root : scope.Item, scope.Root, PathMode.Existence).IsUndefined;
    }
}

internal enum FilterOperator
{
    Equal,
    NotEqual,
    SameTypeAndEqual,
    NotSameTypeOrNotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches,
    In,
    NotIn,
    SubsetOf,
    AnyOf,
    NoneOf,
    Contains,
    Size,
    Empty,
    Exists,

    /// <summary>An operator that never holds: it asks for operands that no path text can write.</summary>
    Unusable,
}

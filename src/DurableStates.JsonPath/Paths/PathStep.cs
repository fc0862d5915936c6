using DurableStates.Json;
using DurableStates.JsonPath.Filters;

namespace DurableStates.JsonPath.Paths;

/// <summary>One step of a path.</summary>
internal abstract record PathStep
{
    private PathStep()
    {
    }

    /// <summary><c>.name</c> or <c>['name']</c>.</summary>
    public sealed record Name(string Property, char Quote = '\'') : PathStep;

    /// <summary><c>['a','b']</c>: as the last step one object of both, before others both in turn.</summary>
    public sealed record Names(IReadOnlyList<string> Properties, char Quote) : PathStep;

    /// <summary><c>[0]</c>, <c>[-1]</c>, <c>[0,2]</c>.</summary>
    public sealed record Indexes(IReadOnlyList<int> Positions) : PathStep;

    /// <summary><c>[1:3]</c>, <c>[1:]</c>, <c>[:3]</c>. A third number is read and ignored.</summary>
    public sealed record Slice(int? From, int? To) : PathStep;

    /// <summary><c>*</c> or <c>[*]</c>.</summary>
    public sealed record Wildcard : PathStep;

    /// <summary><c>..</c> before another step.</summary>
    public sealed record Scan : PathStep;

    /// <summary><c>[?(...)]</c>.</summary>
    public sealed record Filter(FilterNode Condition) : PathStep;

    /// <summary><c>.length()</c> and its like.</summary>
    public sealed record Function(string FunctionName, bool HasArguments, Func<JsonValue, FunctionResult> Invoke) : PathStep;
}

/// <summary>What a path function gives: a value or the words of its failure.</summary>
internal readonly record struct FunctionResult(JsonValue Value, string? Failure);

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>Brackets, grouping and <c>[]</c> on something that is no path.</summary>
internal sealed class DecoratedCode(Code inner, FilterCode[] filters, GroupCode? group, bool keepArray, bool isTuple) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var result = inner.Run(context, frame, evaluation);
        if (isTuple && (filters.Length > 0 || group is not null))
        {
            return RunOverTuples(result, frame, evaluation);
        }

        foreach (var filter in filters)
        {
            result = filter.Apply(result, frame, evaluation);
        }

        if (group is not null)
        {
            result = group.Apply(result, frame, evaluation);
        }

        return keepArray ? Sequences.Keep(result) : result;
    }

    // The path inside may carry bindings that the brackets use.
    private JsonValue RunOverTuples(JsonValue result, Frame frame, Evaluation evaluation)
    {
        var isStream = result.Reference is TupleStream;
        var stream = result.Reference as TupleStream ?? new([.. Sequences.Items(result).ToArray().Select(item => new PathTuple(item))]);
        var tuples = stream.Tuples;
        foreach (var filter in filters)
        {
            tuples = TuplePathCode.Filter(filter, tuples, frame, evaluation);
        }

        if (group is not null)
        {
            return group.ApplyToTuples(new(tuples), frame, evaluation);
        }

        if (isStream)
        {
            return JsonValue.Other(new TupleStream(tuples));
        }

        var items = new ItemList(tuples.Count);
        foreach (var tuple in tuples)
        {
            items.Add(tuple.Item);
        }

        return keepArray ? Sequences.Keep(items.ToSequence()) : items.ToSequence();
    }
}

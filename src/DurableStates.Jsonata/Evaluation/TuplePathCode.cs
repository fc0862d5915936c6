using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>
/// A path in which some step binds <c>@$x</c>, <c>#$i</c> or a parent for <c>%</c>: from that step on every item has its bindings with
/// it. Rare, so written for clarity.
/// </summary>
internal sealed class TuplePathCode(TupleStep[] steps, PathCode? before, bool startsWithVariable, bool keepsTuples, bool keepSingleton, GroupCode? group) : Code
{
    /// <summary>An array constructor at the start that binds something: evaluated as a whole, and what it binds is lost, as in the reference.</summary>
    public Code? Head { get; init; }

    /// <summary>Whether the steps go over what the constructor made; otherwise still over the context.</summary>
    public bool HeadMoves { get; init; }

    /// <inheritdoc cref="PathCode.WrapsConstructed"/>
    public bool WrapsConstructed { get; init; } = true;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var input = context.IsArray && !startsWithVariable ? context : Sequences.Of(context);
        if (before is not null)
        {
            // The steps before the first binding make a plain list.
            var plain = before.Run(context, frame, evaluation);
            if (plain.IsUndefined || (plain.IsArray && plain.Count == 0))
            {
                plain = keepSingleton ? PathCode.Keep(plain, WrapsConstructed) : plain;
                return group is null ? plain : group.Apply(plain, frame, evaluation);
            }

            input = plain.IsArray ? plain : Sequences.Of(plain);
        }

        if (Head?.Evaluate(input, frame, evaluation) is { } made && HeadMoves)
        {
            input = made.IsArray ? made : new JsonArray([], 0, Sequences.Sequence);
        }

        List<PathTuple>? tuples = null;
        foreach (var step in steps)
        {
            tuples = step.Sort is null
                ? Step(step, tuples ?? Start(input), frame, evaluation)
                : Sort(step, step.Sort, input, tuples, frame, evaluation);
            tuples = ApplyStages(step, tuples, frame, evaluation);
        }

        return Finish(tuples ?? [], frame, evaluation);
    }

    /// <summary>The tuples of one group as one: the items of each binding in a list.</summary>
    public static PathTuple Merge(List<PathTuple> tuples)
    {
        var merged = new PathTuple(tuples[0]);
        for (var i = 1; i < tuples.Count; i++)
        {
            merged.Item = Sequences.Append(merged.Item, tuples[i].Item);
            foreach (var (name, value) in tuples[i].Bindings)
            {
                merged.Set(name, merged.TryGet(name, out var known) ? Sequences.Append(known, value) : value);
            }
        }

        return merged;
    }

    private JsonValue Finish(List<PathTuple> tuples, Frame frame, Evaluation evaluation)
    {
        if (group is not null)
        {
            return tuples.Count == 0 && !evaluation.IsLatest
                ? group.Apply(new JsonArray([], 0, Sequences.Sequence), frame, evaluation)
                : group.ApplyToTuples(new(tuples), frame, evaluation);
        }

        if (keepsTuples)
        {
            return JsonValue.Other(new TupleStream(tuples));
        }

        var items = new ItemList(tuples.Count);
        foreach (var tuple in tuples)
        {
            items.Add(tuple.Item);
        }

        return keepSingleton ? Sequences.Keep(items.ToSequence()) : items.ToSequence();
    }

    private static List<PathTuple> Start(JsonValue input)
    {
        var tuples = new List<PathTuple>(input.Count);
        foreach (var item in input.Items)
        {
            tuples.Add(new(item));
        }

        return tuples;
    }

    private static List<PathTuple> Step(TupleStep step, List<PathTuple> input, Frame frame, Evaluation evaluation)
    {
        var output = new List<PathTuple>();
        foreach (var tuple in input)
        {
            evaluation.Tick();
            var result = step.Code.Evaluate(tuple.Item, new TupleFrame(frame, tuple), evaluation);
            if (result.Reference is TupleStream stream)
            {
                foreach (var inner in stream.Tuples)
                {
                    evaluation.Tick();
                    evaluation.CheckLength(output.Count);
                    var merged = new PathTuple(tuple) { Item = inner.Item };
                    foreach (var (name, value) in inner.Bindings)
                    {
                        merged.Set(name, value);
                    }

                    output.Add(merged);
                }
            }
            else if (!result.IsUndefined)
            {
                Bind(step, tuple, Sequences.Items(result), output, evaluation);
            }
        }

        return output;
    }

    private static void Bind(TupleStep step, PathTuple from, ReadOnlySpan<JsonValue> items, List<PathTuple> output, Evaluation evaluation)
    {
        evaluation.CheckLength(output.Count + items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            evaluation.Tick();
            var tuple = new PathTuple(from);
            if (step.Focus is not null)
            {
                tuple.Set(step.Focus, items[i]);
            }
            else
            {
                tuple.Item = items[i];
            }

            if (step.Index is not null)
            {
                tuple.Set(step.Index, i);
            }

            if (step.Ancestor is not null)
            {
                tuple.Set(step.Ancestor, from.Item);
            }

            output.Add(tuple);
        }
    }

    private static List<PathTuple> Sort(TupleStep step, SortCode sort, JsonValue input, List<PathTuple>? tuples, Frame frame, Evaluation evaluation)
    {
        if (tuples is not null)
        {
            sort.ApplyToTuples(tuples, frame, evaluation);
            return tuples;
        }

        tuples = Start(sort.Apply(input, frame, evaluation));
        for (var i = 0; i < tuples.Count && step.Index is not null; i++)
        {
            tuples[i].Set(step.Index, i);
        }

        return tuples;
    }

    private static List<PathTuple> ApplyStages(TupleStep step, List<PathTuple> tuples, Frame frame, Evaluation evaluation)
    {
        foreach (var (filter, index) in step.Stages)
        {
            if (filter is not null)
            {
                tuples = Filter(filter, tuples, frame, evaluation);
                continue;
            }

            for (var i = 0; i < tuples.Count && index is not null; i++)
            {
                tuples[i].Set(index, i);
            }
        }

        return tuples;
    }

    public static List<PathTuple> Filter(FilterCode filter, List<PathTuple> tuples, Frame frame, Evaluation evaluation)
    {
        var output = new List<PathTuple>();
        for (var i = 0; i < tuples.Count; i++)
        {
            var verdict = filter.Index is { } literal
                ? literal
                : filter.Condition.Evaluate(tuples[i].Item, new TupleFrame(frame, tuples[i]), evaluation);
            for (var hits = FilterCode.Hits(verdict, i, tuples.Count, evaluation); hits > 0; hits--)
            {
                evaluation.Tick();
                evaluation.CheckLength(output.Count);
                output.Add(tuples[i]);
            }
        }

        return output;
    }
}

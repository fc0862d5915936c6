using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>[a, b]</c>: lists are spread, except those written as constructors themselves.</summary>
internal sealed class ArrayCode(Code[] items, bool[] isConstructor, bool isConstructed) : Code
{
    private readonly JsonMarks _marks = JsonMarks.Fresh | (isConstructed ? JsonMarks.Constructed : 0);

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (items.Length == 1 && !isConstructor[0])
        {
            return Single(items[0].Evaluate(context, frame, evaluation));
        }

        var list = new ItemList(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i].Evaluate(context, frame, evaluation);
            if (value.Reference is JsonArray array && !isConstructor[i])
            {
                list.AddRange(array.AsSpan());
            }
            else if (!value.IsUndefined)
            {
                list.Add(value);
            }
        }

        evaluation.CheckSize(list.Count * 8L);
        return new JsonArray(list.AsSpan().ToArray(), list.Count, _marks);
    }

    // [X[]] and [1..5]: the list under new marks, nothing is copied.
    private JsonValue Single(JsonValue value) => value.Reference is JsonArray array ? array.Marked(_marks)
        : value.IsUndefined ? new JsonArray([], 0, _marks)
        : new JsonArray([value], 1, _marks);
}

/// <summary><c>(a; b)</c>.</summary>
internal sealed class BlockCode(Code[] expressions, int firstSlot, int slotCount, int hops, int ownSlots) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (ownSlots >= 0)
        {
            frame = new Frame(frame, ownSlots);
        }
        else if (slotCount > 0)
        {
            // The block's variables live in the frame around it, which may still hold those of the last time.
            frame.Up(hops).Clear(firstSlot, slotCount);
        }

        var result = default(JsonValue);
        foreach (var expression in expressions)
        {
            result = expression.Evaluate(context, frame, evaluation);
        }

        return result;
    }
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionCode(Code condition, Code then, Code? otherwise) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (Values.IsTrue(condition.Evaluate(context, frame, evaluation), evaluation))
        {
            return then.Evaluate(context, frame, evaluation);
        }

        return otherwise is null ? default : otherwise.Evaluate(context, frame, evaluation);
    }
}

/// <summary>Brackets, grouping and <c>[]</c> on something that is no path.</summary>
internal sealed class DecoratedCode(Code inner, FilterCode[] filters, GroupCode? group, bool keepArray, bool isTuple) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var result = inner.Run(context, frame, evaluation);
        if (isTuple)
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

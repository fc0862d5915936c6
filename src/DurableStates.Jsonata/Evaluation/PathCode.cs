using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>
/// A path without bindings. Between steps there is either one item or a list; the rules for what is spread and what collapses are the
/// reference's, see docs/jsonata.md.
/// </summary>
/// <param name="steps">The steps.</param>
/// <param name="startsWithVariable">Whether the first step is a variable, and the context no list to go over.</param>
/// <param name="keepSingleton">Whether a result of one item stays a list.</param>
/// <param name="goesOn">Whether other steps follow that are not in here.</param>
/// <param name="group">The grouping at the end.</param>
internal sealed class PathCode(PathStep[] steps, bool startsWithVariable, bool keepSingleton, bool goesOn, GroupCode? group) : Code
{
    /// <summary>Whether a list that a constructor made counts as one item to keep: not where only the whole path keeps its list.</summary>
    public bool WrapsConstructed { get; init; } = true;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var result = RunSteps(context, frame, evaluation);
        if (keepSingleton)
        {
            result = Keep(result, WrapsConstructed);
        }

        return group is null ? result : group.Apply(result, frame, evaluation);
    }

    /// <summary>The result of a path in which a step keeps its list.</summary>
    public static JsonValue Keep(JsonValue result, bool wrapsConstructed)
    {
        if (result.Reference is not JsonArray array)
        {
            return result.IsUndefined ? result : new JsonArray([result], 1, Sequences.Sequence | JsonMarks.KeepSingleton);
        }

        var isConstructed = wrapsConstructed && (array.Marks & JsonMarks.Constructed) != 0 && !Sequences.IsSequence(array);
        return isConstructed ? Sequences.Keep(Sequences.Of(result)) : Sequences.Keep(result);
    }

    // A sequence of one item is given as the item itself, unless the item is a list.
    private JsonValue RunSteps(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var items = context;
        var isList = context.IsArray && !startsWithVariable;
        // What a constructor with a filter gave is no list, also after a sort: it has no items to go on from.
        var isBare = false;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            var isLast = i == steps.Length - 1 && !goesOn;
            JsonValue result;
            if (step.Sort is { } sort)
            {
                if (isBare && step.Filters.Length == 0)
                {
                    continue;
                }

                isBare = false;
                result = sort.Apply(isList ? items : Sequences.Of(items), frame, evaluation);
                result = Filter(step, result, frame, evaluation);
            }
            else if (step.IsConstructor)
            {
                result = step.Code.Evaluate(isList ? items : Sequences.Of(items), frame, evaluation);
                isBare = !result.IsArray;
            }
            else if (isBare)
            {
                isBare = false;
                result = StepOverList(step, Characters(items).AsArray(), isLast, frame, evaluation);
            }
            else
            {
                result = isList
                    ? StepOverList(step, items.AsArray(), isLast, frame, evaluation)
                    : StepOverItem(step, items, isLast, frame, evaluation);
            }

            if (result.Reference is JsonArray array)
            {
                if (array.Count == 0)
                {
                    return result;
                }

                // A list that counts as one item comes wrapped in a sequence of one.
                items = result;
                isList = true;
            }
            else if (result.IsUndefined)
            {
                return result;
            }
            else
            {
                items = result;
                isList = false;
            }
        }

        return isBare && goesOn ? Characters(items) : items;
    }

    // Only a list has items to go on from; a string has its characters.
    private static JsonValue Characters(JsonValue value)
    {
        var units = new ItemList(0);
        foreach (var unit in value.Reference as string ?? "")
        {
            units.Add(unit.ToString());
        }

        return units.ToSequence();
    }

    private static JsonValue Filter(PathStep step, JsonValue value, Frame frame, Evaluation evaluation)
    {
        foreach (var filter in step.Filters)
        {
            value = filter.Apply(value, frame, evaluation);
        }

        return value;
    }

    private static JsonValue StepOverItem(PathStep step, JsonValue item, bool isLast, Frame frame, Evaluation evaluation)
    {
        var result = Filter(step, step.Code.Evaluate(item, frame, evaluation), frame, evaluation);
        if (result.Reference is not JsonArray array)
        {
            return result;
        }

        if (isLast && !Sequences.IsSequence(array))
        {
            return result;
        }

        return (array.Marks & JsonMarks.Constructed) != 0 ? Sequences.Of(result) : array.Marked(Sequences.Sequence);
    }

    private static JsonValue StepOverList(PathStep step, JsonArray items, bool isLast, Frame frame, Evaluation evaluation)
    {
        var first = default(JsonValue);
        var count = 0;
        var results = new ItemList(0);
        foreach (var item in items.AsSpan())
        {
            evaluation.Tick();
            var result = Filter(step, step.Code.Evaluate(item, frame, evaluation), frame, evaluation);
            if (result.IsUndefined)
            {
                continue;
            }

            if (++count == 1)
            {
                first = result;
            }

            if (result.Reference is JsonArray array && (array.Marks & JsonMarks.Constructed) == 0)
            {
                evaluation.CheckLength(results.Count + array.Count);
                results.AddRange(array.AsSpan());
            }
            else
            {
                results.Add(result);
            }
        }

        if (isLast && count == 1 && first.Reference is JsonArray only && !Sequences.IsSequence(only))
        {
            return first;
        }

        evaluation.CheckSize(results.Count * 8L);
        return results.ToSequence();
    }
}

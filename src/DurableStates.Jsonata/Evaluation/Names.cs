using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A field of the context, as a step of a path.</summary>
internal sealed class NameCode(string name) : LeafCode
{
    public string Name => name;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => Lookup(context, name);

    /// <summary>A member of an object, or of every object of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonValue Lookup(JsonValue input, string name) =>
        input.Reference is JsonObject members ? members[name] : input.Reference is JsonArray array ? LookupEach(array, name) : default;

    private static JsonValue LookupEach(JsonArray array, string name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var found = new ItemList(0);
        foreach (var item in array.AsSpan())
        {
            var value = Lookup(item, name);
            if (value.Reference is JsonArray several)
            {
                found.AddRange(several.AsSpan());
            }
            else if (!value.IsUndefined)
            {
                found.Add(value);
            }
        }

        return found.ToSequence();
    }
}

/// <summary>A path of names only, from the context or a variable. Goes straight down while it meets objects, else the general way.</summary>
internal sealed class NamesPathCode(Code? start, string[] names, PathCode general) : Code
{
    public override JsonValue Evaluate(JsonValue context, Frame frame, Evaluation evaluation)
    {
        evaluation.Touch(2);
        var value = start is null ? context : start.Evaluate(context, frame, evaluation);
        foreach (var name in names)
        {
            if (value.Reference is not JsonObject members)
            {
                // Any list, also one of none or one, has rules of its own.
                return value.Reference is JsonArray ? base.Evaluate(context, frame, evaluation) : default;
            }

            value = members[name];
        }

        return value.Reference is JsonArray { Marks: not (JsonMarks.None or JsonMarks.Fresh) } ? base.Evaluate(context, frame, evaluation) : value;
    }

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => general.Run(context, frame, evaluation);
}

/// <summary><c>*</c>.</summary>
internal sealed class WildcardCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var found = new ItemList(0);
        context = ContextCode.Unwrap(context);
        var values = context.Reference is JsonObject members ? members.Values : context.Items;
        var isPlain = false;
        foreach (var value in values)
        {
            if (value.IsArray)
            {
                // Appending a list makes a plain list of the sequence; an empty one of an empty sequence is one too.
                isPlain = true;
                Flatten(value, ref found);
            }
            else
            {
                found.Add(value);
            }
        }

        return isPlain ? found.ToList() : found.ToSequence();
    }

    private static void Flatten(JsonValue value, ref ItemList found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in value.Items)
        {
            if (item.IsArray)
            {
                Flatten(item, ref found);
            }
            else
            {
                found.Add(item);
            }
        }
    }
}

/// <summary><c>**</c>.</summary>
internal sealed class DescendantsCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (context.IsUndefined)
        {
            return default;
        }

        var found = new ItemList(0);
        Collect(context, ref found);
        return found.Count == 1 ? found[0] : found.ToSequence();
    }

    private static void Collect(JsonValue value, ref ItemList found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!value.IsArray)
        {
            found.Add(value);
        }

        var inside = value.Reference is JsonObject members ? members.Values : value.Items;
        foreach (var child in inside)
        {
            Collect(child, ref found);
        }
    }
}

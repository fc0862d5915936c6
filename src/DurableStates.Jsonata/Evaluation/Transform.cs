using System.Runtime.CompilerServices;
using DurableStates.Json;
using DurableStates.Jsonata.Signatures;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>
/// A transform as a function. The reference changes a deep copy in place; here nothing changes in place, so the changed members of each
/// matched object are kept beside it until the result is put together.
/// </summary>
internal sealed class Transform(TransformCode code, Frame frame) : FunctionValue
{
    private static readonly Signatures.Signature Accepts = Signatures.Signature.Parse("<(oa):o>");

    public override int Arity => 1;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation)
    {
        var input = Accepts.Validate(arguments, context, evaluation.IsLatest)[0];
        if (input.IsUndefined)
        {
            return default;
        }

        if (code.Clone.Run(default, frame, evaluation).Reference is not FunctionValue clone)
        {
            throw new EvaluationFailure("T2013") { Position = code.Position };
        }

        var root = clone.Apply([input], JsonValue.Null, evaluation);
        var changes = new Dictionary<object, JsonObject>(ReferenceEqualityComparer.Instance);
        var matches = code.Pattern.Evaluate(root, frame, evaluation);
        foreach (var match in Sequences.Items(matches))
        {
            if (!matches.IsUndefined)
            {
                Change(match, changes, evaluation);
            }
        }

        return changes.Count == 0 ? root : Assemble(root, changes);
    }

    private void Change(JsonValue match, Dictionary<object, JsonObject> changes, Evaluation evaluation)
    {
        // A copy, so that an update that repeats the object does not lead back into it.
        var current = Assemble(match, changes);
        var members = Current(match, changes);
        var update = code.Update.Evaluate(current, frame, evaluation);
        if (!update.IsUndefined)
        {
            if (update.Reference is not JsonObject added)
            {
                throw new EvaluationFailure("T2011") { Position = code.UpdatePosition, Value = update };
            }

            members = members is null ? null : Merge(members, added);
            Keep(match, members, changes);
        }

        if (code.Delete is null || code.Delete.Evaluate(members is null ? current : Assemble(match, changes), frame, evaluation) is not { IsUndefined: false } names)
        {
            return;
        }

        foreach (var name in Sequences.Items(names))
        {
            if (!name.IsString)
            {
                throw new EvaluationFailure("T2012") { Position = code.DeletePosition, Value = names };
            }
        }

        foreach (var name in Sequences.Items(names))
        {
            members = members?.Without(name.AsString());
        }

        Keep(match, members, changes);
    }

    private static JsonObject? Current(JsonValue match, Dictionary<object, JsonObject> changes) =>
        match.Reference is not JsonObject members ? null : changes.GetValueOrDefault(members, members);

    private static JsonObject Merge(JsonObject members, JsonObject added)
    {
        var merged = new JsonObjectBuilder(members);
        foreach (var (name, value) in added)
        {
            merged.Set(name, value);
        }

        return merged.ToObject();
    }

    private static void Keep(JsonValue match, JsonObject? members, Dictionary<object, JsonObject> changes)
    {
        if (match.Reference is JsonObject original && members is not null)
        {
            changes[original] = members;
        }
    }

    // The value with all changes made to it and to what is inside it.
    private static JsonValue Assemble(JsonValue value, Dictionary<object, JsonObject> changes)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.Reference is JsonArray array)
        {
            var items = new JsonValue[array.Count];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = Assemble(array.At(i), changes);
            }

            return new JsonArray(items, items.Length, JsonMarks.Fresh);
        }

        if (value.Reference is not JsonObject members)
        {
            return value;
        }

        members = changes.GetValueOrDefault(members, members);
        var values = new JsonValue[members.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Assemble(members.ValueAt(i), changes);
        }

        return new JsonObject(members.Keys.ToArray(), values, values.Length, JsonMarks.Fresh);
    }
}

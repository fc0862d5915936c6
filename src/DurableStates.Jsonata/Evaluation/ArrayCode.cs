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
                evaluation.CheckLength(list.Count + array.Count);
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

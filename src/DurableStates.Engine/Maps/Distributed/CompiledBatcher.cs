using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>Puts items together for child executions: as many as fit the batch's limits, in their order.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html"/>
internal sealed class CompiledBatcher(ItemBatcher batcher)
{
    private const int MostItems = 100_000_000;

    private readonly CompiledNumber? _maxItems = CompiledNumber.CompileOptional(batcher.MaxItemsPerBatch, "ItemBatcher/MaxItemsPerBatch");
    private readonly CompiledNumber? _maxBytes = CompiledNumber.CompileOptional(batcher.MaxInputBytesPerBatch, "ItemBatcher/MaxInputBytesPerBatch");
    private readonly CompiledTemplate? _input = CompiledTemplate.CompileOptional(batcher.BatchInput, "ItemBatcher/BatchInput");

    /// <summary>The inputs of the child executions.</summary>
    public Result<List<Payload>> Batch(Frame frame, Payload input, IEnumerable<Payload> items)
    {
        double maxItems = int.MaxValue;
        double maxBytes = frame.Run.Services.Quotas.MaxPayloadBytes;
        var batchInput = default(JsonValue);
        if ((_maxItems is not null && _maxItems.EvaluateWithin(frame, input.Value, 0, MostItems).Failed(out var error, out maxItems))
            || (_maxBytes is not null && _maxBytes.EvaluateWithin(frame, input.Value, 0, frame.Run.Services.Quotas.MaxPayloadBytes).Failed(out error, out maxBytes))
            || (_input is not null && _input.Evaluate(frame.Scope(input)).Failed(out error, out batchInput)))
        {
            return error;
        }

        // No limit is written as 0, as everywhere in a Map.
        maxItems = maxItems is 0 ? MostItems : maxItems;
        maxBytes = maxBytes is 0 ? frame.Run.Services.Quotas.MaxPayloadBytes : maxBytes;
        var batches = new List<Payload>();
        var batch = new List<JsonValue>();
        var overhead = Child(batchInput, []).ByteCount;
        var bytes = overhead;
        foreach (var item in items)
        {
            if (batch.Count > 0 && (batch.Count >= maxItems || bytes + item.ByteCount + 1 > maxBytes))
            {
                batches.Add(Child(batchInput, batch));
                batch = [];
                bytes = overhead;
            }

            batch.Add(item.Value);
            bytes += item.ByteCount + 1;
        }

        if (batch.Count > 0)
        {
            batches.Add(Child(batchInput, batch));
        }

        return batches;
    }

    private static Payload Child(JsonValue batchInput, List<JsonValue> items) =>
        new(JsonValue.Object(("BatchInput", batchInput), ("Items", JsonValue.Array([.. items]))));
}

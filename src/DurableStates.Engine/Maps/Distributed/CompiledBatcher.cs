using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>Puts items together for child executions: as many as fit the batch's limits, in their order.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html"/>
internal sealed class CompiledBatcher(ItemBatcher batcher)
{
    private readonly CompiledNumber? _maxItems = CompiledNumber.CompileOptional(batcher.MaxItemsPerBatch, "ItemBatcher/MaxItemsPerBatch");
    private readonly CompiledNumber? _maxBytes = CompiledNumber.CompileOptional(batcher.MaxInputBytesPerBatch, "ItemBatcher/MaxInputBytesPerBatch");
    private readonly CompiledTemplate? _input = CompiledTemplate.CompileOptional(batcher.BatchInput, "ItemBatcher/BatchInput");

    /// <summary>The inputs of the child executions.</summary>
    public Result<List<Payload>> Batch(Frame frame, Payload input, IEnumerable<Payload> items)
    {
        double maxItems = int.MaxValue;
        double maxBytes = frame.Run.Services.Quotas.MaxPayloadBytes;
        var batchInput = default(JsonValue);
        if ((_maxItems is not null && _maxItems.Evaluate(frame, input.Value).Failed(out var error, out maxItems))
            || (_maxBytes is not null && _maxBytes.Evaluate(frame, input.Value).Failed(out error, out maxBytes))
            || (_input is not null && _input.Evaluate(frame.Scope(input.Value)).Failed(out error, out batchInput)))
        {
            return error;
        }

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

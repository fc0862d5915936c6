using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Batch(List<int> Ids, int Size);

public sealed record Chunk(int No, List<int> Ids, bool Last);

public sealed record Result(int Chunks, int Total, double Average, List<int> Failed);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Process")]
    public int Process(Chunk c) => throw new NotSupportedException();
}

[StateMachine("batch-split")]
public sealed class BatchSplit : TaskOrchestrator<Batch, Result>
{
    public override async Task<Result> RunAsync(TaskOrchestrationContext context, Batch input)
    {
        if (input.Size <= 0)
            throw new ArgumentException("size must be positive");
        var count = (input.Ids.Count + input.Size - 1) / input.Size;
        var total = 0;
        var failed = new List<int>();
        for (int i = 0, at = 0; i < count; i++, at += input.Size)
        {
            var ids = input.Ids.Skip(at).Take(input.Size).ToList();
            try
            {
                total += await context.CallActivityAsync((Steps s) => s.Process(new Chunk(i + 1, ids, i == count - 1)));
            }
            catch (TaskFailedException)
            {
                failed.AddRange(ids);
            }
        }

        return new Result(count, total, count == 0 ? 0 : (double)total / count, failed);
    }
}

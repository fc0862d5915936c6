using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record In(List<List<int>> Grid, int Stop);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Tell")]
    public void Tell(object x) => throw new NotSupportedException();
}

[StateMachine("loops-with-breaks")]
public sealed class LoopsWithBreaks : TaskOrchestrator<In, object>
{
    public override async Task<object> RunAsync(TaskOrchestrationContext context, In input)
    {
        var found = -1;
        var steps = 0;
        var path = "";
        for (var y = 0; y < input.Grid.Count; y++)
        {
            var row = input.Grid[y];
            for (var x = 0; x < row.Count; x++)
            {
                steps++;
                if (row[x] == 0)
                    continue;
                if (row[x] == input.Stop)
                {
                    found = y * 10 + x;
                    break;
                }

                path += $"({x},{y})";
                if (row[x] > 5)
                {
                    await context.CallActivityAsync((Steps s) => s.Tell(row[x]));
                }
            }

            if (found >= 0)
                break;
            path += "|";
        }

        var k = 10;
        while (k > 0)
        {
            k -= 3;
            if (k == 4)
                continue;
            path += k;
        }

        do
        {
            path += "!";
            k++;
        }
        while (k < 0);
        return new
        {
            found,
            steps,
            path,
            k
        };
    }
}

using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Robustness;

/// <summary>Tasks that answer anything, early, late, twice or never.</summary>
internal sealed class UnreliableTasks(Random random) : ITaskHandler
{
    private static readonly double[] s_delays = [0.001, 1, 30, 5_000, 1e8];

    public WorkflowEngine? Engine { get; set; }

    public bool Handles(TaskResource resource) => resource.Service != "states";

    public async Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        if (random.Next(4) == 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(s_delays[random.Next(s_delays.Length)]), request.Clock, cancellationToken);
        }

        if (random.Next(8) == 0)
        {
            request.ReportSubmitted(DefinitionMutator.Extreme(random));
        }

        while (request.TaskToken is { } token && random.Next(2) == 0)
        {
            Answer(token);
        }

        return random.Next(10) switch
        {
            < 6 => new TaskResult.Success(random.Next(2) == 0 ? request.Arguments : DefinitionMutator.Extreme(random)),
            6 => new TaskResult.Success(new string('x', random.Next(2) == 0 ? 262_142 : 262_143)),
            7 => new TaskResult.Failure(Text(256), Text(32_768)),
            8 => new TaskResult.TimedOut(Text(32_768)),
            _ => throw new InvalidOperationException(Text(32_768)),
        };
    }

    /// <summary>Answers with a token, whether somebody waits for it or not.</summary>
    public void Answer(string token)
    {
        try
        {
            switch (random.Next(3))
            {
                case 0:
                    Engine?.SendTaskSuccess(token, DefinitionMutator.Extreme(random).ToString());
                    break;
                case 1:
                    Engine?.SendTaskFailure(token, Text(256), Text(32_768));
                    break;
                default:
                    Engine?.SendTaskHeartbeat(token);
                    break;
            }
        }
        catch (Exception exception) when (exception is TaskTokenException or InvalidRequestException or JsonParseException)
        {
            // As AWS refuses it.
        }
    }

    private string? Text(int most) => random.Next(5) switch
    {
        0 => null,
        1 => new string('t', most + random.Next(-1, 2)),
        2 => "States.Timeout",
        _ => DefinitionMutator.Extreme(random).ToString(),
    };
}

using System.Runtime.CompilerServices;
using System.Text;
using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Engine.Tests.Conformance;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Robustness;

/// <summary>
/// Definitions that nobody would write, with inputs and tasks that misbehave: each is refused, or its execution comes to an end. More of them with
/// <c>DURABLESTATES_FUZZ_ROUNDS</c>, others with <c>DURABLESTATES_FUZZ_SEED</c>.
/// </summary>
public sealed class MutatedDefinitionTests
{
    private const string Activity = "arn:aws:states:us-east-1:1:activity:a";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_FUZZ_ROUNDS"), out var rounds) ? rounds : 1_500;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_FUZZ_SEED"), out var seed) ? seed : 0;

    [Fact]
    public async Task Mutated_definitions_are_refused_or_run_to_an_end()
    {
        var mutator = new DefinitionMutator([.. Own(), .. Recorded()]);
        var broken = new StringBuilder();
        var (run, refused, seed) = (0, 0, Seed);
        for (; run < Rounds && broken.Length < 20_000; seed++)
        {
            var random = new Random(seed);
            var (definition, input) = (mutator.Definition(random), DefinitionMutator.Input(random));
            string? fault;
            try
            {
                fault = await Task.Run(() => FaultAsync(definition.ToString(), input.ToString(), random), TestContext.Current.CancellationToken)
                    .WaitAsync(s_patience, TestContext.Current.CancellationToken);
            }
            catch (TimeoutException)
            {
                fault = "it hangs";
            }

            refused += fault is null ? 1 : 0;
            run += fault is null ? 0 : 1;
            if (!string.IsNullOrEmpty(fault))
            {
                broken.AppendLine($"{seed}: {fault}\n  {definition}\n  {input}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seeds {Seed} to {seed - 1}: {run} run, {refused} refused");
        Assert.True(broken.Length == 0, broken.ToString());
    }

    private static IEnumerable<string> Own() =>
    [
        .. HistoryLimitTests.Ways.Select(row => row.Data.Item2),
        .. DataLimitTests.Points.Select(row => row.Data.Item2),
        .. DataLimitTests.Failing.Select(row => row.Data),
        .. Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(ThisFile()) ?? "", "..", "..", "..", "statemachines"), "*.asl.json").Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    private static IEnumerable<string> Recorded() => ConformanceFolder.IsThere ? ConformanceFolder.Cases("execution").Select(recorded => recorded.Json["definition"].ToString()) : [];

    /// <returns>Null when the definition or the input is refused; empty when all is well; else what is not.</returns>
    private static async Task<string?> FaultAsync(string definition, string input, Random random)
    {
        var tasks = new UnreliableTasks(random);
        var options = new WorkflowEngineOptions
        {
            Clock = new VirtualClock(),
            Quotas = new Quotas { MaxHistoryEvents = 300, MaxExpressHistoryEvents = 300, MaxNestingDepth = 5, MaxNestedExecutions = 20 },
            Objects = new MemoryObjects { ["b/k"] = DefinitionMutator.Input(random).ToString() },
            Store = random.Next(16) == 0 ? new Checkpoints() : null,
            TaskHandlers = { tasks },
        };
        using var engine = new WorkflowEngine(options);
        tasks.Engine = engine;
        engine.CreateActivity(Activity);
        try
        {
            var type = random.Next(6) == 0 ? StateMachineType.Express : StateMachineType.Standard;
            var execution = engine.StartExecution(engine.CreateStateMachine("machine", definition, new StateMachineSettings { Type = type }), input);
            if (random.Next(2) == 0 && engine.TakeActivityTask(Activity) is { } taken)
            {
                tasks.Answer(taken.TaskToken);
            }

            if (random.Next(16) == 0)
            {
                engine.StopExecution(execution, "E", "c");
            }

            return await FaultOfAsync(engine, execution, random);
        }
        catch (Exception exception) when (exception is AslException or InvalidRequestException or JsonParseException)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever else comes out is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    private static async Task<string> FaultOfAsync(WorkflowEngine engine, Execution execution, Random random)
    {
        for (var redrives = 0; ; redrives++)
        {
            var ended = await engine.RunUntilAsync(() => execution.Status is not ExecutionStatus.Running);
            if (!ended)
            {
                await TellIncidentAsync(engine, execution);
                return "it never ends";
            }

            if (redrives == 2 || random.Next(4) > 0 || engine.RedriveRefusal(execution) is not null)
            {
                break;
            }

            engine.RedriveExecution(execution);
        }

        foreach (var other in engine.Executions)
        {
            await TellIncidentAsync(engine, other);
            var history = other.GetHistory();
            foreach (var item in history)
            {
                HistoryJson.Write(item).ToString();
            }

            if (history.Count > 300 || other.Error?.Length > 256 || other.Cause?.Length > 32_768)
            {
                return $"beyond a limit: {history.Count} events, {other.Error?.Length} of error, {other.Cause?.Length} of cause";
            }
        }

        return "";
    }

    // Throws when the engine broke while it ran the execution.
    private static async Task TellIncidentAsync(WorkflowEngine engine, Execution execution)
    {
        try
        {
            await engine.CompletionAsync(execution, new CancellationToken(canceled: true));
        }
        catch (OperationCanceledException)
        {
            // It still runs.
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    // What is stored has to be possible to write.
    private sealed class Checkpoints : IExecutionStore
    {
        public ValueTask CommitAsync(ExecutionCommit commit)
        {
            commit.Checkpoint().ToString();
            return ValueTask.CompletedTask;
        }
    }
}

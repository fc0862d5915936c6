using System.Diagnostics;
using System.Globalization;
using DurableStates.Engine;

namespace DurableStates.Benchmarks.Running;

/// <summary>Transitions per second with full histories. The same machines are run by the peers in <c>peer.mjs</c>.</summary>
internal static class EngineBenchmarks
{
    // Enough for the runtime to have compiled everything at its best; the best round counts.
    private const int Rounds = 300;

    public static int Run()
    {
        Measure("counter to 10,000, JSONPath", Machines.Counter(10_000), """{"i":0}""", 20_001);
        Measure("counter to 10,000, JSONata with variables", Machines.JsonataCounter(10_000), "{}", 20_001);
        Measure("chain of 1,000 Pass", Machines.Chain(1_000), """{"x":1}""", 1_000);
        foreach (var concurrency in new[] { 0, 40, 1 })
        {
            Measure($"Map over 1,000 items, concurrency {concurrency}", Machines.Map(concurrency), Machines.Items(1_000), 1_001);
        }

        return 0;
    }

    private static void Measure(string name, string definition, string input, int transitions)
    {
        using var engine = new WorkflowEngine(new WorkflowEngineOptions
        {
            Clock = new VirtualClock(),
            Quotas = new Quotas { MaxHistoryEvents = int.MaxValue },
        });
        var machine = engine.CreateStateMachine("benchmark", definition);
        var best = TimeSpan.MaxValue;
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var execution = engine.StartExecution(machine, input);
            var elapsed = watch.Elapsed;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
            if (execution.Status is not ExecutionStatus.Succeeded)
            {
                throw new InvalidOperationException($"{name}: {execution.Status} {execution.Error} {execution.Cause}");
            }

            best = elapsed < best ? elapsed : best;
            engine.Forget(execution.Arn);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-45} {best.TotalMilliseconds,9:F2} ms {transitions / best.TotalSeconds,12:N0} transitions/s {allocated / transitions,6} bytes each"));
    }
}

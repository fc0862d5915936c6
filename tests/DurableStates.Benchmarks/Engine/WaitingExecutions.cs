using System.Diagnostics;
using System.Globalization;
using DurableStates.Engine;

namespace DurableStates.Benchmarks.Running;

/// <summary>What executions cost that only wait: memory, and neither a thread nor a timer each.</summary>
internal static class WaitingExecutions
{
    private const string Definition = """
        {
          "QueryLanguage": "JSONata", "StartAt": "Note",
          "States": {
            "Note": { "Type": "Pass", "Assign": { "who": "{% $states.input.customer %}" }, "Next": "Wait" },
            "Wait": { "Type": "Wait", "Seconds": 432000, "End": true }
          }
        }
        """;

    public static int Run(int count)
    {
        using var engine = new WorkflowEngine();
        var machine = engine.CreateStateMachine("waiting", Definition);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var executions = new List<Execution>(count);
        for (var i = 0; i < count; i++)
        {
            executions.Add(engine.StartExecution(machine, $$"""{"customer":"c-{{i}}"}"""));
        }

        while (executions.Any(execution => execution.GetHistory().Count < 4))
        {
            Thread.Yield();
        }

        var elapsed = watch.Elapsed;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} executions in a Wait state: {held / 1024.0 / 1024:F0} MB managed ({held / count} bytes each), {process.WorkingSet64 / 1024.0 / 1024:F0} MB working set, "
            + $"{process.Threads.Count} threads, started in {elapsed.TotalSeconds:F1} s"));
        GC.KeepAlive(executions);
        return 0;
    }
}

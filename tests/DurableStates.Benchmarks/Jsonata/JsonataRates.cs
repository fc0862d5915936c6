using System.Diagnostics;
using DurableStates.Json;

namespace DurableStates.Benchmarks.Jsonata;

/// <summary>Operations per second of processor time, which other programs on the machine do not disturb, best of three rounds.</summary>
internal static class JsonataRates
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(400);

    public static int Run()
    {
        foreach (var name in JsonataCases.Names)
        {
            var (expression, bindings) = JsonataCases.Get(name);
            if (expression.Evaluate(default, bindings) is { Succeeded: false } failed)
            {
                Console.Error.WriteLine($"{name}: {failed}");
                return 1;
            }

            var best = (Rate: 0.0, Bytes: 0L);
            for (var round = 0; round < 4; round++)
            {
                var measured = Measure(() => expression.Evaluate(default, bindings));
                best = measured.Rate > best.Rate ? measured : best;
            }

            Console.WriteLine(JsonValue.Object(("name", name), ("rate", best.Rate), ("bytes", best.Bytes)).ToJson());
        }

        return 0;
    }

    private static (double Rate, long Bytes) Measure(Action operation)
    {
        var process = Process.GetCurrentProcess();
        var count = 0L;
        var batch = 1L;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = process.TotalProcessorTime;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Round; batch = Math.Min(batch * 2, 100_000))
        {
            for (var i = 0L; i < batch; i++)
            {
                operation();
            }

            count += batch;
        }

        process.Refresh();
        var seconds = (process.TotalProcessorTime - start).TotalSeconds;
        return (count / seconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / count);
    }
}

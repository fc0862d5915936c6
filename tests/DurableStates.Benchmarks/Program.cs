using System.Globalization;
using DurableStates.Benchmarks.Compilation;
using DurableStates.Benchmarks.Jsonata;
using DurableStates.Benchmarks.Reading;
using DurableStates.Benchmarks.Running;

// A benchmark by name; what follows belongs to it.
return args switch
{
    ["engine"] => EngineBenchmarks.Run(),
    ["waiting", var count] => WaitingExecutions.Run(int.Parse(count, CultureInfo.InvariantCulture)),
    ["compile-time"] => CompileTimes.Run(CompileTimes.Beside),
    ["compile-time", var commandLine] => CompileTimes.Run(Path.GetFullPath(commandLine)),
    ["compile-time-of-lines", var lines, .. var families] => CompileTimes.RunLines(int.Parse(lines, CultureInfo.InvariantCulture), families),
    ["jsonata", .. var rest] => JsonataBenchmarks.Run(rest),
    ["jsonata-rates", ..] => JsonataRates.Run(),
    ["json-reading"] => JsonReading.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        dotnet run -c Release --project tests/DurableStates.Benchmarks -- <name>

          engine          transitions per second with full histories; Engine/peer.mjs runs the same machines on aws-local-stepfunctions
          waiting <n>     memory and threads of n executions in a Wait state
          compile-time [durable-states.dll]
                          processor time of compiling 5, 50 and 500 orchestrators, beside the C# compiler's; with the
                          command line that was built here, or another one, as after 'dotnet publish src/DurableStates.Cli -r linux-x64'
          compile-time-of-lines <n> [family ...]
                          the same for one method of n lines, for each kind of line
          jsonata         BenchmarkDotNet over the ten JSONata cases
          jsonata-rates   operations per CPU-second and bytes per operation of the same cases, as JSON lines;
                          jsonata/compare.sh runs this and jsonata-js side by side
          json-reading    MB/s and bytes of JsonValue.Parse beside JsonDocument.Parse followed by reading every value
        """);
    return 2;
}

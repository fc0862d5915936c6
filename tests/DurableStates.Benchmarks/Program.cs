using DurableStates.Benchmarks.Jsonata;

// A benchmark by name; what follows belongs to it.
return args switch
{
    ["jsonata", .. var rest] => JsonataBenchmarks.Run(rest),
    ["jsonata-rates", ..] => JsonataRates.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        dotnet run -c Release --project tests/DurableStates.Benchmarks -- <name>

          jsonata         BenchmarkDotNet over the ten JSONata cases
          jsonata-rates   operations per CPU-second and bytes per operation of the same cases, as JSON lines;
                          jsonata/compare.sh runs this and jsonata-js side by side
        """);
    return 2;
}

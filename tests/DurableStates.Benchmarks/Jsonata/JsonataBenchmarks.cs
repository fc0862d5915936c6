using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using DurableStates.Jsonata;

namespace DurableStates.Benchmarks.Jsonata;

[MemoryDiagnoser]
public class JsonataBenchmarks
{
    private JsonataExpression _expression = JsonataExpression.Parse("0");
    private JsonataBindings _bindings;

    [ParamsSource(nameof(Names))]
    public string Case { get; set; } = "";

    public static IEnumerable<string> Names => JsonataCases.Names;

    public static int Run(string[] arguments)
    {
        BenchmarkSwitcher.FromTypes([typeof(JsonataBenchmarks)]).Run(arguments.Length == 0 ? ["--filter", "*"] : arguments);
        return 0;
    }

    [GlobalSetup]
    public void Prepare() => (_expression, _bindings) = JsonataCases.Get(Case);

    [Benchmark]
    public JsonataResult Evaluate() => _expression.Evaluate(default, _bindings);

    [Benchmark]
    public bool Parse() => JsonataExpression.TryParse(_expression.Text, null, out _, out _);
}

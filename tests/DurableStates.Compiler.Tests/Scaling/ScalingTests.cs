using DurableStates.Compiler.Harness;
using DurableStates.Compiler.Linking;
using DurableStates.Compiler.Lowering;
using DurableStates.Compiler.Optimization;
using DurableStates.Frontend;

namespace DurableStates.Compiler.Scaling;

/// <summary>
/// Work and output grow as the program does. Work is counted in bytes that are allocated, which is the same on every machine under every load.
/// </summary>
public sealed class ScalingTests
{
    private const int Small = 20;
    private const int Times = 4;

    // What grows with the square of the program grows sixteen times here.
    private const double MostGrowth = 9;

    // States inside states are indented deeper and looked at from each level, each call inside a clause that throws again names the clauses
    // around it, and a text that each helper makes longer is written at each of them: these have the square of the depth in them.
    private const double MostGrowthInDepth = 20;
    private static readonly HashSet<string> Deep = ["nested-maps", "nested-rethrows", "nested-helpers"];

    public static TheoryData<string> Families => [.. ScalingPrograms.Families.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public void Work_and_output_grow_as_the_program_does(string family)
    {
        // The first compilation of all pays for what is loaded once.
        Measure(ScalingPrograms.Source(family, 2));

        var small = Measure(ScalingPrograms.Source(family, Small));
        var large = Measure(ScalingPrograms.Source(family, Small * Times));

        var most = Deep.Contains(family) ? MostGrowthInDepth : MostGrowth;
        Assert.True(large.Work <= most * small.Work, $"{Times} times the lines take {large.Work / small.Work:0.0} times the work.");
        Assert.True(large.Output <= most * small.Output, $"{Times} times the lines give {large.Output / small.Output:0.0} times the output.");
    }

    // What is small beside the rest in twenty lines is all there is in hundreds.
    [Theory]
    [InlineData("returns-in-try")]
    [InlineData("nested-maps")]
    public void Optimising_hundreds_of_lines_takes_no_more_work_for_each(string family)
    {
        Optimise(ScalingPrograms.Source(family, 2));

        var small = Optimise(ScalingPrograms.Source(family, 5 * Small));
        var large = Optimise(ScalingPrograms.Source(family, 5 * Small * Times));

        Assert.True(large <= MostGrowth * small, $"{Times} times the lines take {large / small:0.0} times the work.");
    }

    private static double Optimise(string source) => DeepStack.Run(() =>
    {
        var compilation = CaseCompiler.Compilation(source, "Orchestrator.cs");
        var bound = OrchestratorFrontend.Bind(compilation, isAlreadyCompiled: true, cancellationToken: TestContext.Current.CancellationToken);
        var graph = Lowerer.Lower(Assert.Single(bound.Orchestrators), new Nullability(compilation));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Optimizer.Run(graph);
        return (object)(double)(GC.GetAllocatedBytesForCurrentThread() - before);
    }) is double work ? work : 0;

    private static (double Work, double Output) Measure(string source)
    {
        var compilation = CaseCompiler.Compilation(source, "Orchestrator.cs");
        var bound = OrchestratorFrontend.Bind(compilation, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(bound.Succeeded, string.Join('\n', bound.Diagnostics));
        var orchestrator = Assert.Single(bound.Orchestrators);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var graph = Lowerer.Lower(orchestrator, new Nullability(compilation));
        Optimizer.Run(graph);
        var (machine, _) = Linker.Link(orchestrator, graph);
        var work = GC.GetAllocatedBytesForCurrentThread() - before;
        return (work, Asl.AslWriter.Write(machine).Length);
    }
}

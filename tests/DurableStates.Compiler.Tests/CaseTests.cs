using System.Globalization;
using System.Text;
using DurableStates.Asl;
using DurableStates.Compiler.Harness;
using DurableStates.TestKit;

namespace DurableStates.Compiler;

public sealed class CaseTests
{
    public static TheoryData<string> Cases => [.. CaseFolder.All().Select(folder => folder.Name)];

    public static TheoryData<string, string> Runs =>
        [.. CaseFolder.All().SelectMany(folder => folder.Runs.Select(run => (folder.Name, Path.GetFileNameWithoutExtension(run))))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_machine_is_the_expected_one(string name)
    {
        var folder = new CaseFolder(name);

        Assert.Null(Baseline.Difference(folder.Expected, CaseCompiler.Machine(folder).Definition));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_state_is_traced_to_its_line(string name)
    {
        var folder = new CaseFolder(name);

        Assert.Null(Baseline.Difference(folder.ExpectedMap, CaseCompiler.Machine(folder).SourceMap));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void AWS_would_accept_the_machine_and_no_task_can_hang(string name)
    {
        var machine = CaseCompiler.Machine(new CaseFolder(name));

        Assert.Empty(AslValidator.Validate(machine.Definition).Diagnostics);
        Assert.All(machine.Machine.Graph.AllStates().OfType<TaskState>(), task => Assert.NotNull(task.TimeoutSeconds));
        Assert.All(machine.Machine.Graph.AllStates(), state => Assert.InRange(state.Name.Length, 1, 80));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_line_of_comment_moves_the_source_map_and_nothing_else(string name)
    {
        var source = File.ReadAllText(new CaseFolder(name).Source);

        var plain = Assert.Single(CaseCompiler.Compile(source).StateMachines);
        var commented = Assert.Single(CaseCompiler.Compile("// A remark.\n" + source).StateMachines);

        Assert.Equal(plain.Definition, commented.Definition);
        Assert.NotEqual(plain.SourceMap, commented.SourceMap);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task The_machine_does_what_the_code_does(string name, string runName)
    {
        var (folder, run) = Find(name, runName);

        var native = await NativeRunner.RunAsync(folder, run, TestContext.Current.CancellationToken);
        var compiled = await EngineRunner.RunAsync(CaseCompiler.Machine(folder).Definition, run, TestContext.Current.CancellationToken);

        Assert.Equal(native.Describe(), compiled.Describe());
        Assert.Equal(run.Error, native.Error);
        Assert.Equal(run.Output.IsUndefined ? null : RunOutcome.Canonical(run.Output), native.Output);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task The_machine_takes_no_more_transitions_than_one_written_by_hand(string name, string runName)
    {
        var (folder, run) = Find(name, runName);
        var compiled = await EngineRunner.RunAsync(CaseCompiler.Machine(folder).Definition, run, TestContext.Current.CancellationToken);
        var expert = await EngineRunner.RunAsync(await File.ReadAllTextAsync(folder.Expert, TestContext.Current.CancellationToken), run, TestContext.Current.CancellationToken);

        Assert.Equal(expert.Describe(), compiled.Describe());
        Assert.True(compiled.Transitions <= expert.Transitions, $"{compiled.Transitions} transitions; by hand {expert.Transitions}.");
    }

    [Fact]
    public async Task The_table_of_transitions_is_up_to_date()
    {
        var table = new StringBuilder("# Transitions\n\nWhat the runs of each case take, compiled and written by hand. Each run is held to the machine written by hand by a test of its own.\n\n");
        table.Append("| case | runs | compiled | by hand |\n|---|---|---|---|\n");
        var sum = (Runs: 0, Compiled: 0, ByHand: 0);
        foreach (var folder in CaseFolder.All())
        {
            var (compiled, byHand) = (0, 0);
            foreach (var run in folder.Runs.Select(file => new CaseRun(file)))
            {
                compiled += (await EngineRunner.RunAsync(CaseCompiler.Machine(folder).Definition, run, TestContext.Current.CancellationToken)).Transitions;
                byHand += (await EngineRunner.RunAsync(File.ReadAllText(folder.Expert), run, TestContext.Current.CancellationToken)).Transitions;
            }

            table.Append(CultureInfo.InvariantCulture, $"| {folder.Name} | {folder.Runs.Count()} | {compiled} | {byHand} |\n");
            sum = (sum.Runs + folder.Runs.Count(), sum.Compiled + compiled, sum.ByHand + byHand);
        }

        table.Append(CultureInfo.InvariantCulture, $"| **all** | **{sum.Runs}** | **{sum.Compiled}** | **{sum.ByHand}** |\n");
        Assert.Null(Baseline.Difference(Path.Combine(CaseFolder.Root, "transitions.md"), table.ToString()));
    }

    private static (CaseFolder Folder, CaseRun Run) Find(string name, string runName)
    {
        var folder = new CaseFolder(name);
        return (folder, new CaseRun(folder.Runs.Single(file => Path.GetFileNameWithoutExtension(file) == runName)));
    }
}

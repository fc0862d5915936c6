using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler;

/// <summary>Whole programs, as orchestrators are written: each run gives natively what it says, and the same on the engine. What they become is nobody's business here.</summary>
public sealed class ProgramTests
{
    public static TheoryData<string, string> Runs =>
        [.. CaseFolder.All(CaseFolder.Programs).SelectMany(folder => folder.Runs.Select(run => (folder.Name, Path.GetFileNameWithoutExtension(run))))];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task The_machine_does_what_the_program_does(string name, string runName)
    {
        var folder = new CaseFolder(name, CaseFolder.Programs);
        var run = new CaseRun(folder.Runs.Single(file => Path.GetFileNameWithoutExtension(file) == runName));

        var native = await NativeRunner.RunAsync(folder, run, TestContext.Current.CancellationToken);
        var compiled = await EngineRunner.RunAsync(CaseCompiler.Machine(folder).Definition, run, TestContext.Current.CancellationToken);

        Assert.Equal(native.Describe(), compiled.Describe());
        Assert.Equal(run.Error, native.Error);
        Assert.Equal(run.Output.IsUndefined ? null : RunOutcome.Canonical(run.Output), native.Output);
    }
}

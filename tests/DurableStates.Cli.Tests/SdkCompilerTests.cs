using System.Buffers.Binary;
using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace DurableStates.Cli.Tests;

/// <summary>The C# compiler of an SDK takes the place of the own one where it can do the same, and says and writes the same.</summary>
public sealed class SdkCompilerTests : IDisposable
{
    private const string Source = """
        using System.Threading.Tasks;
        using DurableStates;

        [StateMachine("waiting")]
        public sealed class Waiting : TaskOrchestrator<string, string>
        {
            public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
            {
                await context.CreateTimer(System.TimeSpan.FromHours(1));
                return input + "!";
            }
        }
        """;

    private static readonly string[] s_files = ["Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("durable-states-");

    private static string Own => AppContext.BaseDirectory;

    [Fact]
    public void The_own_compiler_is_as_new_as_itself() => Assert.True(SdkCompiler.Fits(Own, Own));

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, +9, true)]
    [InlineData(+1, 0, false)]
    [InlineData(-1, +9, false)]
    public void A_compiler_that_is_as_new_and_of_the_same_major_version_fits(int laterMajor, int laterMinor, bool fits)
    {
        foreach (var file in s_files)
        {
            CopyOf(file, laterMajor, laterMinor);
        }

        Assert.Equal(fits, SdkCompiler.Fits(_folder.FullName, Own));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Two_halves_of_different_compilers_do_not_fit(int newer)
    {
        CopyOf(s_files[newer], laterMinor: 1);
        CopyOf(s_files[1 - newer]);

        Assert.False(SdkCompiler.Fits(_folder.FullName, Own));
    }

    [Fact]
    public void The_compiler_of_somebody_else_does_not_fit()
    {
        CopyOf(s_files[0]);
        CopyOf(s_files[1], ofSomebodyElse: true);

        Assert.False(SdkCompiler.Fits(_folder.FullName, Own));
    }

    [Fact]
    public void Another_assembly_does_not_fit()
    {
        foreach (var file in s_files)
        {
            File.Copy(typeof(StateMachineAttribute).Assembly.Location, Path.Combine(_folder.FullName, file));
        }

        Assert.False(SdkCompiler.Fits(_folder.FullName, Own));
    }

    [Theory]
    [InlineData("")]
    [InlineData("missing")]
    [InlineData("not-an-assembly")]
    [InlineData("half")]
    public void What_is_no_compiler_does_not_fit(string name)
    {
        var path = name.Length == 0 ? "" : Path.Combine(_folder.FullName, name);
        if (name is "not-an-assembly" or "half")
        {
            Directory.CreateDirectory(path);
            File.WriteAllText(Path.Combine(path, "Microsoft.CodeAnalysis.dll"), "no assembly");
        }

        if (name is "half")
        {
            File.Copy(Path.Combine(Own, "Microsoft.CodeAnalysis.dll"), Path.Combine(path, "Microsoft.CodeAnalysis.dll"), overwrite: true);
        }

        Assert.False(SdkCompiler.Fits(path, Own));
    }

    [Fact]
    public async Task Any_compiler_writes_the_same()
    {
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        var sdk = Path.Combine(runtime.Parent?.Parent?.Parent?.FullName ?? "", "sdk");
        var compilers = Directory.Exists(sdk) ? Directory.GetDirectories(sdk).Select(version => Path.Combine(version, "Roslyn", "bincore")).Where(folder => SdkCompiler.Fits(folder, Own)).ToList() : [];
        Assert.SkipWhen(compilers.Count == 0, "No SDK beside this .NET has a C# compiler that is as new as the package's.");

        var own = await Build("own");

        Assert.Equal(own, await Build("sdk", SdkCompiler.Option, compilers[0]));
        Assert.Equal(own, await Build("missing", SdkCompiler.Option, Path.Combine(_folder.FullName, "missing")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // The own file with another version or key in its table of the assembly (ECMA-335 II.22.2: an algorithm of 4 bytes, then four numbers of 2).
    private void CopyOf(string file, int laterMajor = 0, int laterMinor = 0, bool ofSomebodyElse = false)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Own, file));
        using var image = new PEReader([.. bytes]);
        var metadata = image.GetMetadataReader();
        var start = image.PEHeaders.MetadataStartOffset;
        var row = bytes.AsSpan(start + metadata.GetTableMetadataOffset(TableIndex.Assembly) + 4);
        BinaryPrimitives.WriteUInt16LittleEndian(row, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(row) + laterMajor));
        BinaryPrimitives.WriteUInt16LittleEndian(row[2..], (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(row[2..]) + laterMinor));
        if (ofSomebodyElse)
        {
            // Far enough into the key to be a part of the number.
            bytes[start + metadata.GetHeapMetadataOffset(HeapIndex.Blob) + metadata.GetHeapOffset(metadata.GetAssemblyDefinition().PublicKey) + 100] ^= 1;
        }

        File.WriteAllBytes(Path.Combine(_folder.FullName, file), bytes);
    }

    private async Task<string> Build(string name, params string[] more)
    {
        var source = Path.Combine(_folder.FullName, "Orchestrator.cs");
        await File.WriteAllTextAsync(source, Source, TestContext.Current.CancellationToken);
        var output = Path.Combine(_folder.FullName, name + "-out");
        string[] arguments =
        [
            "exec", Path.Combine(Own, "durable-states.dll"), "build", .. more, "--source", source, "--reference", typeof(StateMachineAttribute).Assembly.Location,
            "--root", _folder.FullName, "--out", output,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("dotnet does not start.");
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var failed = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("", "", 0), (await said, failed, process.ExitCode));
        return await File.ReadAllTextAsync(Path.Combine(output, "waiting.asl.json"), TestContext.Current.CancellationToken);
    }
}

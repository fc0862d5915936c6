using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using DurableStates.Compiler.Scaling;

namespace DurableStates.Benchmarks.Compilation;

/// <summary>The processor time of the command line, as <c>dotnet build</c> runs it, beside the C# compiler's on the same sources.</summary>
internal static class CompileTimes
{
    private const int Runs = 3;

    // What takes longer is ended, and said to take longer.
    private const int MostSeconds = 300;

    private static readonly int[] s_counts = [5, 50, 500];

    /// <summary>Projects of 5, 50 and 500 orchestrators.</summary>
    public static int Run(string commandLine) => InFolder(folder =>
    {
        Console.WriteLine($"Processor seconds (user and system), the median of {Runs} runs one after the other.");
        Console.WriteLine("orchestrators     csc  durable-states   factor");
        foreach (var count in s_counts)
        {
            var place = Directory.CreateDirectory(Path.Combine(folder, count.ToString(CultureInfo.InvariantCulture))).FullName;
            Print($"{count,13}", Compare(commandLine, place, Programs.Write(place, count), Runs));
        }
    });

    /// <summary>One orchestrator of many lines of one kind, for each of the kinds that are named; for every kind when none is.</summary>
    public static int RunLines(int lines, IReadOnlyList<string> families) => InFolder(folder =>
    {
        Console.WriteLine($"Processor seconds (user and system) for {lines} lines in one method, one run; nothing is waited for longer than {MostSeconds} s.");
        Console.WriteLine("lines                          csc  durable-states   factor");
        foreach (var family in families.Count == 0 ? [.. ScalingPrograms.Families.Keys] : families)
        {
            var place = Directory.CreateDirectory(Path.Combine(folder, family)).FullName;
            Print($"{family,-26}", Compare(Beside, place, Programs.Write(place, ScalingPrograms.Source(family, lines)), runs: 1));
        }
    });

    /// <summary>The command line that was built together with the benchmarks.</summary>
    public static string Beside => Path.Combine(AppContext.BaseDirectory, "durable-states.dll");

    private static void Print(string name, (double? Csc, double? Ours) times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}  {times.Csc,6:0.00}  {times.Ours,14:0.00}  {times.Ours / times.Csc,7:0.00}"));

    private static int InFolder(Action<string> measure)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.Error.WriteLine("The shell's 'times' measures the processor time of a process; run this on Linux or macOS.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("compile-time-");
        try
        {
            measure(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static (double? Csc, double? Ours) Compare(string commandLine, string folder, IReadOnlyList<string> sources, int runs)
    {
        var references = References();
        var csc = Path.Combine(folder, "csc.rsp");
        File.WriteAllLines(csc, ["-nostdlib+", "-nologo", "-target:library", "-nullable:enable", "-langversion:14", "-deterministic+", $"-out:\"{folder}/out.dll\"",
            .. references.Select(file => $"-r:\"{file}\""), .. sources.Select(file => $"\"{file}\"")]);
        var ours = Path.Combine(folder, "build.rsp");
        File.WriteAllLines(ours, ["--already-compiled", "--nullable enable", "--lang-version 14", $"--root \"{folder}\"", $"--out \"{folder}/machines\"",
            .. references.Select(file => $"--reference \"{file}\""), .. sources.Select(file => $"--source \"{file}\"")]);
        var roslyn = Path.Combine(Sdk(), "Roslyn", "bincore");
        var times = Enumerable.Range(0, runs)
            .Select(_ => (Csc: Seconds($"dotnet exec \"{roslyn}/csc.dll\" -noconfig \"@{csc}\""), Ours: Seconds($"dotnet exec \"{commandLine}\" build --roslyn \"{roslyn}\" \"@{ours}\"")))
            .ToList();
        return (Median(times.Select(time => time.Csc)), Median(times.Select(time => time.Ours)));
    }

    // What does not end sorts last.
    private static double? Median(IEnumerable<double?> values) => values.OrderBy(value => value ?? double.MaxValue).ToList() is var sorted ? sorted[sorted.Count / 2] : null;

    // 'times' prints a line for the shell and one for its children, each such as 0m1.25s 0m0.10s. A definition that is too large for AWS is refused
    // when all the work is done, so that the exit code says nothing here; null when the time is over.
    private static double? Seconds(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -t {MostSeconds}; {command} >&2; test $? -lt 2 && times"]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("There is no shell.");
        var said = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0 ? lines[1].Split(' ').Sum(part => Seconds(part.TrimEnd('s').Split('m')))
            : process.ExitCode == 1 && said.Result.Contains("rror", StringComparison.Ordinal) ? throw new InvalidOperationException($"This failed: {command}{Environment.NewLine}{said.Result}")
            : null;
    }

    private static double Seconds(string[] time) => (60 * double.Parse(time[0], CultureInfo.InvariantCulture)) + double.Parse(time[1], CultureInfo.InvariantCulture);

    private static string[] References()
    {
        var pack = Newest(Path.Combine(Root(), "packs", "Microsoft.NETCore.App.Ref"));
        return [.. Directory.GetFiles(Path.Combine(pack, "ref", "net10.0"), "*.dll").Order(StringComparer.Ordinal), typeof(StateMachineAttribute).Assembly.Location];
    }

    private static string Sdk() => Newest(Path.Combine(Root(), "sdk"));

    private static string Root() => new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent?.Parent?.Parent?.FullName ?? "/";

    private static string Newest(string folder) => Directory.GetDirectories(folder, "10.*").MaxBy(path => Version.Parse(Path.GetFileName(path).Split('-')[0]))
        ?? throw new InvalidOperationException($"There is no version 10 in {folder}.");
}

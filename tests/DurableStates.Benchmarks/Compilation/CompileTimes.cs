using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DurableStates.Benchmarks.Compilation;

/// <summary>The processor time of the command line, as <c>dotnet build</c> runs it, beside the C# compiler's on the same sources.</summary>
internal static class CompileTimes
{
    private const int Runs = 3;

    public static int Run()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.Error.WriteLine("The shell's 'times' measures the processor time of a process; run this on Linux or macOS.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("compile-time-");
        try
        {
            Console.WriteLine($"Processor seconds (user and system), the median of {Runs} runs one after the other.");
            Console.WriteLine("orchestrators     csc  durable-states   factor");
            foreach (var count in new[] { 5, 50, 500 })
            {
                var (csc, ours) = Compare(Path.Combine(folder.FullName, count.ToString(CultureInfo.InvariantCulture)), count);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,13}  {csc,6:0.00}  {ours,14:0.00}  {ours / csc,7:0.00}"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static (double Csc, double Ours) Compare(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var sources = Programs.Write(folder, count);
        var references = References();
        var csc = Path.Combine(folder, "csc.rsp");
        File.WriteAllLines(csc, ["-noconfig", "-nostdlib+", "-nologo", "-target:library", "-nullable:enable", "-langversion:14", "-deterministic+", $"-out:\"{folder}/out.dll\"",
            .. references.Select(file => $"-r:\"{file}\""), .. sources.Select(file => $"\"{file}\"")]);
        var ours = Path.Combine(folder, "build.rsp");
        File.WriteAllLines(ours, ["--already-compiled", "--nullable enable", "--lang-version 14", $"--root \"{folder}\"", $"--out \"{folder}/machines\"",
            .. references.Select(file => $"--reference \"{file}\""), .. sources.Select(file => $"--source \"{file}\"")]);
        var roslyn = Path.Combine(Sdk(), "Roslyn", "bincore");
        var commandLine = Path.Combine(AppContext.BaseDirectory, "durable-states.dll");
        var times = Enumerable.Range(0, Runs)
            .Select(_ => (Csc: Seconds($"dotnet exec \"{roslyn}/csc.dll\" \"@{csc}\""), Ours: Seconds($"dotnet exec \"{commandLine}\" build --roslyn \"{roslyn}\" \"@{ours}\"")))
            .ToList();
        return (Median(times.Select(time => time.Csc)), Median(times.Select(time => time.Ours)));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    // 'times' prints a line for the shell and one for its children, each such as 0m1.25s 0m0.10s.
    private static double Seconds(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command + " >&2 || exit 1; times"]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("There is no shell.");
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0
            ? lines[1].Split(' ').Sum(part => Seconds(part.TrimEnd('s').Split('m')))
            : throw new InvalidOperationException($"This failed: {command}");
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

using System.ComponentModel;
using System.Diagnostics;

namespace DurableStates.Repository;

/// <summary>Independent checkers that a machine may have; a test that needs one skips where it is not installed.</summary>
internal static class Tool
{
    /// <summary>The messages of cfn-lint about a template, without rule numbers and places.</summary>
    public static IReadOnlyList<string> CfnLint(string template)
    {
        // Without a file it reads its standard input.
        var output = Run("cfn-lint", ["--format", "parseable"], template, "cfn-lint is not installed");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 8)[^1].Trim())];
    }

    /// <summary>What a Python script prints, given a text on its standard input.</summary>
    public static IReadOnlyList<string> Python(string script, string input) =>
        Run("python3", ["-c", script], input, "Python with the SAM translator is not installed").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Run(string program, IEnumerable<string> arguments, string input, string otherwise)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            Assert.Skip(otherwise);
        }

        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var said = errors.GetAwaiter().GetResult();
        Assert.SkipWhen(said.Contains("No module named", StringComparison.Ordinal) || said.Contains("command not found", StringComparison.Ordinal), otherwise);
        Assert.True(process.ExitCode == 0 || output.Length > 0, said);
        return output;
    }
}

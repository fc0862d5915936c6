using System.Text;

namespace DurableStates.TestKit;

/// <summary>A file that says what a test expects; <c>UPDATE_BASELINES=1</c> accepts what the code gives now.</summary>
public static class Baseline
{
    private static bool Accepts => Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    /// <summary>Compares a text with the file; null when they are the same or the file was brought up to date, else what to do.</summary>
    /// <param name="file">The expected file.</param>
    /// <param name="actual">What the code gives.</param>
    public static string? Difference(string file, string actual)
    {
        ArgumentNullException.ThrowIfNull(file);
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            return null;
        }

        if (Accepts)
        {
            File.WriteAllText(file, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return null;
        }

        return $"{file} {(expected is null ? "is missing" : $"differs in line {FirstDifference(expected, actual)}")}. " +
            $"Accept what the code gives now with UPDATE_BASELINES=1. It gives:\n{actual}";
    }

    private static int FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        return left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
    }
}

using System.Globalization;

namespace DurableStates.Compiler.Harness;

/// <summary>The runs on which a machine written by hand is still better, each with what removes the row: <c>Cases/transition-debt.md</c>.</summary>
internal static class TransitionDebt
{
    public const string File = "Cases/transition-debt.md";

    private static readonly Lazy<Dictionary<(string Case, string Run), int>> Rows = new(Read);

    /// <summary>The transitions that the compiled machine takes today where it is listed, and a remark; otherwise those of the one written by hand.</summary>
    public static (int Allowed, string? Remark) Of(string name, string runName, int byHand) =>
        Rows.Value.TryGetValue((name, runName), out var listed) ? (listed, $", and {listed} are listed as debt") : (byHand, null);

    // | case | run | compiled | by hand | what removes it |
    private static Dictionary<(string, string), int> Read() => System.IO.File.ReadLines(Path.Combine(CaseFolder.Root, "transition-debt.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 5 && int.TryParse(cells[3], CultureInfo.InvariantCulture, out _))
        .ToDictionary(cells => (cells[1], cells[2]), cells => int.Parse(cells[3], CultureInfo.InvariantCulture));
}

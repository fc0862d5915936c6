using System.Globalization;
using System.Text.Json;
using Customer360.Local.Platform;
using Customer360.Local.Stories;
using DurableStates.Engine;

namespace Customer360.Local.Terminal;

/// <summary>Prints how everything ended: a table of the stories, and what the platform holds now.</summary>
internal static class Summary
{
    private static readonly string[] Titles = ["", "story", "machine", "ended as", "took", "states"];

    public static void Print(Screen screen, IReadOnlyList<StoryResult> results, LocalPlatform platform)
    {
        var rows = results.Select(Row).ToArray();
        var widths = Titles.Select((title, i) => rows.Select(row => row[i].Length).Append(title.Length).Max()).ToArray();
        screen.Line();
        screen.Line(Padded(Titles, widths), Look.Dim);
        foreach (var (result, row) in results.Zip(rows))
        {
            var look = result.Difference is null ? Look.Good : Look.Bad;
            screen.Line(($"  {row[0]} ", look), (Padded(row, widths)[4..], Look.Plain));
            if (result.Difference is { } difference)
            {
                screen.Line($"      expected otherwise: {difference}", Look.Bad);
            }

            foreach (var finding in Findings(result))
            {
                screen.Line($"      {finding}", Look.Dim);
            }
        }

        Holdings(screen, platform);
        var asExpected = results.Count(result => result.Difference is null);
        screen.Line();
        screen.Line($"  {asExpected} of {results.Count} stories ended as expected.", asExpected == results.Count ? Look.Good : Look.Bad);
    }

    // A gate's findings are about figures and have no path; the gates' own lines tell them.
    private static IEnumerable<string> Findings(StoryResult result) =>
        result.Output.ValueKind is JsonValueKind.Object && result.Output.TryGetProperty("findings", out var findings) && findings.ValueKind is JsonValueKind.Array
            ? findings.EnumerateArray().Where(finding => finding.TryGetProperty("path", out _) && finding.TryGetProperty("fix", out _))
                .Select(finding => $"{finding.GetProperty("path").GetString()}: {finding.GetProperty("problem").GetString()} {finding.GetProperty("fix").GetString()}")
            : [];

    private static void Holdings(Screen screen, LocalPlatform platform)
    {
        screen.Line();
        var tables = platform.Glue.Catalog.Databases.SelectMany(database => platform.Glue.Catalog.Tables(database).Select(table => $"{database}.{table}"));
        Section(screen, "catalogue", tables);
        Section(screen, "grants", platform.LakeFormation.Grants.Where(grant => grant.Permissions.Contains("SELECT")).Select(grant =>
            $"{grant.Principal.Split('/')[^1]} reads {grant.Table}({string.Join(", ", grant.Columns)})"));
        Section(screen, "announced", platform.Bus.Archive.Where(busEvent => busEvent["resources"].Count > 0 && busEvent["source"].AsString() != "aws.states").Select(busEvent =>
            $"{busEvent["detail-type"].AsString()} {StorySubject.Of(busEvent["detail"].ToJson())}"));
        Section(screen, "kept, not lost", platform.Bus.DeadLetters.Select(letter =>
            $"{letter.Event["detail-type"].AsString()} {StorySubject.Of(letter.Event["detail"].ToJson())}: {letter.Reason}"));
    }

    private static void Section(Screen screen, string title, IEnumerable<string> lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            screen.Line(($"  {(index == 0 ? title : ""),-16}", Look.Dim), (line, Look.Plain));
        }
    }

    private static string[] Row(StoryResult result) =>
    [
        result.Difference is null ? "✓" : "✗",
        result.Story.Title,
        result.Execution?.StateMachine.Name ?? "",
        result.Ending,
        result.Execution is { StopDate: { } stop } execution ? Took(stop - execution.StartDate) : "",
        result.Execution is null ? "" : States(result.Execution).ToString(CultureInfo.InvariantCulture),
    ];

    private static int States(Execution execution) => execution.GetHistory().Count(e => e.Details is HistoryEventDetails.StateEntered);

    private static string Took(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => $"{time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s",
        { TotalHours: < 3 } => $"{time.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} min",
        _ => $"{time.TotalHours.ToString("0", CultureInfo.InvariantCulture)} h",
    };

    private static string Padded(string[] row, int[] widths) => "  " + string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd();
}

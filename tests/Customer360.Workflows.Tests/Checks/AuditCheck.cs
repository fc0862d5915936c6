using Customer360.Local.Platform;
using DurableStates.Engine;
using DurableStates.Json;

namespace Customer360.Workflows.Checks;

/// <summary>Every run that has ended has exactly one row in the audit, which says how, and there is no row without a run.</summary>
internal static class AuditCheck
{
    /// <summary>What is wrong with the rows; empty where all is well.</summary>
    public static IReadOnlyList<string> Problems(LocalPlatform platform)
    {
        var rows = Rows(platform).ToLookup(row => row["executionArn"].AsString());
        var runs = platform.Engine.Executions.Where(run => run.Status is not ExecutionStatus.Running).ToDictionary(run => run.Arn);
        return
        [
            .. runs.Values.Where(run => rows[run.Arn].Count() != 1).Select(run => $"{run.Arn} has {rows[run.Arn].Count()} rows{DeadLetter(platform, run)}"),
            .. rows.Where(row => !runs.ContainsKey(row.Key)).Select(row => $"There is a row of {row.Key}, and no such run has ended"),
            .. from run in runs.Values
               from row in rows[run.Arn]
               where row["machine"] != run.StateMachine.Name || row["status"] != Status(run) || Time(row["startedAt"]) != Milliseconds(run.StartDate) || Time(row["stoppedAt"]) != Milliseconds(run.StopDate)
               select $"{run.Arn}, {Status(run)}, has the row {row.ToJson()}",
        ];
    }

    public static IEnumerable<JsonValue> Rows(LocalPlatform platform) => platform.DynamoDb.Items("Audit").Select(item => JsonValue.Parse(item["content"]["S"].AsString()));

    private static string DeadLetter(LocalPlatform platform, Execution run) =>
        platform.Bus.DeadLetters.FirstOrDefault(letter => letter.Event["detail"]["executionArn"] == run.Arn) is { } letter ? $": {letter.Reason}" : "";

    private static string Status(Execution run) => run.Status switch
    {
        ExecutionStatus.Succeeded => "SUCCEEDED",
        ExecutionStatus.Failed => "FAILED",
        ExecutionStatus.TimedOut => "TIMED_OUT",
        ExecutionStatus.Aborted => "ABORTED",
        var other => other.ToString(),
    };

    private static long Time(JsonValue time) => DateTimeOffset.Parse(time.AsString(), System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

    private static long? Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();
}

using Customer360.Local.Platform;
using DurableStates.Json;

namespace Customer360.Local.Terminal;

/// <summary>Says what was done about a product, a request, a subscription or a run, as the application's API tells the privacy officer.</summary>
internal sealed class AuditTrail(LocalPlatform platform, Screen screen)
{
    private static readonly IReadOnlyDictionary<string, JsonValue> Officer = new Dictionary<string, JsonValue> { ["sub"] = "terminal", ["groups"] = JsonValue.Array("privacy-officer") };

    /// <returns>Why there is no answer, in one line; null when it is printed.</returns>
    public async Task<string?> PrintAsync(string subject)
    {
        foreach (var question in Questions(subject))
        {
            if (await RowsAsync(question) is { Count: > 0 } rows)
            {
                Print(subject, rows);
                return null;
            }
        }

        return $"audit: nothing was done about {subject}. Name a product as <domain>/<product>, or a request, a subscription or a run by its id.";
    }

    // An id alone may be a request's, a subscription's or a run's.
    private IEnumerable<string> Questions(string subject) =>
        subject.StartsWith("arn:", StringComparison.Ordinal) ? [$"execution={subject}"]
        : subject.Contains('/', StringComparison.Ordinal) ? [$"product={subject}"]
        : [$"request={subject}", $"subscription={subject}", .. platform.Engine.Executions.Where(run => run.Name == subject).Select(run => $"execution={run.Arn}")];

    private async Task<List<JsonValue>> RowsAsync(string question)
    {
        var rows = new List<JsonValue>();
        var after = "";
        do
        {
            var reply = await platform.Functions.SendAsync(new("GET", $"/audit?{question}{after}", Officer), platform.Clock.GetUtcNow(), CancellationToken.None);
            if (reply.StatusCode != 200)
            {
                break;
            }

            var page = JsonValue.Parse(reply.Body);
            rows.AddRange(page["rows"].Items);
            after = page["next"].TryGetString(out var next) ? $"&after={next}" : "";
        }
        while (after.Length > 0);

        return rows;
    }

    private void Print(string subject, List<JsonValue> rows)
    {
        screen.Line($"{(rows.Count == 1 ? "One run was" : $"{rows.Count} runs were")} about {subject}, the youngest first.", Look.Bold);
        foreach (var row in rows)
        {
            screen.Line();
            screen.Line($"{row["machine"].AsString()}: {(row["outcome"].TryGetString(out var outcome) ? outcome : row["status"].AsString())}", Look.Access);
            Row("when", $"{row["startedAt"].AsString()} to {row["stoppedAt"].AsString()}");
            Row("asked by", row["askedBy"].TryGetString(out var who) ? who : "nobody: an event, a schedule or another run");
            Row("why", row["reason"]);
            Row("product", row["domain"].TryGetString(out var domain) ? (JsonValue)$"{domain}/{row["productId"].AsString()} {row["version"].AsString()}" : JsonValue.Null);
            Row("request", row["requestId"]);
            Row("subscription", row["subscriptionId"]);
            Row("decision", row["decisions"].Count == 0 ? JsonValue.Null : (JsonValue)string.Join(", ", row["decisions"].Items.ToArray().Select(
                decision => $"{decision["stage"].AsString()} {decision["decidedBy"].AsString()} {(decision["approved"] == true ? "approved" : "denied")}")));
            Row("policy", row["policyVersion"]);
            Row("error", row["error"]);
            Row("execution", row["executionArn"]);
        }
    }

    private void Row(string title, JsonValue text)
    {
        if (text.TryGetString(out var known))
        {
            screen.Line(($"  {title,-13}", Look.Dim), (known, Look.Plain));
        }
    }
}

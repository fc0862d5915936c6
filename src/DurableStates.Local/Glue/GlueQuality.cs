using System.Globalization;
using System.Text.RegularExpressions;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.Glue;

/// <summary>Glue Data Quality on this machine: rulesets, runs that evaluate them on a table, results. What a rule says of the data is asked of whoever has the data.</summary>
internal sealed partial class GlueQuality(GlueCatalog catalog, GlueEvaluation evaluation)
{
    private const int LongestName = 255;
    private const int LongestRuleset = 65_536;

    private readonly Dictionary<string, JsonValue> _rulesets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Run> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Run> _byToken = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public ServiceReply Create(ServiceCall call)
    {
        var (name, ruleset) = (call.Text("Name"), call.Text("Ruleset"));
        if (name.Length is 0 or > LongestName || ruleset.Length is 0 or > LongestRuleset || Rules(ruleset) is null)
        {
            return new ServiceReply.Refusal("InvalidInputException", $"The ruleset {name} is not valid.");
        }

        lock (_lock)
        {
            return _rulesets.TryAdd(name, call.Arguments)
                ? new ServiceReply.Success(JsonValue.Object(("Name", name)))
                : new ServiceReply.Refusal("AlreadyExistsException", $"Ruleset with name {name} already exists.");
        }
    }

    public ServiceReply Delete(ServiceCall call)
    {
        lock (_lock)
        {
            return _rulesets.Remove(call.Text("Name")) ? ServiceReply.Nothing : NotFound($"Ruleset with name {call.Text("Name")}");
        }
    }

    public ServiceReply Start(ServiceCall call)
    {
        var table = call.Arguments["DataSource"]["GlueTable"];
        var (database, name) = (Text(table["DatabaseName"]), Text(table["TableName"]));
        if (call.Text("Role").Length == 0 || call.Arguments["RulesetNames"].Count is 0 or > 10)
        {
            return new ServiceReply.Refusal("InvalidInputException", "A run has a role and 1 to 10 rulesets.");
        }

        if (catalog.Table(database, name).IsUndefined)
        {
            return NotFound($"Table {database}.{name}");
        }

        lock (_lock)
        {
            // A request that comes again with its token is the same run.
            var token = call.Text("ClientToken");
            if (token.Length > 0 && _byToken.TryGetValue(token, out var same))
            {
                return new ServiceReply.Success(JsonValue.Object(("RunId", same.Id)));
            }

            var names = call.Arguments["RulesetNames"].Items.ToArray().Select(Text).ToList();
            if (names.Find(ruleset => !_rulesets.ContainsKey(ruleset)) is { } missing)
            {
                return NotFound($"Ruleset with name {missing}");
            }

            var run = new Run(
                string.Create(CultureInfo.InvariantCulture, $"dqrun-{_runs.Count + 1:x16}"), database, name,
                [.. names.Select(ruleset => (ruleset, Rules(Text(_rulesets[ruleset]["Ruleset"]))!))], call.Now);
            _runs.Add(run.Id, run);
            if (token.Length > 0)
            {
                _byToken.Add(token, run);
            }

            return new ServiceReply.Success(JsonValue.Object(("RunId", run.Id)));
        }
    }

    public ServiceReply Get(ServiceCall call) => With(call, run => new ServiceReply.Success(Describe(run, call.Now)));

    public ServiceReply Cancel(ServiceCall call) => With(call, run =>
    {
        if (State(run, call.Now) is "RUNNING")
        {
            run.StoppedAt = call.Now;
        }

        return ServiceReply.Nothing;
    });

    public ServiceReply Result(ServiceCall call)
    {
        var id = call.Text("ResultId");
        lock (_lock)
        {
            foreach (var run in _runs.Values.Where(run => State(run, call.Now) == "SUCCEEDED"))
            {
                for (var i = 0; i < run.Rulesets.Length; i++)
                {
                    if (ResultId(run, i) == id)
                    {
                        return new ServiceReply.Success(Measured(run, i, call.Now));
                    }
                }
            }
        }

        return NotFound($"Result {id}");
    }

    private JsonValue Measured(Run run, int ruleset, DateTimeOffset now)
    {
        var (name, rules) = run.Rulesets[ruleset];
        var results = new JsonArrayBuilder();
        var passed = 0;
        foreach (var (index, rule) in rules.Index())
        {
            var result = evaluation.Rule(run.Table, rule);
            passed += result == "PASS" ? 1 : 0;
            results.Add(JsonValue.Object(("Name", $"Rule_{index + 1}"), ("Description", rule), ("EvaluatedRule", rule), ("Result", result)));
        }

        return JsonValue.Object(
            ("ResultId", ResultId(run, ruleset)),
            ("Score", (double)passed / rules.Length),
            ("DataSource", JsonValue.Object(("GlueTable", JsonValue.Object(("DatabaseName", run.Database), ("TableName", run.Table))))),
            ("RulesetName", name),
            ("StartedOn", AwsTime.Iso(run.StartedOn)),
            ("CompletedOn", AwsTime.Iso(now)),
            ("RulesetEvaluationRunId", run.Id),
            ("RuleResults", results.ToValue()));
    }

    private JsonValue Describe(Run run, DateTimeOffset now)
    {
        var state = State(run, now);
        var description = JsonValue.Object(
            ("RunId", run.Id),
            ("DataSource", JsonValue.Object(("GlueTable", JsonValue.Object(("DatabaseName", run.Database), ("TableName", run.Table))))),
            ("Status", state),
            ("StartedOn", AwsTime.Iso(run.StartedOn)),
            ("RulesetNames", JsonValue.Array([.. run.Rulesets.Select(ruleset => (JsonValue)ruleset.Name)])));
        return state == "SUCCEEDED"
            ? description.With("ResultIds", JsonValue.Array([.. run.Rulesets.Select((_, i) => (JsonValue)ResultId(run, i))]))
            : state == "FAILED" ? description.With("ErrorString", "The evaluation failed.") : description;
    }

    private string State(Run run, DateTimeOffset now) =>
        run.StoppedAt is not null ? "STOPPED" : now < run.StartedOn + evaluation.Duration ? "RUNNING" : evaluation.Outcome;

    private static string ResultId(Run run, int ruleset) => string.Create(CultureInfo.InvariantCulture, $"dqresult-{run.Id["dqrun-".Length..]}-{ruleset + 1}");

    private ServiceReply With(ServiceCall call, Func<Run, ServiceReply> operation)
    {
        lock (_lock)
        {
            return _runs.TryGetValue(call.Text("RunId"), out var run) ? operation(run) : NotFound($"Run {call.Text("RunId")}");
        }
    }

    // The rules of a ruleset, divided at its commas; null when it is none.
    private static string[]? Rules(string ruleset)
    {
        var match = Ruleset.Match(ruleset);
        return match.Success ? [.. match.Groups["rule"].Captures.Select(rule => rule.Value.Trim())] : null;
    }

    private static string Text(JsonValue value) => value.TryGetString(out var text) ? text : "";

    private static ServiceReply.Refusal NotFound(string what) => new("EntityNotFoundException", $"{what} does not exist.");

    [GeneratedRegex("""^\s*Rules\s*=\s*\[(?:(?:^|(?<=[\[,]))\s*(?<rule>[A-Za-z(](?>(?:[^"\[\],]|"[^"]*"|\[[^\]]*\])*))(?:,(?=\s*[A-Za-z(])|(?=\]\s*\z)))+\]\s*\z""")]
    private static partial Regex Ruleset { get; }

    private sealed record Run(string Id, string Database, string Table, (string Name, string[] Rules)[] Rulesets, DateTimeOffset StartedOn)
    {
        public DateTimeOffset? StoppedAt { get; set; }
    }
}

using DurableStates.Json;

namespace DurableStates.Repository;

/// <summary>Every task of the application's machines handles its failures, or has a reason here why the run is to fail.</summary>
public sealed class CatchTests
{
    private const string Every = "*";

    private static readonly (string Machine, string Call, string Reason)[] FailsTheRun =
    [
        (Every,                     "lambda:invoke",                                "What people cause, the function answers with. What it throws is for an engineer, and run-ended tells it."),
        (Every,                     "events:putEvents",                             "What is announced stands in the stores. A run that cannot announce it fails, so that somebody looks."),
        (Every,                     "sns:publish",                                  "Somebody has to be told. A run that cannot tell them fails; an alarm rings when that is run-ended itself."),
        ("access-approval",         "states:startExecution.sync:2",                 "access-grant closes the request before it fails, and run-ended what is open of a run that was stopped."),
        ("access-permissions",      "aws-sdk:lakeformation:batchGrantPermissions",  "The run that waits for it handles the failure: it knows what becomes of the subscription."),
        ("access-permissions",      "aws-sdk:lakeformation:batchRevokePermissions", "The run that waits for it handles the failure: it knows what becomes of the subscription."),
        ("access-permissions",      "aws-sdk:lakeformation:listPermissions",        "The run that waits for it handles the failure: it knows what becomes of the subscription."),
        ("access-revocation",       "states:startExecution.sync:2",                 "The subscription stays as one that is being ended; the same event, or the nightly reconciliation, has it ended."),
        ("data-product-onboarding", "states:startExecution.sync:2",                 "What people cause, the nested run answers with. One that fails leaves the version as it is, and an engineer finishes it."),
        ("data-product-publication", "aws-sdk:glue:updateTable",                    "Of the iteration; the Map around it has the Catch. In the undo itself a failure leaves the tables in between, and an engineer looks."),
        ("data-product-publication", "states:startExecution.sync:2",                "Of the undo: the tables are the earlier ones again, their tags perhaps not, and an engineer looks. Before the commit it has the Catch."),
        ("data-product-retirement", "states:startExecution.sync:2",                 "The tables stay until nobody has access to them; an engineer starts it again, and it goes on there."),
        ("data-product-subscribers", "aws-sdk:glue:updateTable",                    "The version stays unfinished, its columns more than they need be, and an engineer starts it again."),
        ("data-product-tags",       "aws-sdk:lakeformation:addLFTagsToResource",    "The run that waits for it handles the failure: it takes back what the version made."),
        ("grant-check",             "aws-sdk:lakeformation:getDataLakeSettings",    "Nothing was changed. The next night begins anew, and run-ended tells that this one saw nothing."),
        ("grant-check",             "aws-sdk:lakeformation:listPermissions",        "Nothing was changed. The next night begins anew, and run-ended tells that this one saw nothing."),
        ("grant-reconciliation",    "states:startExecution.sync:2",                 "The next night begins anew, and run-ended tells that this one saw nothing."),
        ("ml-scoring",              "aws-sdk:sagemaker:listModelPackages",          "Nothing was changed; the snapshot is scored by another run."),
        ("ml-scoring",              "glue:startJobRun.sync",                        "Nothing is published; the run's prefix is its own, and the snapshot is scored by another run."),
        ("ml-scoring",              "sagemaker:createModel",                        "Nothing is published; the snapshot is scored by another run."),
        ("ml-scoring",              "sagemaker:createTransformJob.sync",            "Nothing is published; the run's prefix is its own, and the snapshot is scored by another run."),
        ("subscription-check",      "aws-sdk:lakeformation:listPermissions",        "Nothing was changed. The next night begins anew, and run-ended tells that this one saw nothing."),
    ];

    [Fact]
    public void Every_task_has_a_Catch_or_a_reason_why_the_run_fails()
    {
        var without = Tasks().Where(task => task.State["Catch"].Count == 0).ToList();

        Assert.Empty(without.Where(task => !FailsTheRun.Any(row => Is(row, task.Machine, task.State))).Select(task => $"{task.Machine}: {task.Name} has neither"));
        Assert.Empty(FailsTheRun.Where(row => !without.Exists(task => Is(row, task.Machine, task.State))).Select(row => $"{row.Machine}, {row.Call}: there is no such task without a Catch"));
    }

    private static bool Is((string Machine, string Call, string Reason) row, string machine, JsonValue state) =>
        (row.Machine == Every || row.Machine == machine) && state["Resource"] == (JsonValue)$"arn:aws:states:::{row.Call}";

    private static IEnumerable<(string Machine, string Name, JsonValue State)> Tasks() =>
        from file in RepositoryRoot.Files("*.asl.json")
        where file.StartsWith("statemachines/", StringComparison.Ordinal)
        from task in TasksOf(JsonValue.Parse(RepositoryRoot.Read(file)))
        select (Path.GetFileName(file).Replace(".asl.json", "", StringComparison.Ordinal), task.Name, task.State);

    private static IEnumerable<(string Name, JsonValue State)> TasksOf(JsonValue machine)
    {
        foreach (var (name, state) in machine["States"].AsObject())
        {
            if (state["Type"] == "Task")
            {
                yield return (name, state);
            }

            foreach (var inner in (state["Branches"].TryGetArray(out var branches) ? branches.ToArray() : []).Append(state["ItemProcessor"]).Where(part => part.IsObject).SelectMany(TasksOf))
            {
                yield return inner;
            }
        }
    }
}

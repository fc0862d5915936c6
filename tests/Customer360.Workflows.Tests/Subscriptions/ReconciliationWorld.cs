using Customer360.Workflows.Access;
using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Subscriptions;

/// <summary>What reconciliations are looked at with: a run from event to report, and what is done past the machines.</summary>
internal static class ReconciliationWorld
{
    /// <summary>Has grants compared, and gives the report: the file, whose figures the event and the run's output have too.</summary>
    public static async Task<JsonValue> ReconciledAsync(this AccessWorld world, string detail = """{"reapply":false}""")
    {
        world.Put("customer360.access", "GrantReconciliationRequested", detail);
        await world.RunAsync();
        var asked = world.Platform.Bus.Archive.Last(busEvent => busEvent["detail-type"] == (JsonValue)"GrantReconciliationRequested")["id"].AsString();
        var run = world.Platform.Engine.Executions.Single(execution => execution.Name == asked);
        var output = AccessWorld.Out(run);
        var told = world.Announced.Last(busEvent => busEvent["detail-type"] == (JsonValue)"GrantsReconciled")["detail"];
        var report = JsonValue.Parse(world.Platform.Objects.Read(output["reportUri"].AsString()));
        Assert.Equal((output, output["counts"]), (told, report["counts"]));
        return report;
    }

    /// <summary>Each finding as its kind, whose it is, on what, and which permissions.</summary>
    public static IReadOnlyList<string> Findings(this JsonValue report) =>
    [
        .. report["findings"].Items.ToArray().Select(finding =>
            $"{finding["kind"].AsString()} {finding["principalArn"].AsString().Split('/')[^1]} {finding["resource"].AsString()}: {string.Join(", ", finding["permissions"].Items.ToArray().Select(permission => permission.AsString()))}"),
    ];

    public static long Count(this JsonValue report, string name) => report["counts"][name].AsInt64();

    /// <summary>Calls Lake Formation or the catalogue past the machines.</summary>
    public static async Task DoneByHandAsync(this AccessWorld world, string service, string operation, string request) => Assert.IsType<ServiceReply.Success>(
        await world.Platform.Services.Single(each => each.Service == service).Operations[operation](
            new ServiceCall(JsonValue.Parse(request), IntegrationPattern.RequestResponse, world.Platform.Clock, [], _ => { }), TestContext.Current.CancellationToken));

    public static Task GrantedByHandAsync(this AccessWorld world, string principal, string resource, string permission = "SELECT") => world.DoneByHandAsync(
        "lakeformation", "grantPermissions", $$"""{"Principal":{"DataLakePrincipalIdentifier":"{{principal}}"},"Resource":{{resource}},"Permissions":["{{permission}}"]}""");

    public static Task RevokedByHandAsync(this AccessWorld world, string principal, string resource, string permission = "SELECT") => world.DoneByHandAsync(
        "lakeformation", "revokePermissions", $$"""{"Principal":{"DataLakePrincipalIdentifier":"{{principal}}"},"Resource":{{resource}},"Permissions":["{{permission}}"]}""");

    public static string Columns(string table, params string[] columns) =>
        $$$"""{"TableWithColumns":{"DatabaseName":"customer360_marketing","Name":"{{{table}}}","ColumnNames":[{{{string.Join(',', columns.Select(column => $"\"{column}\""))}}}]}}""";

    /// <summary>The runs of a machine.</summary>
    public static IReadOnlyList<Execution> RunsOf(this AccessWorld world, string machine) =>
        [.. world.Platform.Engine.Executions.Where(run => run.StateMachine.Name == machine).OrderBy(run => run.StartDate)];
}

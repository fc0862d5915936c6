using System.Text.Json.Nodes;
using Customer360.Workflows.Access;
using Customer360.Workflows.Stories;
using DurableStates.Engine;

namespace Customer360.Workflows.Attacks;

/// <summary>What the attacks share: what is looked at after each of them, and how far a world runs.</summary>
internal static class AttackWorld
{
    public const string Marketing = "arn:aws:iam::111111111111:role/marketing-analyst";

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static string? Status(Execution run) => run.Output?.Value["status"].AsString();

    public static string Catalog(AccessWorld world) => string.Join('\n', world.Platform.Glue.Catalog.Databases.SelectMany(
        database => world.Platform.Glue.Catalog.Tables(database).Select(table => $"{database} {world.Platform.Glue.Catalog.Table(database, table).ToJson()}")));

    public static void AllGreen(AccessWorld world) => Assert.All(
        world.Platform.Engine.Executions, run => Assert.True(run.Status is ExecutionStatus.Succeeded, $"{run.StateMachine.Name}: {run.Status} {run.Error} {run.Cause} {run.Input.Text}"));

    public static async Task PublishAsync(AccessWorld world, JsonNode contract, bool reviewed)
    {
        world.Write(contract);
        var next = world.Questions.Count + 1;
        world.Submit((string)contract["version"]!);
        if (reviewed)
        {
            var question = await world.QuestionAsync(next);
            Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        }

        Assert.True(await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, Token));
    }

    public static JsonNode Column(JsonNode contract, string table, string column) =>
        contract["schema"]!.AsArray().Single(each => (string?)each!["name"] == table)!["properties"]!.AsArray().Single(each => (string?)each!["name"] == column)!;

    /// <summary>Lets time pass until every request has ended, and no further: what was granted still holds.</summary>
    public static async Task RunUntilGrantedAsync(this AccessWorld world)
    {
        Assert.True(await world.Platform.Engine.RunUntilAsync(
            () => world.Platform.Engine.Executions.Where(run => run.StateMachine.Name is "access-approval" or "access-grant" or "access-permissions").All(run => run.Status is not ExecutionStatus.Running), TestContext.Current.CancellationToken));
    }
}

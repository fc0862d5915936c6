using Customer360.Workflows.Access;
using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Local.Services;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Stories;

/// <summary>Locations, the job's right to write there and tags: Lake Formation decides about nothing that is not registered, and lets in by tags what is tagged wrongly.</summary>
public sealed class LakeRegistrationTests
{
    private const string Location = "arn:aws:s3:::customer360-data/marketing/campaign-performance";
    private const string Sales = "arn:aws:s3:::customer360-data/sales/sales-analytics";
    private const string Database = "customer360_marketing";

    [Fact]
    public async Task A_published_product_is_registered_may_be_written_by_its_job_and_is_tagged_to_the_column()
    {
        using var world = await AccessWorld.NewAsync();

        Assert.EndsWith("DataAccessRole", (await RoleAsync(world, Location))?.Split([':', '/'])[^1], StringComparison.Ordinal);
        Assert.Single(await WritersAsync(world, Location), writer => writer.EndsWith("BuildJobRole", StringComparison.Ordinal));
        var lake = world.Platform.LakeFormation;
        Assert.Equal(["classification=restricted"], lake.TagsOf(Database));
        Assert.Equal(["classification=confidential"], lake.TagsOf(Database, BreakingWorld.Daily));
        Assert.Equal(["classification=restricted"], lake.TagsOf(Database, BreakingWorld.Touch));
        foreach (var table in BreakingWorld.Contract()["schema"]!.AsArray())
        {
            Assert.All(table!["properties"]!.AsArray(), column => Assert.Equal(
                [$"classification={(string?)column!["classification"]}"], lake.TagsOf(Database, (string)table["name"]!, (string)column["name"]!)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_product_that_was_never_published_leaves_no_registration_but_what_others_made(bool isMadeByHand)
    {
        using var world = await AccessWorld.NewAsync();
        if (isMadeByHand)
        {
            await CallAsync(world, "registerResource", JsonValue.Object(("ResourceArn", Sales), ("RoleArn", "arn:aws:iam::111111111111:role/by-hand")));
        }

        world.Put("customer360.dataproducts", "DataProductSubmitted", """{ "productId": "sales-analytics", "domain": "sales", "version": "1.0.0" }""");
        await world.RunAsync();

        Assert.Equal("RolledBack", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
        Assert.Equal(isMadeByHand ? "arn:aws:iam::111111111111:role/by-hand" : null, await RoleAsync(world, Sales));
        Assert.Equal(isMadeByHand ? 1 : 0, (await WritersAsync(world, Sales)).Count);
        Assert.DoesNotContain(Sales, await world.TablesAsync(), StringComparison.Ordinal);
        Assert.NotNull(await RoleAsync(world, Location));
    }

    [Theory]
    [InlineData("RegisterResource")]
    [InlineData("Let the job write")]
    [InlineData("ClaimLocation")]
    public async Task An_answer_that_was_lost_changes_nothing(string state)
    {
        using var world = await AccessWorld.NewAsync(inner => new Around(inner, async (request, invoke) =>
        {
            var result = await invoke();
            var isLost = request.Execution.StateName == state && request.Attempt == 0;
            return isLost ? new TaskResult.Failure(request.Resource.Service == "lambda" ? "Lambda.SdkClientException" : "LakeFormation.SdkClientException", "The connection broke.") : result;
        }));

        Assert.Equal("Published", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
        Assert.NotNull(await RoleAsync(world, Location));
    }

    [Theory]
    [InlineData("Tag database", "customer360_marketing")]
    [InlineData("Tag table", "campaign_touch")]
    [InlineData("Tag columns", "campaign_touch(email)")]
    public async Task A_tag_that_is_not_set_though_the_call_succeeds_ends_the_run_by_its_name(string state, string what)
    {
        using var world = await AccessWorld.NewAsync(inner => new Around(inner, (request, invoke) =>
            request.Execution.StateName == state && request.ArgumentsText.Contains("restricted", StringComparison.Ordinal)
                ? Task.FromResult<TaskResult>(new TaskResult.Success(JsonValue.Parse(
                    """{"Failures":[{"LfTag":{"TagKey":"classification","TagValues":["restricted"]},"Error":{"ErrorCode":"AccessDeniedException","ErrorMessage":"Insufficient permissions."}}]}""")))
                : invoke()));

        var output = AccessWorld.Out(world.Onboardings()[^1]);
        Assert.Equal("RolledBack", output["status"].AsString());
        Assert.Contains($"The tag classification=restricted could not be set on {what}: AccessDeniedException.", output["reason"].AsString(), StringComparison.Ordinal);
        Assert.Empty(world.Platform.Glue.Catalog.Databases);
        Assert.Null(await RoleAsync(world, Location));
    }

    [Fact]
    public async Task A_version_that_cannot_be_committed_leaves_the_tags_of_the_one_before_it()
    {
        var isBroken = false;
        using var world = await AccessWorld.NewAsync(inner => new Around(inner, (request, invoke) => isBroken && request.Execution.StateName == "PublishVersion"
            ? Task.FromResult<TaskResult>(new TaskResult.Failure("Lambda.ResourceNotFoundException", "The test says so."))
            : invoke()));
        var contract = BreakingWorld.Without("1.1.0");
        contract["schema"]![0]!["properties"]![1]!["classification"] = "restricted";
        world.Write(contract);
        isBroken = true;
        world.Submit("1.1.0");
        await world.RunAsync();

        Assert.Equal("RolledBack", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
        Assert.Contains(world.Calls(), call => call.Operation == "addLFTagsToResource" && call.Arguments.ToJson().Contains("\"channel\"", StringComparison.Ordinal) && call.Arguments.ToJson().Contains("restricted", StringComparison.Ordinal));
        Assert.Equal(["classification=internal"], world.Platform.LakeFormation.TagsOf(Database, BreakingWorld.Daily, "channel"));
        Assert.Equal(["classification=confidential"], world.Platform.LakeFormation.TagsOf(Database, BreakingWorld.Daily));
        Assert.NotNull(await RoleAsync(world, Location));

        // And with nothing in its way it is tagged as it says.
        isBroken = false;
        world.Submit("1.1.0");
        await world.RunAsync();
        Assert.Equal(["classification=restricted"], world.Platform.LakeFormation.TagsOf(Database, BreakingWorld.Daily, "channel"));
        Assert.Equal(["classification=restricted"], world.Platform.LakeFormation.TagsOf(Database, BreakingWorld.Daily));
    }

    // The role as which Lake Formation reads a location; null when it is not registered.
    private static async Task<string?> RoleAsync(AccessWorld world, string location) =>
        await CallAsync(world, "describeResource", JsonValue.Object(("ResourceArn", location))) is ServiceReply.Success(var response) ? response["ResourceInfo"]["RoleArn"].AsString() : null;

    private static async Task<IReadOnlyList<string>> WritersAsync(AccessWorld world, string location)
    {
        var reply = await CallAsync(world, "listPermissions", JsonValue.Object(("Resource", JsonValue.Object(("DataLocation", JsonValue.Object(("ResourceArn", location)))))));
        return [.. Assert.IsType<ServiceReply.Success>(reply).Response["PrincipalResourcePermissions"].Items.ToArray().Select(row => row["Principal"]["DataLakePrincipalIdentifier"].AsString())];
    }

    private static Task<ServiceReply> CallAsync(AccessWorld world, string operation, JsonValue arguments) => world.Platform.LakeFormation.Operations[operation](
        new ServiceCall(arguments, IntegrationPattern.RequestResponse, world.Platform.Clock, [], _ => { }), TestContext.Current.CancellationToken);

    private sealed class Around(ITaskHandler inner, Func<TaskRequest, Func<Task<TaskResult>>, Task<TaskResult>> invoke) : ITaskHandler
    {
        public bool Handles(TaskResource resource) => inner.Handles(resource);

        public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken) => invoke(request, () => inner.InvokeAsync(request, cancellationToken));
    }
}

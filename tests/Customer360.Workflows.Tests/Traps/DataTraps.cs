using Customer360.Workflows.Access;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Engine.Ports;

namespace Customer360.Workflows.Traps;

/// <summary>Traps of scores, networks and versions, by their numbers.</summary>
public sealed class DataTraps
{
    [Fact]
    public async Task Trap_11_A_transform_job_that_is_tried_again_has_another_name_and_the_model_never_sees_the_id()
    {
        using var world = await AccessWorld.NewAsync(inner => new Around(inner, (request, invoke) => request.Execution.StateName == "Score customers" && request.Attempt == 0
            ? Task.FromResult<TaskResult>(new TaskResult.Failure("SageMaker.ResourceLimitExceededException", "The account-level service limit is reached."))
            : invoke()));
        world.Put("customer360.scoring", "ScoringRequested", """
            {"runId":"churn-1","snapshotId":"2026-11-02","snapshotUri":"s3://customer360-data/profiles/2026-11-02","baselineUri":"s3://customer360-data/scoring/baseline",
             "modelPackageGroupName":"churn","outputUri":"s3://customer360-data/scoring/runs/2026-11-02","correlationId":"c"}
            """);
        await world.RunAsync();

        var jobs = world.Calls().Where(call => call.Operation == "createTransformJob.sync").Select(call => call.Arguments).ToArray();
        Assert.Equal(["c360-churn-1-0", "c360-churn-1-1"], jobs.Select(job => job["TransformJobName"].AsString()));
        Assert.All(jobs, job => Assert.Equal(("$[1:]", "$[0,-1]"), (job["DataProcessing"]["InputFilter"].AsString(), job["DataProcessing"]["OutputFilter"].AsString())));
        var run = Assert.Single(world.Platform.Engine.Executions, run => run.StateMachine.Name == "ml-scoring");
        Assert.Equal(("ScoresPublished", 300), (AccessWorld.Out(run)["status"].AsString(), AccessWorld.Out(run)["rows"].AsInt64()));
    }

    // There is no network in the template yet, and so no endpoint whose policy could lock anybody out; what denies everybody denies requests without encryption only.
    [Fact]
    public void Trap_12_No_policy_of_a_bucket_locks_out_Athena_Glue_or_the_administrator() => Assert.All(
        from resource in Machines.Resources
        where resource.Value["Type"] == "AWS::S3::BucketPolicy"
        from statement in resource.Value["Properties"]["PolicyDocument"]["Statement"].Items.ToArray()
        where statement["Effect"] == "Deny" && statement["Principal"] == "*"
        select statement,
        statement => Assert.DoesNotContain(
            statement["Condition"].AsObject().SelectMany(condition => condition.Value.AsObject().Select(key => key.Key)), key => key.StartsWith("aws:SourceVpc", StringComparison.Ordinal)));

    [Fact(Skip = "There is no matching of people yet: households, stable profile ids and consent come with the data of the profile product.")]
    public void Trap_17_Households_stay_two_people_ids_stay_and_consent_is_the_narrower() => Assert.Fail("Nothing to look at yet.");

    [Fact]
    public async Task Trap_18_Readers_of_the_version_before_read_on_until_their_grants_are_cut_and_columns_go_last()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 30));
        var held = world.Held().ToArray();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        Assert.Equal(held, world.Held());
        await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        await world.RunAsync();

        var calls = world.Calls().ToList();
        var cut = calls.FindIndex(call => call.Operation == "batchRevokePermissions" && call.Arguments.ToJson().Contains("\"channel\"", StringComparison.Ordinal));
        var gone = calls.FindLastIndex(call => call.Operation == "updateTable" && call.Arguments["TableInput"]["Name"] == BreakingWorld.Daily && !call.Arguments.ToJson().Contains("\"channel\"", StringComparison.Ordinal));
        Assert.True(cut >= 0 && cut < gone, $"Cut at {cut}, gone at {gone}.");
        Assert.Contains(world.Held(), grant => grant.EndsWith("campaign_daily(campaign_id) SELECT", StringComparison.Ordinal));
    }
}

using Customer360.Workflows.Access;

namespace Customer360.Workflows.Stories;

/// <summary>Who is concerned is told of every green ending of onboarding and scoring too, once.</summary>
public sealed class EndingNoticeTests
{
    private const string Scoring =
        """{"runId":"churn-1","snapshotId":"2026-11-02","snapshotUri":"s3://customer360-data/profiles/2026-11-02","baselineUri":"s3://customer360-data/scoring/baseline","modelPackageGroupName":"churn","outputUri":"s3://customer360-data/scoring/runs/2026-11-02","correlationId":"c"OWNER}""";

    [Fact]
    public async Task The_owners_of_a_product_are_told_when_it_is_published_and_once()
    {
        using var world = await AccessWorld.NewAsync();
        var first = Assert.Single(world.Platform.Sns.Messages);
        Assert.Equal(("Published: marketing/campaign-performance", """["owner:marketing"]"""), (first.Subject, first.Attributes["audience"]["StringValue"].AsString()));

        // The same version again, and a plan, change nothing.
        world.Submit("1.0.0");
        world.Put("customer360.dataproducts", "DataProductSubmitted", """{"domain":"marketing","productId":"campaign-performance","version":"1.0.0","correlationId":"c","dryRun":true}""");
        await world.RunAsync();

        Assert.Empty(world.Told);
    }

    [Fact]
    public async Task The_owners_of_a_product_are_told_when_a_version_is_rejected_and_nobody_where_no_domain_is_named()
    {
        using var world = await AccessWorld.NewAsync();
        world.Put("customer360.dataproducts", "DataProductSubmitted", """{"domain":"marketing","productId":"campaign-performance","version":"9.0.0","correlationId":"c"}""");
        await world.RunAsync();
        Assert.Equal(["Rejected: marketing/campaign-performance -> owner:marketing"], world.Told);

        world.Put("customer360.dataproducts", "DataProductSubmitted", """{"domain":"Marketing; everybody","productId":"campaign-performance","version":"9.0.0"}""");
        await world.RunAsync();
        Assert.Single(world.Told);
    }

    [Fact]
    public async Task The_owners_of_a_product_are_told_when_a_version_is_rolled_back()
    {
        var story = Local.Stories.Act.ReadAll(Path.Combine(AppContext.BaseDirectory, "samples", "stories"))[0].Stories[2];
        using var world = await AccessWorld.NewAsync();
        world.Put(story.Event?.Source ?? "", story.Event?.DetailType ?? "", story.Event?.Detail.GetRawText() ?? "");
        await world.RunAsync();

        Assert.Equal(["RolledBack: sales/sales-analytics -> owner:sales"], world.Told);
    }

    [Theory]
    [InlineData(""","domain":"marketing","productId":"campaign-performance" """, "owner:marketing")]
    [InlineData("", "platform")]
    [InlineData(""","domain":null,"productId":null""", "platform")]
    [InlineData(""","domain":"marketing","productId":"unknown" """, "platform")]
    [InlineData(""","domain":"*","productId":"campaign-performance" """, "platform")]
    public async Task Scores_are_told_to_the_owners_of_the_product_that_they_belong_to(string product, string audience)
    {
        using var world = await AccessWorld.NewAsync();
        world.Put("customer360.scoring", "ScoringRequested", Scoring.Replace("OWNER", product));
        await world.RunAsync();

        Assert.Equal([$"ScoresPublished: churn-1 -> {audience}"], world.Told);
        Assert.Contains("300 customers were scored", world.Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_run_is_told_too()
    {
        var story = Local.Stories.Act.ReadAll(Path.Combine(AppContext.BaseDirectory, "samples", "stories"))[2].Stories[1];
        using var world = await AccessWorld.NewAsync();
        world.Put(story.Event?.Source ?? "", story.Event?.DetailType ?? "", story.Event?.Detail.GetRawText() ?? "");
        await world.RunAsync();

        Assert.Equal("platform", Assert.Single(world.Told).Split(" -> ")[1]);
        Assert.StartsWith("Blocked: ", world.Told[0], StringComparison.Ordinal);
        Assert.Contains("no score was published", world.Messages[0].Text, StringComparison.Ordinal);
    }
}

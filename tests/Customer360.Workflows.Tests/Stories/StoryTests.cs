using Customer360.Local.Stories;
using DurableStates.Engine;

namespace Customer360.Workflows.Stories;

public sealed class StoryTests(PlayedStories played) : IClassFixture<PlayedStories>
{
    [Theory]
    [InlineData("A good contract is published")]
    [InlineData("A contract with five mistakes is rejected")]
    [InlineData("A job fails and everything is undone")]
    [InlineData("A submission without a contract is rejected")]
    [InlineData("Access is approved by policy")]
    [InlineData("Access is approved by a steward")]
    [InlineData("Access is denied at the second stage")]
    [InlineData("Nobody decides and the request expires")]
    [InlineData("A snapshot is scored and the scores published")]
    [InlineData("A drifted snapshot is blocked by the gate")]
    public void A_story_ends_as_it_should(string title) => Assert.Null(Result(title).Difference);

    // The platform is older than any test, so no test looks at it by itself.
    [Fact]
    public void Every_run_of_the_stories_left_a_row_and_nothing_of_a_person() => Checks.CheckedPlatformsAttribute.Check(played.Platform);

    [Fact]
    public void Every_sample_story_is_tested_here() => Assert.Equal(10, played.Results.Count);

    [Fact]
    public void Every_mistake_of_a_contract_is_printed_with_its_place_and_what_to_write()
    {
        var findings = Result("A contract with five mistakes is rejected").Output.GetProperty("findings").EnumerateArray().ToList();

        Assert.Equal(5, findings.Count);
        Assert.All(findings, finding =>
        {
            Assert.Contains($"{finding.GetProperty("path").GetString()} (line {finding.GetProperty("line")}, column {finding.GetProperty("column")}): ", played.Printed, StringComparison.Ordinal);
            Assert.Contains(finding.GetProperty("fix").GetString() ?? "?", played.Printed, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_was_published_is_in_the_catalogue_and_nothing_else()
    {
        var catalog = played.Platform.Glue.Catalog;

        Assert.Equal(["customer360_marketing"], catalog.Databases);
        Assert.Equal(["campaign_daily", "campaign_touch"], catalog.Tables("customer360_marketing"));
        Assert.All(catalog.Tables("customer360_marketing"), table =>
            Assert.Equal("PUBLISHED", catalog.Table("customer360_marketing", table)["Parameters"]["c360:status"].AsString()));
    }

    [Fact]
    public void Only_what_was_approved_is_granted() => Assert.Equal(
        [
            "analytics-analyst customer360_marketing DESCRIBE",
            "analytics-analyst customer360_marketing.campaign_daily DESCRIBE",
            "analytics-analyst customer360_marketing.campaign_daily(campaign_id,channel,day,spend) SELECT",
            "marketing-analyst customer360_marketing DESCRIBE",
            "marketing-analyst customer360_marketing.campaign_touch DESCRIBE",
            "marketing-analyst customer360_marketing.campaign_touch(campaign_id,email,touch_id) SELECT",
        ],
        played.Platform.LakeFormation.Grants.Select(Subscriptions.SubscriptionWorld.Describe).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_customer_of_the_snapshot_has_one_score_between_0_and_1()
    {
        var scores = Local.Data.CsvTable.Parse(played.Platform.Objects.Read("s3://customer360-data/scoring/runs/2026-11-02/scores/features.csv.out"));

        Assert.Equal(300, scores.Texts("customer_id").Distinct().Count());
        Assert.All(scores.Numbers("score"), score => Assert.InRange(score ?? -1, 0, 1));
    }

    [Fact]
    public void The_gate_names_the_feature_that_drifted()
    {
        var findings = Result("A drifted snapshot is blocked by the gate").Output.GetProperty("findings").EnumerateArray();

        Assert.Contains(findings, finding => finding.GetProperty("feature").GetString() == "recency_days" && finding.GetProperty("verdict").GetString() == "BLOCK");
    }

    [Fact]
    public void A_request_that_nobody_answers_expires_after_the_owners_two_days()
    {
        var execution = Result("Nobody decides and the request expires").Execution;

        Assert.Equal(TimeSpan.FromHours(48), execution?.StopDate - execution?.StartDate);
    }

    [Fact]
    public void No_task_token_is_printed()
    {
        var tokens = played.Results.Select(result => result.Execution).OfType<Execution>()
            .SelectMany(execution => execution.GetHistory())
            .Select(e => e.Details).OfType<HistoryEventDetails.TaskScheduled>()
            .Select(task => task.Parameters.Value["Payload"]["taskToken"]).Where(token => token.IsString).Select(token => token.AsString()).ToArray();

        Assert.NotEmpty(tokens);
        Assert.All(tokens, token => Assert.DoesNotContain(token, played.Printed, StringComparison.Ordinal));
    }

    // Each was planted in a request or an answer of the sample.
    [Theory]
    [InlineData("suppression-team@example.com")]
    [InlineData("5550100")]
    [InlineData("Weekly reach report")]
    [InlineData("Margins are not needed")]
    [InlineData("Suppression list")]
    public void What_people_wrote_is_in_the_store_and_in_no_state_event_output_or_log(string planted)
    {
        var executions = played.Results.Select(result => result.Execution).OfType<Execution>().ToArray();
        string[] texts =
        [
            .. executions.SelectMany(execution => new[] { execution.Input.Text, execution.Output?.Text ?? "" }),
            .. executions.SelectMany(execution => execution.GetHistory()).Select(e => e.Details switch
            {
                HistoryEventDetails.TaskScheduled scheduled => scheduled.Parameters.Text,
                HistoryEventDetails.TaskAnswered answered => answered.Output.Text,
                _ => e.Details?.ToString() ?? "",
            }),
            .. played.Platform.Bus.Archive.Select(busEvent => busEvent.ToJson()),
            played.Platform.Log,
        ];

        Assert.All(texts, text => Assert.DoesNotContain(planted, text, StringComparison.Ordinal));
        Assert.All(texts.Where(text => !text.Contains("taskToken", StringComparison.Ordinal)), text => Assert.DoesNotContain("@", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Played_again_everything_happens_the_same()
    {
        var again = new PlayedStories();
        await using (again)
        {
            await again.InitializeAsync();

            Assert.Equal(played.Printed, again.Printed);
        }
    }

    private StoryResult Result(string title) => played.Results.Single(result => result.Story.Title == title);
}

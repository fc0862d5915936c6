using DurableStates.Json;
using DurableStates.Local.Glue;

namespace DurableStates.Local.Services;

public sealed class GlueTests : IDisposable
{
    private const string Database = """{ "DatabaseInput": { "Name": "sales", "CreateTableDefaultPermissions": [] } }""";
    private const string Table = """{ "DatabaseName": "sales", "TableInput": { "Name": "orders", "Parameters": { "status": "DRAFT" } } }""";

    private readonly GlueIntegration _glue = new(
        [
            new GlueJob("build", TimeSpan.FromMinutes(12), _ => Task.FromResult(GlueJobResult.Succeeded)),
            new GlueJob("break", TimeSpan.FromMinutes(3), _ => Task.FromResult(GlueJobResult.Failed("Column amount is missing."))),
            new GlueJob("throw", TimeSpan.FromMinutes(1), arguments => throw new InvalidOperationException($"No {arguments["--input"]}.")),
        ],
        [
            new GlueCrawler("crawl", TimeSpan.FromMinutes(2), "sales"),
            new GlueCrawler("stumble", TimeSpan.FromMinutes(2), "sales") { Outcome = "FAILED", ErrorMessage = "Access denied." },
        ]);

    private readonly OneTask _aws;

    public GlueTests() => _aws = new OneTask(new ServiceTaskHandler(_glue));

    public void Dispose() => _aws.Dispose();

    [Fact]
    public async Task A_database_and_a_table_are_created_updated_read_and_deleted()
    {
        await _aws.ResultAsync("aws-sdk:glue:createDatabase", Database);
        await _aws.ResultAsync("aws-sdk:glue:createTable", Table);
        await _aws.ResultAsync("aws-sdk:glue:updateTable", Table.Replace("DRAFT", "PUBLISHED", StringComparison.Ordinal));

        var table = (await _aws.ResultAsync("aws-sdk:glue:getTable", """{ "DatabaseName": "sales", "Name": "orders" }"""))["Table"];
        Assert.Equal(("PUBLISHED", "1", "sales"), (table["Parameters"]["status"].AsString(), table["VersionId"].AsString(), table["DatabaseName"].AsString()));

        await _aws.ResultAsync("aws-sdk:glue:deleteTable", """{ "DatabaseName": "sales", "Name": "orders" }""");
        await _aws.ResultAsync("aws-sdk:glue:deleteDatabase", """{ "Name": "sales" }""");
        Assert.Empty(_glue.Catalog.Databases);
    }

    // What is refused, as Step Functions names it. The database and the table exist.
    [Theory]
    [InlineData("createDatabase", Database, "Glue.AlreadyExistsException", "Database already exists.")]
    [InlineData("createTable", Table, "Glue.AlreadyExistsException", "Table already exists.")]
    [InlineData("createTable", """{ "DatabaseName": "hr", "TableInput": { "Name": "people" } }""", "Glue.EntityNotFoundException", "Database hr not found.")]
    [InlineData("createDatabase", """{ "DatabaseInput": {} }""", "Glue.InvalidInputException", "DatabaseInput.Name")]
    [InlineData("updateTable", """{ "DatabaseName": "sales", "TableInput": { "Name": "people" } }""", "Glue.EntityNotFoundException", "Table people not found.")]
    [InlineData("deleteTable", """{ "DatabaseName": "sales", "Name": "people" }""", "Glue.EntityNotFoundException", "Table people not found.")]
    [InlineData("getDatabase", """{ "Name": "hr" }""", "Glue.EntityNotFoundException", "Database hr not found.")]
    [InlineData("startCrawler", """{ "Name": "creep" }""", "Glue.EntityNotFoundException", "Crawler with name creep does not exist")]
    [InlineData("stopCrawler", """{ "Name": "crawl" }""", "Glue.CrawlerNotRunningException", "isn't running")]
    public async Task The_catalogue_refuses_as_Glue_does(string operation, string arguments, string error, string message)
    {
        await _aws.ResultAsync("aws-sdk:glue:createDatabase", Database);
        await _aws.ResultAsync("aws-sdk:glue:createTable", Table);

        var execution = await _aws.CallAsync($"aws-sdk:glue:{operation}", arguments);

        Assert.Equal(error, execution.Error);
        Assert.Contains(message, execution.Cause ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_is_waited_for_takes_its_time_on_the_clock_and_answers_with_the_run()
    {
        var before = _aws.Clock.GetUtcNow();

        var run = await _aws.ResultAsync("glue:startJobRun.sync", """{ "JobName": "build", "Arguments": { "--product": "p" } }""");

        Assert.Equal(TimeSpan.FromMinutes(12), _aws.Clock.GetUtcNow() - before);
        Assert.Equal(("build", "SUCCEEDED", 720L), (run["JobName"].AsString(), run["JobRunState"].AsString(), run["ExecutionTime"].AsInt64()));
        Assert.Equal("p", run["Arguments"]["--product"].AsString());
    }

    [Theory]
    [InlineData("break", "Column amount is missing.")]
    [InlineData("throw", "InvalidOperationException: No s3://nowhere.")]
    public async Task A_job_that_fails_is_States_TaskFailed_with_the_run_as_its_cause(string job, string message)
    {
        var execution = await _aws.CallAsync("glue:startJobRun.sync", $$"""{ "JobName": "{{job}}", "Arguments": { "--input": "s3://nowhere" } }""");

        var run = JsonValue.Parse(execution.Cause ?? "");
        Assert.Equal("States.TaskFailed", execution.Error);
        Assert.Equal(("FAILED", message), (run["JobRunState"].AsString(), run["ErrorMessage"].AsString()));
    }

    [Fact]
    public async Task A_second_run_at_the_same_time_exceeds_the_jobs_concurrency()
    {
        var first = await _aws.ResultAsync("glue:startJobRun", """{ "JobName": "build" }""");
        var second = await _aws.CallAsync("glue:startJobRun", """{ "JobName": "build" }""");
        var running = await JobRunAsync(first);
        _aws.Clock.Advance(TimeSpan.FromMinutes(12));
        var done = await JobRunAsync(first);

        Assert.Equal("Glue.ConcurrentRunsExceededException", second.Error);
        Assert.Equal(("RUNNING", "SUCCEEDED"), (running, done));
    }

    [Fact]
    public async Task Stopping_runs_succeeds_in_part()
    {
        var run = (await _aws.ResultAsync("glue:startJobRun", """{ "JobName": "build" }"""))["JobRunId"].AsString();

        var answer = await _aws.ResultAsync("aws-sdk:glue:batchStopJobRun", $$"""{ "JobName": "build", "JobRunIds": ["{{run}}", "jr_none"] }""");
        var again = await _aws.ResultAsync("aws-sdk:glue:batchStopJobRun", $$"""{ "JobName": "build", "JobRunIds": ["{{run}}"] }""");

        Assert.Equal(run, answer["SuccessfulSubmissions"][0]["JobRunId"].AsString());
        Assert.Equal("EntityNotFoundException", answer["Errors"][0]["ErrorDetail"]["ErrorCode"].AsString());
        Assert.Equal("JobRunInTerminalStateException", again["Errors"][0]["ErrorDetail"]["ErrorCode"].AsString());
    }

    [Fact]
    public async Task A_task_that_times_out_stops_its_job()
    {
        var execution = await _aws.CallAsync("glue:startJobRun.sync", """{ "JobName": "build" }""", """ "TimeoutSeconds": 60, """);

        Assert.Equal("States.Timeout", execution.Error);
        Assert.Equal("STOPPED", await JobRunAsync(JsonValue.Object(("JobRunId", "jr_0000000000000001"))));
    }

    [Fact]
    public async Task A_crawler_runs_stops_and_is_ready_and_only_then_says_how_it_went()
    {
        await _aws.ResultAsync("aws-sdk:glue:startCrawler", """{ "Name": "stumble" }""");
        var second = await _aws.CallAsync("aws-sdk:glue:startCrawler", """{ "Name": "stumble" }""");
        var states = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            states.Add((await CrawlerAsync("stumble"))["State"].AsString());
            _aws.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var last = (await CrawlerAsync("stumble"))["LastCrawl"];
        Assert.Equal("Glue.CrawlerRunningException", second.Error);
        Assert.Equal(["RUNNING", "RUNNING", "STOPPING", "READY"], states);
        Assert.Equal(("FAILED", "Access denied."), (last["Status"].AsString(), last["ErrorMessage"].AsString()));
    }

    [Fact]
    public async Task While_a_crawler_runs_again_it_still_says_how_the_crawl_before_went()
    {
        await _aws.ResultAsync("aws-sdk:glue:startCrawler", """{ "Name": "crawl" }""");
        var first = await CrawlerAsync("crawl");
        _aws.Clock.Advance(TimeSpan.FromMinutes(3));
        await _aws.ResultAsync("aws-sdk:glue:startCrawler", """{ "Name": "crawl" }""");
        var again = await CrawlerAsync("crawl");

        Assert.True(first["LastCrawl"].IsUndefined);
        Assert.Equal(("RUNNING", "SUCCEEDED"), (again["State"].AsString(), again["LastCrawl"]["Status"].AsString()));
    }

    [Fact]
    public async Task A_crawler_that_is_stopped_was_cancelled()
    {
        await _aws.ResultAsync("aws-sdk:glue:startCrawler", """{ "Name": "crawl" }""");
        await _aws.ResultAsync("aws-sdk:glue:stopCrawler", """{ "Name": "crawl" }""");
        var stopping = await _aws.CallAsync("aws-sdk:glue:stopCrawler", """{ "Name": "crawl" }""");
        _aws.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("Glue.CrawlerStoppingException", stopping.Error);
        Assert.Equal("CANCELLED", (await CrawlerAsync("crawl"))["LastCrawl"]["Status"].AsString());
    }

    private async Task<JsonValue> CrawlerAsync(string name) => (await _aws.ResultAsync("aws-sdk:glue:getCrawler", $$"""{ "Name": "{{name}}" }"""))["Crawler"];

    private async Task<string> JobRunAsync(JsonValue started)
    {
        var answer = await _aws.ResultAsync("aws-sdk:glue:getJobRun", $$"""{ "JobName": "build", "RunId": "{{started["JobRunId"].AsString()}}" }""");
        return answer["JobRun"]["JobRunState"].AsString();
    }
}

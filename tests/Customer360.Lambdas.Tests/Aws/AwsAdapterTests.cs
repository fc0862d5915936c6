using System.Net;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.StepFunctions;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Aws;

/// <summary>What the functions say to AWS, seen behind the SDK's clients.</summary>
public sealed class AwsAdapterTests
{
    private const string Url = "http://aws.test";
    private static readonly BasicAWSCredentials Nobody = new("id", "secret");
    private static readonly Decision Yes = new(true, "u-stefan", ["channel"], ["steward:marketing"]);

    [Fact]
    public async Task A_decision_is_the_output_of_the_task_that_waits()
    {
        var service = new ScriptedService((HttpStatusCode.OK, "{}"));

        Assert.True(await Callbacks(service).SucceedAsync("token-1", Yes, TestContext.Current.CancellationToken));

        var (target, body) = Assert.Single(service.Requests);
        Assert.Equal("AWSStepFunctions.SendTaskSuccess", target);
        Assert.Equal("token-1", JsonNode.Parse(body)?["taskToken"]?.GetValue<string>());
        Assert.Equal("""{"approved":true,"decidedBy":"u-stefan","columns":["channel"],"asked":["steward:marketing"],"rows":null}""", JsonNode.Parse(body)?["output"]?.GetValue<string>());
    }

    private static Question QuestionOf(string machine)
    {
        QuestionSubject subject = machine == "access-approval"
            ? new QuestionSubject.Access("r-1", "u-ana", new Proposal("d", "p", "1.0.0", "d", "t", [], "arn", 1, "1"), [], "analytics", null)
            : new QuestionSubject.Release(new ReleaseReview("breaking-change", "d", "p", "2.0.0", "1.0.0", "uri", [], 0, "1"));
        return new Question("r-1.steward", "run-1", subject, "steward", "steward:d", default, default, [], null, false, false, false, null);
    }

    [Theory]
    [InlineData("TaskTimedOut")]
    [InlineData("TaskDoesNotExist")]
    public async Task A_decision_that_nobody_waits_for_is_too_late(string code)
    {
        var service = new ScriptedService((HttpStatusCode.BadRequest, $$"""{ "__type": "{{code}}", "message": "Gone." }"""));

        Assert.False(await Callbacks(service).SucceedAsync("token-1", Yes, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("RUNNING", RunState.Running, "access-approval")]
    [InlineData("PENDING_REDRIVE", RunState.Ended, "access-approval")]
    [InlineData("SUCCEEDED", RunState.Succeeded, "access-approval")]
    [InlineData("FAILED", RunState.Ended, "data-product-review")]
    [InlineData("TIMED_OUT", RunState.Ended, "access-approval")]
    [InlineData("ABORTED", RunState.Ended, "data-product-review")]
    public async Task A_run_is_asked_for_by_its_name_and_says_how_it_stands(string status, RunState expected, string machine)
    {
        var service = new ScriptedService((HttpStatusCode.OK, $$"""{ "status": "{{status}}" }"""));

        Assert.Equal(expected, await Callbacks(service).StateOfAsync(QuestionOf(machine), TestContext.Current.CancellationToken));

        Assert.Equal($"arn:aws:states:eu-central-1:111111111111:execution:{machine}:run-1", JsonNode.Parse(Assert.Single(service.Requests).Body)?["executionArn"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"requestId":"r-1"}""", "r-1")]
    [InlineData("""{"requestId":7}""", null)]
    [InlineData("[]", null)]
    [InlineData("no JSON", null)]
    public async Task A_runs_request_is_read_from_its_input_whatever_that_is(string input, string? requestId)
    {
        var service = new ScriptedService((HttpStatusCode.OK, new JsonObject { ["input"] = input }.ToJsonString()));

        Assert.Equal(requestId, await Callbacks(service).RequestIdOfAsync("arn", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_run_that_is_gone_has_ended()
    {
        var service = new ScriptedService(
            (HttpStatusCode.BadRequest, """{ "__type": "ExecutionDoesNotExist", "message": "Gone." }"""), (HttpStatusCode.BadRequest, """{ "__type": "ExecutionDoesNotExist", "message": "Gone." }"""));

        Assert.Equal(RunState.Ended, await Callbacks(service).StateOfAsync(QuestionOf("access-approval"), TestContext.Current.CancellationToken));
        Assert.Null(await Callbacks(service).RequestIdOfAsync("arn", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_contract_is_read_from_its_address_and_one_that_is_not_there_is_null()
    {
        var service = new ScriptedService((HttpStatusCode.OK, "{}"), (HttpStatusCode.NotFound, "<Error><Code>NoSuchKey</Code><Message>None.</Message></Error>"));
        var config = new AmazonS3Config { ServiceURL = Url, ForcePathStyle = true, HttpClientFactory = service, MaxErrorRetry = 0 };
        using var s3 = new AmazonS3Client(Nobody, config);
        var objects = new S3ObjectStore(s3);

        Assert.Equal("{}", await objects.ReadTextAsync("s3://contracts/marketing/contract.json", TestContext.Current.CancellationToken));
        Assert.Null(await objects.ReadTextAsync("s3://contracts/none.json", TestContext.Current.CancellationToken));
        Assert.Equal("GET /contracts/marketing/contract.json", service.Requests[0].Target);
    }

    [Theory]
    [InlineData(IObjectStore.MostCharacters, IObjectStore.MostCharacters)]
    [InlineData(IObjectStore.MostCharacters + 1, IObjectStore.MostCharacters + 1)]
    [InlineData(3 * IObjectStore.MostCharacters, IObjectStore.MostCharacters + 1)]
    public async Task No_more_is_read_than_shows_that_an_object_is_too_long(int length, int read)
    {
        var service = new ScriptedService((HttpStatusCode.OK, new string('x', length)));
        using var s3 = new AmazonS3Client(Nobody, new AmazonS3Config { ServiceURL = Url, ForcePathStyle = true, HttpClientFactory = service, MaxErrorRetry = 0 });

        Assert.Equal(read, (await new S3ObjectStore(s3).ReadTextAsync("s3://contracts/k.json", TestContext.Current.CancellationToken))?.Length);
    }

    // A key is not an address of the web: what looks like a step up or an escape in it is part of its name.
    [Theory]
    [InlineData("s3://contracts/a/../b.json", "contracts", "a/../b.json")]
    [InlineData("s3://contracts/a b%20c.json", "contracts", "a b%20c.json")]
    [InlineData("s3://Contracts/k?x#y", "Contracts", "k?x#y")]
    [InlineData("", null, null)]
    [InlineData("contract.json", null, null)]
    [InlineData("http://contracts/k", null, null)]
    [InlineData("file:///etc/hostname", null, null)]
    [InlineData("s3:", null, null)]
    [InlineData("s3://", null, null)]
    [InlineData("s3://contracts", null, null)]
    [InlineData("s3://contracts/", null, null)]
    [InlineData("s3:///etc/hostname", null, null)]
    [InlineData("s3://contracts//etc/hostname", null, null)]
    public void An_address_is_a_bucket_and_a_key_letter_by_letter(string text, string? bucket, string? key)
    {
        Assert.Equal(bucket is not null, S3Address.TryParse(text, out var address));
        Assert.Equal((bucket, key), (address?.Bucket, address?.Key));
    }

    [Fact]
    public async Task What_is_no_address_is_not_asked_for()
    {
        var service = new ScriptedService();
        using var s3 = new AmazonS3Client(Nobody, new AmazonS3Config { ServiceURL = Url, ForcePathStyle = true, HttpClientFactory = service, MaxErrorRetry = 0 });

        Assert.Null(await new S3ObjectStore(s3).ReadTextAsync("no address", TestContext.Current.CancellationToken));
        Assert.Empty(service.Requests);
    }

    private static StepFunctionsCallbacks Callbacks(ScriptedService service) => new(
        new AmazonStepFunctionsClient(Nobody, new AmazonStepFunctionsConfig { ServiceURL = Url, HttpClientFactory = service, MaxErrorRetry = 0 }),
        new PlatformSettings
        {
            AccessRunsArn = "arn:aws:states:eu-central-1:111111111111:execution:access-approval",
            ReviewRunsArn = "arn:aws:states:eu-central-1:111111111111:execution:data-product-review",
        });
}

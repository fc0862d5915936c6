using System.Net;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
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
    private static readonly PlatformSettings Settings = new() { ContractsBucket = "contracts", StewardInboxTable = "inbox" };
    private static readonly Decision Yes = new(true, "u-stefan", "Fine.");

    [Fact]
    public async Task A_decision_is_the_output_of_the_task_that_waits()
    {
        var service = new ScriptedService((HttpStatusCode.OK, "{}"));

        Assert.True(await Callbacks(service).SucceedAsync("token-1", Yes, TestContext.Current.CancellationToken));

        var (target, body) = Assert.Single(service.Requests);
        Assert.Equal("AWSStepFunctions.SendTaskSuccess", target);
        Assert.Equal("token-1", JsonNode.Parse(body)?["taskToken"]?.GetValue<string>());
        Assert.Equal("""{"approved":true,"decidedBy":"u-stefan","reason":"Fine."}""", JsonNode.Parse(body)?["output"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("TaskTimedOut")]
    [InlineData("TaskDoesNotExist")]
    public async Task A_decision_that_nobody_waits_for_is_too_late(string code)
    {
        var service = new ScriptedService((HttpStatusCode.BadRequest, $$"""{ "__type": "{{code}}", "message": "Gone." }"""));

        Assert.False(await Callbacks(service).SucceedAsync("token-1", Yes, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_question_is_put_into_the_table_and_found_again()
    {
        var service = new ScriptedService(
            (HttpStatusCode.OK, "{}"),
            (HttpStatusCode.OK, """{ "Item": { "ticketId": {"S":"r-1.owner"}, "requestId": {"S":"r-1"}, "requesterId": {"S":"u-ana"}, "approver": {"S":"owner:marketing"}, "taskToken": {"S":"token-1"}, "decision": {"S":"{\"approved\":true,\"decidedBy\":\"u-mara\",\"reason\":null}"} } }"""),
            (HttpStatusCode.OK, "{}"));
        var inbox = Inbox(service);

        await inbox.PutAsync(new InboxEntry("r-1.owner", "r-1", "u-ana", "owner:marketing", "token-1", null), TestContext.Current.CancellationToken);
        var found = await inbox.FindAsync("r-1.owner", TestContext.Current.CancellationToken);
        var missing = await inbox.FindAsync("r-2.owner", TestContext.Current.CancellationToken);

        Assert.Equal("inbox", JsonNode.Parse(service.Requests[0].Body)?["TableName"]?.GetValue<string>());
        Assert.Equal(new InboxEntry("r-1.owner", "r-1", "u-ana", "owner:marketing", "token-1", new Decision(true, "u-mara", null)), found);
        Assert.Null(missing);
    }

    [Fact]
    public async Task The_first_decision_is_written_only_where_there_is_none()
    {
        var service = new ScriptedService(
            (HttpStatusCode.OK, "{}"),
            (HttpStatusCode.BadRequest, """{ "__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", "message": "The conditional request failed" }"""));
        var inbox = Inbox(service);

        Assert.True(await inbox.TryDecideAsync("r-1.owner", Yes, TestContext.Current.CancellationToken));
        Assert.False(await inbox.TryDecideAsync("r-1.owner", Yes, TestContext.Current.CancellationToken));
        Assert.Contains("attribute_not_exists(decision)", service.Requests[0].Body, StringComparison.Ordinal);
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

    private static StepFunctionsCallbacks Callbacks(ScriptedService service) => new(new AmazonStepFunctionsClient(
        Nobody, new AmazonStepFunctionsConfig { ServiceURL = Url, HttpClientFactory = service, MaxErrorRetry = 0 }));

    private static DynamoDbStewardInbox Inbox(ScriptedService service) => new(
        new AmazonDynamoDBClient(Nobody, new AmazonDynamoDBConfig { ServiceURL = Url, HttpClientFactory = service, MaxErrorRetry = 0 }), Settings);
}

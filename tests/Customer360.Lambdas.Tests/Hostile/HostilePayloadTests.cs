using System.Reflection;
using System.Text;
using System.Text.Json;
using Amazon.Lambda.Annotations;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Hostile;

/// <summary>
/// Every function of the assembly, with payloads and objects that nobody meant: it answers, or it fails with an error of ours that a machine can name.
/// A function that is added has to be added to the payloads here.
/// </summary>
public sealed class HostilePayloadTests
{
    private const string Submitted =
        """{"productId":"campaign-performance","domain":"marketing","version":"1.0.0","contractUri":"s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json","correlationId":"c-1"}""";

    private const string Step =
        """{"domain":"marketing","productId":"campaign-performance","version":"1.0.0","databaseName":"customer360_marketing","executionId":"run-1"}""";

    // A version in review, and one that is published.
    private static readonly string Second = Step.Replace("1.0.0", "2.0.0", StringComparison.Ordinal);
    private static readonly string Published = Step.Replace("run-1", "onboarding", StringComparison.Ordinal);

    private const string Statistics =
        """
        {"version":0,"dataset":{"item_count":300},"features":[
          {"name":"customer_id","inferred_type":"String","string_statistics":{"common":{"num_present":300,"num_missing":0},"distinct_count":300}},
          {"name":"score","inferred_type":"Fractional","numerical_statistics":{"common":{"num_present":300,"num_missing":0},"mean":0.4,"std_dev":0.3,"min":0.1,"max":0.9,
            "distribution":{"kll":{"buckets":[{"lower_bound":0.1,"upper_bound":0.5,"count":150},{"lower_bound":0.5,"upper_bound":0.9,"count":150}]}}}}],"count":2}
        """;

    private const string Retiring = """{"domain":"marketing","productId":"campaign-performance","executionId":"retire-1"}""";

    private const string Part = """{"reconciliationId":"run-3","reapply":true,"position":null,"pages":1}""";

    private const string Checked = """{"position":null,"pages":1,"seen":3,"healthy":1,"inMotion":1,"ignored":1}""";

    internal static readonly Dictionary<string, string> Payloads = new()
    {
        ["AdmitRequest"] = """{"detail":{"requestId":"r-1"},"executionId":"run-1"}""",
        ["AskSteward"] = """{"ticketId":"r-1.steward","executionId":"run-1","taskToken":"token-2"}""",
        ["CheckInput"] = """{"runId":"run-1","featuresUri":"s3://data/features/","baselineUri":"s3://data/baseline/"}""",
        ["CheckOutput"] = """{"runId":"run-1","scoresUri":"s3://data/scores/","baselineUri":"s3://data/baseline/","expectedRows":300}""",
        ["CloseEndedRun"] = """{"executionArn":"arn:aws:states:eu-central-1:111111111111:execution:access-approval:run-1","status":"FAILED"}""",
        ["CloseReconciliation"] = $$"""{"plan":{"reconciliationId":"run-3","reapply":true},"subscriptions":{{Checked}},"grants":{{Checked}}}""",
        ["CloseRequest"] = """{"requestId":"r-1","executionId":"run-1","state":"Denied","stage":"steward","reasons":["No."]}""",
        ["DecideQuestion"] = Http("{\"ticketId\":\"r-1.steward\"}", """{"approved":true,"columns":["channel"],"reason":"Fine."}"""),
        ["EvaluatePolicy"] = """{"requestId":"r-1","executionId":"run-1","tags":{"onDatabase":["restricted"],"onTable":["internal"],"columns":[{"name":"channel","values":["internal"]}]}}""",
        ["ListQuestions"] = Http("null", ""),
        ["NextReaders"] = $$"""{"step":{{Retiring}},"after":null}""",
        ["OpenRetirement"] = """{"detail":{"domain":"marketing","productId":"campaign-performance"},"executionId":"retire-1"}""",
        ["OrderRetirement"] = Http("{\"domain\":\"marketing\",\"productId\":\"campaign-performance\"}", """{"noticeDays":30}""").Replace("u-stefan", "u-mara", StringComparison.Ordinal),
        ["RemainingSubscriptions"] = $$"""{"step":{{Retiring}},"after":"r-9"}""",
        ["SettleRetirement"] = $$"""{"step":{{Retiring}},"stage":"CLOSED"}""",
        ["OpenReconciliation"] = """{"detail":{"reapply":true},"executionId":"run-3"}""",
        ["OpenRevocation"] = """{"detail":{"subscriptionId":"s-1","generation":1},"executionId":"run-2"}""",
        ["OpenSubscription"] = """{"question":{"requestId":"r-1","executionId":"run-1","scope":{"databaseName":"customer360_marketing","tableName":"campaign_daily","columns":["channel"],"permissions":["SELECT"],"durationDays":30,"rows":"day > DATE '2026-01-31'"},"classified":[{"name":"channel","classification":"internal"}]},"tags":{"onDatabase":["internal"],"onTable":[],"columns":[]}}""",
        ["ReadAudit"] = Http("null", "").Replace("\"pathParameters\"", "\"queryStringParameters\":{\"request\":\"r-1\"},\"pathParameters\"", StringComparison.Ordinal),
        ["RecordRun"] = """{"executionArn":"arn:aws:states:eu-central-1:111111111111:execution:access-approval:run-1","status":"SUCCEEDED","startDate":1793607345000,"stopDate":1793607346000,"input":"{\"requestId\":\"r-1\",\"step\":{},\"executionId\":\"run-0\"}","output":"{\"status\":\"Denied\",\"findings\":[{\"rule\":\"x\"}]}","error":null}""",
        ["ReadAccessRequest"] = Http("{\"requestId\":\"r-1\"}", ""),
        ["ReadQuestion"] = Http("{\"ticketId\":\"r-1.steward\"}", ""),
        ["ReadSubscriptions"] = Part,
        ["RequestReconciliation"] = Http("null", """{"reapply":true}"""),
        ["ReviewGrants"] = $$"""{"order":{{Part}},"administrators":["arn:aws:iam::111111111111:role/admin"],"rows":[{"principalArn":"arn:aws:iam::111111111111:role/analyst","databaseName":"customer360_marketing","tableName":"campaign_daily","isEveryTable":false,"columns":["channel"],"isEveryColumn":false,"filterName":null,"isByTag":false,"permissions":["SELECT"],"grantable":["SELECT"]},{"principalArn":"IAM_ALLOWED_PRINCIPALS","databaseName":null,"tableName":null,"isEveryTable":false,"columns":null,"isEveryColumn":false,"filterName":null,"isByTag":true,"permissions":["ALL"],"grantable":null}]}""",
        ["ReviewSubscription"] = $$"""{"order":{{Part}},"executionId":"run-4","subscription":{"subscriptionId":"s-1","revision":1,"principalArn":"arn:aws:iam::111111111111:role/analyst","databaseName":"customer360_marketing","tableName":"campaign_daily"},"columns":["channel"],"rows":[{"principalArn":"p","databaseName":"customer360_marketing","tableName":"campaign_daily","columns":["channel"],"excludedColumns":null,"isEveryColumn":false,"permissions":["SELECT"]}],"filter":{"name":"s-1.g1","columns":["channel"],"rows":"day = DATE '2026-01-31'"} }""",
        ["SettleReapplication"] = $$"""{"order":{{Part}},"subscriptionId":"s-1","executionId":"run-4","isDone":true}""",
        ["ReadSubscription"] = Http("{\"subscriptionId\":\"s-1\"}", ""),
        ["ReviewPermissions"] = """{"change":"GRANT","wanted":[{"id":"e1","databaseName":"d","tableName":"t","columns":["c"],"permissions":["SELECT"]}],"tried":[{"id":"e1","databaseName":"d","tableName":"t","columns":["c"],"permissions":["SELECT"]}],"failures":[{"entryId":"e1","code":"ConcurrentModificationException","message":"Please retry."}],"rows":[{"principalArn":"p","databaseName":"d","tableName":"t","columns":["b"],"excludedColumns":null,"isEveryColumn":false,"permissions":["SELECT"]}],"tries":1}""",
        ["RevokeSubscription"] = Http("{\"subscriptionId\":\"s-1\"}", ""),
        ["SettleSubscription"] = """{"subscriptionId":"s-1","executionId":"run-2","step":"LEAVE"}""",
        ["SubmitAccessRequest"] = Http("null", """{"requestId":"r-2","domain":"marketing","productId":"campaign-performance","version":"1.0.0","tableName":"campaign_daily","columns":["channel"],"permission":"Read","principalArn":"arn:aws:iam::111111111111:role/analyst","purposeCode":"analytics","purpose":"Reach.","durationDays":30}"""),
        ["LeaveDatabase"] = Step,
        ["PublishVersion"] = $$"""{"step":{{Step}},"keepsHold":true}""",
        ["FinishVersion"] = Step,
        ["ClaimLocation"] = $$"""{"step":{{Step}},"locationArn":"arn:aws:s3:::customer360-data/marketing/campaign-performance"}""",
        ["LeaveLocation"] = $$"""{"step":{{Step}},"locationArn":"arn:aws:s3:::customer360-data/marketing/campaign-performance"}""",
        ["ForgetLocation"] = $$"""{"step":{{Step}},"locationArn":"arn:aws:s3:::customer360-data/marketing/campaign-performance"}""",
        ["OpenReview"] = $$"""{"request":{"step":{{Second}},"occasion":"breaking-change"},"executionId":"review-2"}""",
        ["CloseReview"] = $$"""{"request":{"step":{{Second}},"occasion":"breaking-change"},"ticketId":"v-2.steward","isAnswered":true}""",
        ["NextSubscribers"] = $$"""{"request":{"step":{{Published}},"stage":"RESCOPE","tables":[{"name":"campaign_daily","location":"s3://b/k/","columns":[{"name":"spend","type":"double","classification":"internal"}],"classification":"internal"}]},"executionId":"cut-1","after":null}""",
        ["ReceiveSubmission"] = $$"""{"event":{{Submitted}},"executionId":"run-1"}""",
        ["ReleaseVersion"] = Step,
        ["JudgeQuality"] = """{"plan":{"table":"t","rules":[{"text":"RowCount > 0","isRequired":true,"path":"$.a","line":1,"column":2}]},"verdicts":[{"name":"Rule_1","result":"FAIL"}]}""",
        ["BeginUndo"] = $$"""{"step":{{Step}},"message":"The crawl failed."}""",
        ["ClaimDatabase"] = Step,
        ["OpenQuestion"] = """{"requestId":"r-1","executionId":"run-1","stage":{"name":"owner","approver":"owner:marketing","deadline":432000,"escalateTo":"data-governance"},"ruling":{"verdict":"ROUTE","reasons":["Why."],"stages":[],"productId":"campaign-performance","principalArn":"arn:aws:iam::111111111111:role/analyst","scope":{"databaseName":"d","tableName":"t","columns":["c"],"permissions":["SELECT"],"durationDays":30},"columns":[{"name":"c","classification":"internal"}],"policyVersion":"2026-11-30","rowColumns":[{"name":"c","type":"string"}]},"columns":["c"],"rows":"c = 'x'"}""",
        ["TakeExpiryNotice"] = """{"due":{"subscriptionId":"s-1","generation":1,"occasion":"expiry-14d"},"executionId":"notice-1"}""",
        ["TakeReminder"] = """{"due":{"ticketId":"r-1.steward","occasion":"reminder-24h"},"executionId":"reminder-1"}""",
        ["WhoCanRead"] = Http("{\"domain\":\"marketing\",\"productId\":\"campaign-performance\",\"column\":\"channel\"}", ""),
        ["WriteScoringNotice"] = """{"domain":"marketing","productId":"campaign-performance","runId":"churn-1","status":"ScoresPublished","rows":300,"findings":2}""",
        ["WriteEndingNotice"] = """{"requestId":"r-1","executionId":"run-1"}""",
    };

    private static readonly Dictionary<string, MethodInfo> Functions =
        typeof(Startup).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(LambdaFunctionAttribute)))
            .ToDictionary(method => method.GetCustomAttribute<LambdaFunctionAttribute>()!.ResourceName);

    internal static readonly Dictionary<string, string> Objects = new()
    {
        ["s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json"] =
            Samples.Read("s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json"),
        ["s3://data/features/statistics.json"] = Statistics,
        ["s3://data/scores/statistics.json"] = Statistics,
        ["s3://data/baseline/statistics.json"] = Statistics,
        ["s3://data/baseline/scores/statistics.json"] = Statistics,
        ["s3://data/baseline/constraints.json"] = """{"features":[{"name":"customer_id","inferred_type":"String","completeness":1},{"name":"score","inferred_type":"Fractional","completeness":0.9}]}""",
    };

    public static TheoryData<string> Names() => [.. Functions.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_payloads_are_refused_by_the_serializer_or_answered(string name)
    {
        for (var seed = 0; seed < Mutations.Count; seed++)
        {
            await AnswersOrFailsByName(name, new Mutator(seed).Mutate(Payloads[name]), Objects, $"Payload {seed} of {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_objects_are_answered_or_refused_by_name(string name)
    {
        for (var seed = 0; seed < Mutations.Count; seed++)
        {
            var changed = Objects.Keys.ElementAt(seed % Objects.Count);
            var objects = new Dictionary<string, string>(Objects) { [changed] = new Mutator(seed).Mutate(Objects[changed]) };
            await AnswersOrFailsByName(name, Payloads[name], objects, $"Object {seed} of {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_payloads_here_are_good(string name)
    {
        var answer = await Called(name, Payloads[name], Objects);

        Assert.NotEmpty(answer);
    }

    [Theory]
    [InlineData("OpenQuestion", "\"deadline\":432000", "\"deadline\":1e300")]
    [InlineData("OpenQuestion", "\"deadline\":432000", "\"deadline\":922337203686")]
    [InlineData("OpenQuestion", "\"deadline\":432000", "\"deadline\":\"P5D\"")]
    [InlineData("ClaimDatabase", "\"domain\":\"marketing\"", "\"domain\":\"\\ud800\"")]
    [InlineData("OpenQuestion", "\"durationDays\":30", "\"durationDays\":2147483648")]
    [InlineData("CheckOutput", "\"expectedRows\":300", "\"expectedRows\":1e400")]
    public async Task What_no_member_can_hold_is_a_JsonException(string name, string written, string instead) =>
        await Assert.ThrowsAsync<JsonException>(() => Called(name, Payloads[name].Replace(written, instead, StringComparison.Ordinal), Objects));

    private static async Task AnswersOrFailsByName(string name, string payload, IReadOnlyDictionary<string, string> objects, string what)
    {
        try
        {
            var answer = await Called(name, payload, objects);
            Assert.True(answer.Length <= 256 * 1024, $"{what} has an answer of {answer.Length} bytes, more than a state can hold.");
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            var named = e is JsonException || (e.GetType().Assembly == typeof(Startup).Assembly && e.GetType().IsPublic);
            Assert.True(named, $"{what}: {e}");
            Assert.True(e.Message.Length > 0, what);
        }
    }

    // As the generated handler does it: read the payload, make the type, call the method, write the answer.
    private static async Task<byte[]> Called(string name, string payload, IReadOnlyDictionary<string, string> objects)
    {
        var (method, serializer) = (Functions[name], new LambdaJsonSerializer());
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(payload));
        var argument = Unwrapped(() => typeof(LambdaJsonSerializer).GetMethod(nameof(LambdaJsonSerializer.Deserialize))!.MakeGenericMethod(method.GetParameters()[0].ParameterType).Invoke(serializer, [input]));
        var instance = await InstanceAsync(method.DeclaringType!, objects);
        var answer = Unwrapped(() => method.Invoke(instance, [argument]))!;
        if (answer is Task task)
        {
            await task;
            answer = ((dynamic)task).Result;
        }

        using var output = new MemoryStream();
        serializer.Serialize<object>(answer, output);
        return output.ToArray();
    }

    private static async Task<object> InstanceAsync(Type type, IReadOnlyDictionary<string, string> objects)
    {
        var store = new MemoryObjects();
        foreach (var (uri, text) in objects)
        {
            store[uri] = text;
        }

        var stores = await LocalStores.FilledAsync();
        var registry = stores.Registry;
        if (type == typeof(OnboardingFunctions))
        {
            // What PublishVersion publishes. The run that receives its submission here is the same, so asked again it has it again.
            registry = new Registers().Register;
            var version = new RegisteredVersion("1.0.0", VersionState.Reserved, "hash", "uri", "run-1", "customer360_marketing", ["campaign_daily"]);
            await registry.ReserveAsync("marketing", "campaign-performance", version, null);
        }

        if (type == typeof(ReviewFunctions))
        {
            var version = new RegisteredVersion("2.0.0", VersionState.InReview, "hash", "uri", "run-1", "customer360_marketing", ["campaign_daily"]);
            var now = TimeProvider.System.GetUtcNow();
            await registry.OpenReviewAsync("marketing", "campaign-performance", version, new VersionReview("1.0.0", now.AddDays(6), null));
            var review = new QuestionSubject.Release(new ReleaseReview("breaking-change", "marketing", "campaign-performance", "2.0.0", "1.0.0", "uri", ["u-mara"], 1, "1"));
            await stores.Questions.PutAsync(new Question(
                "v-2.steward", "review-1", review, "steward", "steward:marketing", now, now.AddDays(5), ["Why."], null, false, false, false, null));
        }

        if (type == typeof(RetirementFunctions))
        {
            await stores.Retirements.OrderAsync("marketing", "campaign-performance", "u-mara", TimeProvider.System.GetUtcNow());
            await stores.Retirements.TakeAsync("marketing", "campaign-performance", "retire-1", before: null);
        }

        object[] services = [store, stores, stores.Retirements, stores.Requests, stores.Questions, stores.Subscriptions, stores.Audit, registry, new MemoryCallbacks("token-1"), new MemoryReports(), LocalStores.Settings, TimeProvider.System, new StepLog(TextWriter.Null)];
        return Activator.CreateInstance(type, [.. type.GetConstructors()[0].GetParameters().Select(parameter => services.Single(parameter.ParameterType.IsInstanceOfType))])!;
    }

    // The event of an HTTP API from somebody who is signed in as a steward.
    private static string Http(string route, string body) => System.Text.Json.Nodes.JsonNode.Parse(
        $$"""{"version":"2.0","headers":{},"pathParameters":{{route}},"requestContext":{"authorizer":{"jwt":{"claims":{"sub":"u-stefan","groups":"[steward:marketing owner:marketing]"},"scopes":null} },"timeEpoch":0},"isBase64Encoded":false}""") is System.Text.Json.Nodes.JsonObject request
        ? With(request, body)
        : throw new InvalidOperationException();

    private static string With(System.Text.Json.Nodes.JsonObject request, string body)
    {
        request["body"] = body;
        return request.ToJsonString();
    }

    private static object? Unwrapped(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            throw inner;
        }
    }
}

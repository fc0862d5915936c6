using DurableStates.Asl;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.DynamoDb;

/// <summary>A DynamoDB with one table of people, keyed by <c>pk</c> and <c>sk</c>, with an index by <c>team</c> and <c>age</c>.</summary>
internal sealed class DynamoDbHost
{
    private readonly DynamoDbIntegration _service = new(
        new TableSchema("people", new KeySchema("pk", "sk"), new Dictionary<string, KeySchema> { ["by-team"] = new("team", "age") }),
        new TableSchema("flat", new KeySchema("id")));

    public Watch Clock { get; } = new();

    public IReadOnlyList<JsonValue> Items(string table = "people") => _service.Items(table);

    public JsonValue Do(string operation, string request)
    {
        var reply = Reply(operation, request);
        return Assert.IsType<ServiceReply.Success>(reply).Response;
    }

    public ServiceReply.Refusal Refused(string operation, string request) => Assert.IsType<ServiceReply.Refusal>(Reply(operation, request));

    public void Put(string item) => Do("putItem", $$"""{ "TableName": "people", "Item": {{item}} }""");

    private ServiceReply Reply(string operation, string request) => _service
        .Operations[operation](new ServiceCall(JsonValue.Parse(request), IntegrationPattern.RequestResponse, Clock, [], _ => { }), CancellationToken.None)
        .GetAwaiter().GetResult();

    /// <summary>A clock that a test moves by hand.</summary>
    internal sealed class Watch : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}

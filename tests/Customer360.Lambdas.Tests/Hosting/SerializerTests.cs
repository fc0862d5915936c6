using System.Text;
using System.Text.Json;
using Customer360.Contracts.Access;
using Customer360.Contracts.Onboarding;

namespace Customer360.Lambdas.Hosting;

public sealed class SerializerTests
{
    private readonly LambdaJsonSerializer _serializer = new();

    [Fact]
    public void A_payload_that_lacks_a_field_fails_by_the_fields_name()
    {
        var error = Assert.Throws<JsonException>(() => Read<OnboardingStep>("""{ "productId": "p", "domain": "d", "version": "1.0.0", "executionId": "c" }"""));

        Assert.Contains("databaseName", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_payload_with_null_where_a_value_is_needed_fails_by_the_fields_name()
    {
        var error = Assert.Throws<JsonException>(() => Read<StewardTicket>("""{ "ticketId": null, "reminders": [] }"""));

        Assert.Contains("ticketId", error.Message, StringComparison.Ordinal);
    }

    // Anybody may put an event on a bus; the function is called with whatever it is.
    [Theory]
    [InlineData("""{ "requestId": "r-1" }""", "r-1")]
    [InlineData("""{ "requestId": "r-1", "domain": 5, "requesterId": {} }""", "r-1")]
    [InlineData("""{ "requestId": 5 }""", null)]
    [InlineData("""{ "requestId": null }""", null)]
    [InlineData("""{ "requestId": "\ud800" }""", null)]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    [InlineData("\"r-1\"", null)]
    [InlineData("null", null)]
    public void An_events_detail_may_be_anything(string detail, string? requestId) =>
        Assert.Equal(requestId, Read<AdmissionQuestion>($$"""{ "detail": {{detail}}, "executionId": "run-1" }""").Detail.RequestId);

    [Fact]
    public void A_result_is_written_as_the_orchestrators_read_it()
    {
        using var stream = new MemoryStream();
        _serializer.Serialize(new ApprovalStage("owner", "owner:marketing", TimeSpan.FromHours(48), null), stream);

        Assert.Equal("""{"name":"owner","approver":"owner:marketing","deadline":172800,"escalateTo":null}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private T Read<T>(string json) => _serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}

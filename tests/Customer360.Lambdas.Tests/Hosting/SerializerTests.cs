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
        var error = Assert.Throws<JsonException>(() => Read<DataProductSubmitted>("""{ "productId": "p", "domain": "d", "version": "1.0.0", "correlationId": "c" }"""));

        Assert.Contains("contractUri", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_payload_with_null_where_a_value_is_needed_fails_by_the_fields_name()
    {
        var error = Assert.Throws<JsonException>(() => Read<DecisionSubmission>("""{ "ticketId": null, "approved": true, "decidedBy": "u", "decidedByGroups": [], "reason": null }"""));

        Assert.Contains("ticketId", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_is_written_as_the_orchestrators_read_it()
    {
        using var stream = new MemoryStream();
        _serializer.Serialize(new ApprovalStage("owner", "owner:marketing", TimeSpan.FromHours(48)), stream);

        Assert.Equal("""{"name":"owner","approver":"owner:marketing","deadline":172800}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private T Read<T>(string json) => _serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}

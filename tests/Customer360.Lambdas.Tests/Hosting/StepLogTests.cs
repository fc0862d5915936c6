using System.Text.Json.Nodes;

namespace Customer360.Lambdas.Hosting;

public sealed class StepLogTests
{
    [Fact]
    public void A_line_is_one_object_with_the_fields_that_have_a_value()
    {
        using var lines = new StringWriter();

        new StepLog(lines).Write("Policy evaluated", ("accessRequestId", "r-1"), ("stages", 2), ("reason", null));

        var line = JsonNode.Parse(lines.ToString())!.AsObject();
        Assert.Equal(["level", "message", "accessRequestId", "stages"], line.Select(member => member.Key));
        Assert.Equal(2, line["stages"]?.GetValue<int>());
    }

    [Theory]
    [InlineData("requestId")]
    [InlineData("message")]
    [InlineData("traceId")]
    public void A_field_that_Lambda_writes_itself_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new StepLog(TextWriter.Null).Write("Something", (name, "x")));
}

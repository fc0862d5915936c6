using System.Text.Json;

namespace DurableStates.Tests;

public sealed class WorkflowJsonTests
{
    private enum Colour
    {
        DarkRed,
    }

    private sealed record Everything(Colour Colour, TimeSpan Span, DateTime At, DateTimeOffset There, string? Missing);

    private static readonly Everything Sample = new(
        Colour.DarkRed,
        TimeSpan.FromSeconds(1.5),
        new DateTime(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc),
        new DateTimeOffset(2026, 11, 22, 11, 30, 0, TimeSpan.FromHours(2)),
        null);

    private const string Json =
        """{"colour":"DarkRed","span":1.5,"at":"2026-11-22T09:30:00.000Z","there":"2026-11-22T09:30:00.000Z","missing":null}""";

    [Fact]
    public void Values_are_written_by_the_contract() => Assert.Equal(Json, WorkflowJson.Serialize(Sample));

    [Fact]
    public void Values_are_read_back() => Assert.Equal(Sample with { There = Sample.There.ToUniversalTime() }, WorkflowJson.Deserialize<Everything>(Json));

    [Theory]
    [InlineData("""{"orderId":"o"}""", "amount")]
    [InlineData("""{"orderId":null,"amount":1}""", "OrderId")]
    [InlineData("""{"orderId":"o","amount":"1"}""", "amount")]
    public void What_the_type_does_not_allow_is_an_error_that_names_the_member(string json, string member)
    {
        var error = Assert.Throws<JsonException>(() => WorkflowJson.Deserialize<Order>(json));

        Assert.Contains(member, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Box(int Width, string? Label)
    {
        public int Double => Width * 2;

        public required string? Owner { get; init; }
    }

    [Fact]
    public void Computed_members_do_not_cross_and_absent_nullable_ones_are_null()
    {
        var box = WorkflowJson.Deserialize<Box>("""{"width":3}""");

        Assert.Equal(new Box(3, null) { Owner = null }, box);
        Assert.Equal("""{"width":3,"label":null,"owner":null}""", WorkflowJson.Serialize(box));
        Assert.Equal("""{"a":1}""", WorkflowJson.Serialize(new { A = 1 }));
    }

    private sealed class Settings
    {
        public int Retries { get; set; } = 3;
    }

    [Fact]
    public void Initial_values_are_not_for_json()
    {
        Assert.Throws<JsonException>(() => WorkflowJson.Deserialize<Settings>("{}"));
        Assert.Equal(new Order("o", 1), WorkflowJson.Deserialize<Order>("""{"orderId":"o","amount":1,"more":true}"""));
    }
}

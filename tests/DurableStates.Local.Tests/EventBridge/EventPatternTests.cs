using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

public sealed class EventPatternTests
{
    private const string Event = """
        {
          "source": "customer360.access", "detail-type": "AccessRequested", "account": "111122223333", "resources": ["arn:a", "arn:b"],
          "detail": { "days": 30, "product": "campaign-performance", "address": "10.0.0.7", "tags": ["new", "pii"], "note": null }
        }
        """;

    [Theory]
    [InlineData("""{ "source": ["customer360.access"] }""", true)]
    [InlineData("""{ "source": ["customer360.scoring", "customer360.access"] }""", true)]
    [InlineData("""{ "source": ["customer360.scoring"] }""", false)]
    [InlineData("""{ "source": ["customer360.access"], "detail-type": ["Other"] }""", false)]
    [InlineData("""{ "resources": ["arn:b"] }""", true)]
    [InlineData("""{ "detail": { "tags": ["pii"] } }""", true)]
    [InlineData("""{ "detail": { "tags": ["old"] } }""", false)]
    [InlineData("""{ "detail": { "note": [null] } }""", true)]
    [InlineData("""{ "detail": { "days": [30] } }""", true)]
    [InlineData("""{ "detail": { "product": [{ "prefix": "campaign" }] } }""", true)]
    [InlineData("""{ "detail": { "product": [{ "prefix": { "equals-ignore-case": "CAMPAIGN" } }] } }""", true)]
    [InlineData("""{ "detail": { "product": [{ "suffix": "performance" }] } }""", true)]
    [InlineData("""{ "detail": { "product": [{ "equals-ignore-case": "Campaign-Performance" }] } }""", true)]
    [InlineData("""{ "detail": { "product": [{ "wildcard": "camp*-perf*ce" }] } }""", true)]
    [InlineData("""{ "detail": { "product": [{ "wildcard": "camp*-sales" }] } }""", false)]
    [InlineData("""{ "detail": { "product": [{ "anything-but": "sales" }] } }""", true)]
    [InlineData("""{ "detail": { "product": [{ "anything-but": ["sales", "campaign-performance"] }] } }""", false)]
    [InlineData("""{ "detail": { "product": [{ "anything-but": { "prefix": "campaign" } }] } }""", false)]
    [InlineData("""{ "detail": { "missing": [{ "anything-but": "sales" }] } }""", false)]
    [InlineData("""{ "detail": { "days": [{ "numeric": [">", 0, "<=", 30] }] } }""", true)]
    [InlineData("""{ "detail": { "days": [{ "numeric": ["<", 30] }] } }""", false)]
    [InlineData("""{ "detail": { "address": [{ "cidr": "10.0.0.0/24" }] } }""", true)]
    [InlineData("""{ "detail": { "address": [{ "cidr": "10.0.1.0/24" }] } }""", false)]
    [InlineData("""{ "detail": { "days": [{ "exists": true }] } }""", true)]
    [InlineData("""{ "detail": { "days": [{ "exists": false }] } }""", false)]
    [InlineData("""{ "detail": { "missing": [{ "exists": false }] } }""", true)]
    [InlineData("""{ "$or": [{ "source": ["x"] }, { "detail": { "days": [30] } }] }""", true)]
    [InlineData("""{ "$or": [{ "source": ["x"] }, { "detail": { "days": [30] } }, { "source": ["y"] }] }""", true)]
    [InlineData("""{ "$or": [{ "source": ["x"] }, { "source": ["y"] }, { "source": ["z"] }, { "detail": { "tags": ["pii"] } }, { "source": ["w"] }] }""", true)]
    [InlineData("""{ "detail": { "product": [{ "anything-but": { "equals-ignore-case": "Campaign-Performance" } }] } }""", false)]
    [InlineData("""{ "detail": { "product": [{ "anything-but": { "equals-ignore-case": ["Sales", "CAMPAIGN-PERFORMANCE"] } }] } }""", false)]
    [InlineData("""{ "detail": { "product": [{ "anything-but": { "equals-ignore-case": ["Sales"] } }] } }""", true)]
    [InlineData("""{ "$or": [{ "source": ["x"] }, { "detail": { "days": [31] } }] }""", false)]
    public void A_pattern_takes_events(string pattern, bool matches) =>
        Assert.Equal(matches, EventPattern.Parse(JsonValue.Parse(pattern)).Matches(JsonValue.Parse(Event)));

    [Theory]
    [InlineData("{}", "at least one member")]
    [InlineData("""{ "source": "customer360.access" }""", "source: a pattern's values stand in an array")]
    [InlineData("""{ "detail": { "days": [] } }""", "detail.days: a pattern's values stand in an array")]
    [InlineData("""{ "detail": { "days": [{ "between": [1, 2] }] } }""", "detail.days[0]: there is no condition between")]
    [InlineData("""{ "detail": { "days": [{ "numeric": ["!", 1] }] } }""", "detail.days[0]: numeric takes")]
    [InlineData("""{ "detail": { "address": [{ "cidr": "10.0.0.7/99" }] } }""", "an address range")]
    [InlineData("""{ "detail": { "days": [{ "exists": 1 }] } }""", "exists is true or false")]
    public void What_is_no_pattern_is_refused_with_its_place(string pattern, string message) =>
        Assert.Contains(message, Assert.Throws<EventPatternException>(() => EventPattern.Parse(JsonValue.Parse(pattern))).Message, StringComparison.Ordinal);
}

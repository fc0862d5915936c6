namespace Customer360.Lambdas.Access;

public sealed class AccessPolicyTests
{
    // The policy, row by row: what is asked, from where, for what and how long; what the policy says, and who is asked.
    [Theory]
    [InlineData("public", "SameDomain", "Read", "analytics", 365, "AUTO_APPROVE", "")]
    [InlineData("public", "OtherDomain", "Read", "analytics", 365, "AUTO_APPROVE", "")]
    [InlineData("public", "External", "Read", "analytics", 30, "ROUTE", "owner")]
    [InlineData("internal", "SameDomain", "Read", "anything", 365, "AUTO_APPROVE", "")]
    [InlineData("internal", "OtherDomain", "Read", "analytics", 90, "AUTO_APPROVE", "")]
    [InlineData("internal", "OtherDomain", "Read", "analytics", 91, "ROUTE", "owner")]
    [InlineData("internal", "OtherDomain", "Read", "resale", 30, "ROUTE", "owner")]
    [InlineData("internal", "External", "Read", "analytics", 30, "ROUTE", "owner steward")]
    [InlineData("confidential", "SameDomain", "Read", "analytics", 30, "ROUTE", "owner")]
    [InlineData("confidential", "OtherDomain", "Read", "analytics", 30, "ROUTE", "owner steward")]
    [InlineData("confidential", "External", "Read", "analytics", 30, "ROUTE", "owner steward privacy-officer")]
    [InlineData("restricted", "SameDomain", "Read", "analytics", 30, "ROUTE", "steward")]
    [InlineData("restricted", "OtherDomain", "Read", "analytics", 30, "ROUTE", "owner steward privacy-officer")]
    [InlineData("restricted", "External", "Read", "analytics", 30, "AUTO_DENY", "")]
    [InlineData("public", "SameDomain", "Write", "analytics", 30, "ROUTE", "owner platform")]
    [InlineData("public", "OtherDomain", "Write", "analytics", 30, "AUTO_DENY", "")]
    [InlineData("public", "External", "Modify", "analytics", 30, "AUTO_DENY", "")]
    public void The_policy_rules(string classification, string distance, string permission, string purpose, int days, string verdict, string stages)
    {
        var ruling = Rule(classification, Enum.Parse<Distance>(distance), permission, purpose, days);

        Assert.Equal(verdict, ruling.Verdict);
        Assert.Equal(stages, string.Join(' ', ruling.Stages.Select(stage => stage.Name)));
        Assert.NotEmpty(ruling.Reasons);
    }

    [Fact]
    public void Owners_and_stewards_are_those_of_the_owning_domain_and_have_a_deadline()
    {
        var ruling = Rule("confidential", Distance.External, "Read", "analytics", 30);

        Assert.Equal(
            [
                new("owner", "owner:marketing", TimeSpan.FromHours(48), null),
                new("steward", "steward:marketing", TimeSpan.FromDays(5), "data-governance"),
                new("privacy-officer", "privacy-officer", TimeSpan.FromDays(5), "data-governance"),
            ],
            ruling.Stages);
    }

    [Fact]
    public void Restricted_data_is_granted_to_other_domains_for_a_month_at_most()
    {
        var ruling = Rule("restricted", Distance.OtherDomain, "Read", "analytics", 365);

        Assert.Equal(30, ruling.DurationDays);
        Assert.Contains("at most 30 days", string.Join(' ', ruling.Reasons), StringComparison.Ordinal);
    }

    private static PolicyDecision Rule(string classification, Distance distance, string permission, string purpose, int days) =>
        AccessPolicy.Rule(new PolicyFacts(classification, distance, permission, purpose, days, OwnerDomain: "marketing"));
}

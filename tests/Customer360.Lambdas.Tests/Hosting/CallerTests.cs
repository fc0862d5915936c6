using Amazon.Lambda.APIGatewayEvents;

namespace Customer360.Lambdas.Hosting;

/// <summary>Who somebody is and where they belong is what the authoriser says, and no part of a name is another name.</summary>
public sealed class CallerTests
{
    [Theory]
    [InlineData("[steward:marketing owner:marketing]", true)]
    [InlineData("[steward:marketing]", true)]
    [InlineData("steward:marketing", true)]
    [InlineData("[Steward:Marketing]", true)]
    [InlineData("[lunch,steward:marketing]", false)]
    [InlineData("lunch,steward:marketing", false)]
    [InlineData("[lunch;steward:marketing]", false)]
    [InlineData("[lunch\tsteward:marketing]", false)]
    [InlineData("[lunch\nsteward:marketing]", false)]
    [InlineData("[lunch\u00a0steward:marketing]", false)]
    [InlineData("[[steward:marketing]]", false)]
    [InlineData("[\"steward:marketing\"]", false)]
    [InlineData("[steward:marketing-2 xsteward:marketing steward steward: :marketing]", false)]
    [InlineData("[steward:*]", false)]
    [InlineData("[st\u0435ward:marketing]", false)]
    [InlineData("[]", false)]
    [InlineData("", false)]
    public void A_group_is_one_of_the_claims_list_and_no_part_of_another(string claim, bool isIn) => Assert.Equal(isIn, CallerOf("u-stefan", claim)?.IsIn("steward:marketing"));

    [Theory]
    [InlineData("u-mara", true)]
    [InlineData("U-MARA", true)]
    [InlineData("u-mara ", null)]
    [InlineData("u-m\u0430ra", null)]
    [InlineData("\uff55-mara", null)]
    [InlineData("u-mara\n", null)]
    [InlineData("u-mara-2", false)]
    [InlineData("[u-mara]", null)]
    [InlineData("", null)]
    public void A_person_is_who_the_directory_says_in_letters_that_it_has(string sub, bool? isMara) => Assert.Equal(isMara, CallerOf(sub, "")?.Is("u-mara"));

    private static Caller? CallerOf(string sub, string groups) => Caller.Of(
        new APIGatewayHttpApiV2ProxyRequest
        {
            RequestContext = new()
            {
                Authorizer = new() { Jwt = new() { Claims = new Dictionary<string, string> { ["sub"] = sub, ["groups"] = groups } } },
            },
        },
        "groups");
}

using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Hosting;

namespace Customer360.Lambdas.Onboarding;

public sealed class OnboardingFunctionsTests
{
    private const string Uri = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";
    private static readonly DataProductSubmitted Campaigns = new("campaign-performance", "marketing", "1.0.0", Uri, "c-1");

    [Fact]
    public async Task A_valid_contract_becomes_a_plan_of_the_catalogue()
    {
        var plan = await Functions(Samples.Read(Uri)).PlanCatalog(Campaigns);

        Assert.Equal("customer360_marketing", plan.DatabaseName);
        Assert.Equal("s3://customer360-data/marketing/campaign-performance/", plan.DatabaseLocation);
        Assert.Equal(("customer360-campaign-performance-build", 30, "customer360-campaign-performance-crawl"), (plan.JobName, plan.JobTimeoutMinutes, plan.CrawlerName));
        Assert.Equal(["campaign_daily", "campaign_touch"], plan.Tables.Select(table => table.Name));
        Assert.Equal("s3://customer360-data/marketing/campaign-performance/campaign_daily/", plan.Tables[0].Location);
        Assert.Contains(new ColumnPlan("spend", "decimal(12,2)", "internal"), plan.Tables[0].Columns);
        Assert.Contains(new ColumnPlan("email", "string", "restricted"), plan.Tables[1].Columns);
    }

    [Fact]
    public async Task A_contract_with_mistakes_is_not_planned()
    {
        var error = await Assert.ThrowsAsync<ContractInvalidException>(() => Functions("{}").PlanCatalog(Campaigns));

        Assert.Contains(Uri, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_that_is_not_there_is_an_error_and_not_a_finding()
    {
        var functions = new OnboardingFunctions(new MemoryObjects(), new StepLog(TextWriter.Null));

        await Assert.ThrowsAsync<ContractNotFoundException>(() => functions.ValidateContract(Campaigns));
    }

    [Fact]
    public async Task The_same_contract_has_the_same_hash_and_another_has_another()
    {
        var once = await Functions("{}").ValidateContract(Campaigns);
        var again = await Functions("{}").ValidateContract(Campaigns);
        var other = await Functions("{ }").ValidateContract(Campaigns);

        Assert.Equal(once.ContractHash, again.ContractHash);
        Assert.NotEqual(once.ContractHash, other.ContractHash);
        Assert.Equal(64, once.ContractHash.Length);
    }

    private static OnboardingFunctions Functions(string contract) => new(new MemoryObjects { [Uri] = contract }, new StepLog(TextWriter.Null));
}

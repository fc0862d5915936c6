using Amazon.Lambda.Annotations;
using Customer360.Contracts.Onboarding;

namespace Customer360.Lambdas;

/// <summary>The decisions of data product onboarding.</summary>
public sealed class OnboardingFunctions
{
    /// <summary>Reads the submitted contract and returns every mistake in it at once.</summary>
    [LambdaFunction(ResourceName = "ValidateContract", Timeout = 30, MemorySize = 512)]
    public Task<ContractReview> ValidateContract(DataProductSubmitted submitted) => throw new NotImplementedException();

    /// <summary>Says which database, tables, job and crawler a valid contract means.</summary>
    [LambdaFunction(ResourceName = "PlanCatalog", Timeout = 30, MemorySize = 512)]
    public Task<CatalogPlan> PlanCatalog(DataProductSubmitted submitted) => throw new NotImplementedException();
}

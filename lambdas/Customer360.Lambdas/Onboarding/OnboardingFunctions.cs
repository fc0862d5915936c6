using System.Security.Cryptography;
using System.Text;
using Amazon.Lambda.Annotations;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>The decisions of data product onboarding.</summary>
public sealed class OnboardingFunctions(IObjectStore objects, StepLog log)
{
    /// <summary>Reads the submitted contract and returns every mistake in it at once.</summary>
    [LambdaFunction(ResourceName = "ValidateContract", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @ContractsReadPolicy")]
    public async Task<ContractReview> ValidateContract(DataProductSubmitted submitted)
    {
        var contract = await ReadAsync(submitted);
        var findings = ContractValidator.Validate(contract, submitted);
        log.Write("Contract validated", ("productId", submitted.ProductId), ("version", submitted.Version), ("findings", findings.Count));
        return new ContractReview(findings, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contract))));
    }

    /// <summary>Says which database, tables, job and crawler a valid contract means.</summary>
    [LambdaFunction(ResourceName = "PlanCatalog", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @ContractsReadPolicy")]
    public async Task<CatalogPlan> PlanCatalog(DataProductSubmitted submitted)
    {
        var contract = await ReadAsync(submitted);
        var findings = ContractValidator.Validate(contract, submitted);
        if (findings.Count > 0)
        {
            throw new ContractInvalidException(submitted.ContractUri, findings.Count);
        }

        var plan = CatalogPlanner.Plan(ContractDocument.Read(contract).Root, submitted);
        log.Write("Catalogue planned", ("productId", submitted.ProductId), ("version", submitted.Version), ("tables", plan.Tables.Count));
        return plan;
    }

    private async Task<string> ReadAsync(DataProductSubmitted submitted) =>
        await objects.ReadTextAsync(submitted.ContractUri) ?? throw new ContractNotFoundException(submitted.ContractUri);
}

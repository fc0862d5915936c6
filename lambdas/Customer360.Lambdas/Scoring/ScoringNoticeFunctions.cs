using Amazon.Lambda.Annotations;
using Customer360.Contracts.Notices;
using Customer360.Contracts.Registry;
using Customer360.Contracts.Scoring;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Notices;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>What people are told when a run of scoring has ended.</summary>
public sealed class ScoringNoticeFunctions(IRegistry registry, StepLog log)
{
    /// <summary>Tells the owners of the product that the scores belong to, as the register knows it; where it knows none, the people who run the platform.</summary>
    [LambdaFunction(ResourceName = "WriteScoringNotice", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @RegistryReadPolicy")]
    public async Task<Notice> WriteScoringNotice(ScoringEnding ending)
    {
        var product = ending is { Domain: { } domain, ProductId: { } id } && AccessPatterns.Name.IsMatch(domain) && AccessPatterns.Name.IsMatch(id) ? await registry.FindProductAsync(domain, id) : null;
        var notice = NoticeTexts.Scored(ending, product is { Status: ProductStatus.Retired } ? null : product);
        log.Write("Scoring ended", ("runId", AccessPatterns.RequestId.IsMatch(ending.RunId ?? "") ? ending.RunId : null), ("status", ending.Status), ("productId", product?.ProductId));
        return notice;
    }
}

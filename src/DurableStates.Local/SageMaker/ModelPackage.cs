namespace DurableStates.Local.SageMaker;

/// <summary>A version of a model in the registry.</summary>
/// <param name="Group">The model package group.</param>
/// <param name="Version">The version in the group, from 1.</param>
/// <param name="ApprovalStatus"><c>Approved</c>, <c>Rejected</c> or <c>PendingManualApproval</c>.</param>
/// <param name="CreationTime">When it was registered.</param>
public sealed record ModelPackage(string Group, int Version, string ApprovalStatus, DateTimeOffset CreationTime)
{
    /// <summary>The version's ARN.</summary>
    public string Arn => $"arn:aws:sagemaker:us-east-1:000000000000:model-package/{Group}/{Version}";
}

using DurableStates.Local.Services;

namespace DurableStates.Local.SageMaker;

/// <summary>Amazon SageMaker on this machine: the model registry and batch transform jobs.</summary>
public sealed class SageMakerIntegration : IServiceIntegration
{
    /// <summary>A SageMaker with these model versions.</summary>
    /// <param name="packages">What is in the registry.</param>
    /// <param name="transform">What transform jobs do.</param>
    public SageMakerIntegration(IEnumerable<ModelPackage> packages, TransformWork transform)
    {
        var models = new ModelRegistry(packages);
        var jobs = new TransformJobs(models, transform);
        Operations = new Dictionary<string, ServiceOperation>(StringComparer.Ordinal)
        {
            ["createModel"] = ServiceOperations.Immediate(models.CreateModel),
            ["createTransformJob"] = jobs.CreateAsync,
            ["describeModelPackage"] = ServiceOperations.Immediate(models.DescribeModelPackage),
            ["describeTransformJob"] = ServiceOperations.Immediate(jobs.Describe),
            ["listModelPackages"] = ServiceOperations.Immediate(models.ListModelPackages),
            ["stopTransformJob"] = ServiceOperations.Immediate(jobs.Stop),
        };
    }

    /// <inheritdoc/>
    public string Service => "sagemaker";

    /// <inheritdoc/>
    public string ErrorPrefix => "SageMaker";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ServiceOperation> Operations { get; }
}

using System.Collections.Concurrent;
using System.Globalization;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.SageMaker;

/// <summary>The model registry, and the models that were made from it.</summary>
internal sealed class ModelRegistry(IEnumerable<ModelPackage> packages)
{
    private const int MostPerPage = 100;

    private readonly List<ModelPackage> _packages = [.. packages];
    private readonly ConcurrentDictionary<string, JsonValue> _models = new(StringComparer.Ordinal);

    public JsonValue Model(string name) => _models.GetValueOrDefault(name);

    public ServiceReply ListModelPackages(ServiceCall call)
    {
        var group = call.Text("ModelPackageGroupName");
        var status = call.Text("ModelApprovalStatus");
        var chosen = _packages.Where(package => (group.Length == 0 || package.Group == group) && (status.Length == 0 || package.ApprovalStatus == status));
        var ordered = call.Text("SortBy") == "Name" ? chosen.OrderBy(package => package.Arn, StringComparer.Ordinal) : chosen.OrderBy(package => package.CreationTime);
        var sorted = call.Text("SortOrder") == "Ascending" ? ordered : ordered.Reverse();
        var most = call.Arguments["MaxResults"].TryGetInt64(out var asked) ? (int)asked : MostPerPage;
        return new ServiceReply.Success(JsonValue.Object(("ModelPackageSummaryList", JsonValue.Array([.. sorted.Take(most).Select(Summary)]))));
    }

    public ServiceReply DescribeModelPackage(ServiceCall call)
    {
        var name = call.Text("ModelPackageName");
        return _packages.FirstOrDefault(package => package.Arn == name) is { } package
            ? new ServiceReply.Success(Summary(package))
            : Missing($"ModelPackage {name} does not exist.");
    }

    public ServiceReply CreateModel(ServiceCall call)
    {
        var name = call.Text("ModelName");
        var package = call.Arguments["PrimaryContainer"]["ModelPackageName"];
        if (package.TryGetString(out var arn) && !_packages.Exists(candidate => candidate.Arn == arn))
        {
            return Missing($"Could not find model package {arn}.");
        }

        return _models.TryAdd(name, call.Arguments)
            ? new ServiceReply.Success(JsonValue.Object(("ModelArn", $"arn:aws:sagemaker:us-east-1:000000000000:model/{name}")))
            : Missing($"Cannot create already existing model \"arn:aws:sagemaker:us-east-1:000000000000:model/{name}\".");
    }

    // What SageMaker's API calls a validation error is, to Step Functions, the service's general exception.
    private static ServiceReply.Refusal Missing(string message) => new("AmazonSageMakerException", message);

    private static JsonValue Summary(ModelPackage package) => JsonValue.Object(
        ("ModelPackageArn", package.Arn),
        ("ModelPackageGroupName", package.Group),
        ("ModelPackageVersion", package.Version),
        ("ModelPackageStatus", "Completed"),
        ("ModelApprovalStatus", package.ApprovalStatus),
        ("CreationTime", AwsTime.Iso(package.CreationTime)),
        ("ModelPackageDescription", string.Create(CultureInfo.InvariantCulture, $"{package.Group} version {package.Version}")));
}

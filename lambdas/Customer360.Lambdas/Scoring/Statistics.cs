using System.Text.Json;
using System.Text.Json.Serialization;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Scoring;

/// <summary>A data set's figures in the file shape of SageMaker Model Monitor, <c>statistics.json</c>; the members that the gates read.</summary>
internal sealed record Statistics(DatasetSummary Dataset, IReadOnlyList<FeatureStatistics> Features)
{
    public FeatureStatistics? Find(string name) => Features.FirstOrDefault(feature => feature.Name == name);
}

internal sealed record DatasetSummary(long ItemCount);

internal sealed record FeatureStatistics(
    string Name, string InferredType, NumericalStatistics? NumericalStatistics = null, StringStatistics? StringStatistics = null)
{
    public CommonStatistics? Common => NumericalStatistics?.Common ?? StringStatistics?.Common;
}

internal sealed record CommonStatistics(long NumPresent, long NumMissing)
{
    public double Completeness => NumPresent + NumMissing == 0 ? 0 : (double)NumPresent / (NumPresent + NumMissing);
}

internal sealed record NumericalStatistics(
    CommonStatistics Common, double Mean, double StdDev, double Min, double Max, NumericalDistribution? Distribution = null);

internal sealed record NumericalDistribution(BucketSketch Kll);

internal sealed record BucketSketch(IReadOnlyList<Bucket> Buckets);

internal sealed record Bucket(double LowerBound, double UpperBound, double Count);

internal sealed record StringStatistics(CommonStatistics Common, double DistinctCount);

/// <summary>What the baseline allows, in Model Monitor's file shape <c>constraints.json</c>.</summary>
internal sealed record Constraints(IReadOnlyList<FeatureConstraints> Features);

internal sealed record FeatureConstraints(string Name, string InferredType, double Completeness);

/// <summary>The statistics that a gate needs are not where the question says.</summary>
public sealed class StatisticsNotFoundException(string uri) : Exception($"There are no statistics at {uri}: the job before this step writes them.");

/// <summary>Reads the files that jobs and Model Monitor write.</summary>
internal sealed class StatisticsReader(IObjectStore objects)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public async Task<T> ReadAsync<T>(string prefix, string file)
    {
        var uri = $"{prefix.TrimEnd('/')}/{file}";
        var text = await objects.ReadTextAsync(uri) ?? throw new StatisticsNotFoundException(uri);
        return JsonSerializer.Deserialize<T>(text, Options) ?? throw new StatisticsNotFoundException(uri);
    }
}

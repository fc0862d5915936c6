using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Scoring;

/// <summary>A data set's figures in the file shape of SageMaker Model Monitor, <c>statistics.json</c>; the members that the gates read.</summary>
internal sealed record Statistics(DatasetSummary Dataset, IReadOnlyList<FeatureStatistics> Features) : IFigures
{
    public string? Problem =>
        Dataset.ItemCount < 0 ? "dataset.item_count is negative"
        : Features.Any(feature => feature is null) ? "one of the features is null"
        : Features.FirstOrDefault(feature => feature.Common is { } common && (common.NumPresent < 0 || common.NumMissing < 0)) is { } negative ? $"a count of {negative.Name} is negative"
        : Features.FirstOrDefault(feature => feature.NumericalStatistics?.Distribution?.Kll.Buckets.Any(bucket => bucket is null) == true) is { } holed ? $"one of the buckets of {holed.Name} is null"
        : null;

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
    public double Completeness => NumPresent == 0 ? 0 : NumPresent / ((double)NumPresent + NumMissing);
}

internal sealed record NumericalStatistics(
    CommonStatistics Common, double Mean, double StdDev, double Min, double Max, NumericalDistribution? Distribution = null);

internal sealed record NumericalDistribution(BucketSketch Kll);

internal sealed record BucketSketch(IReadOnlyList<Bucket> Buckets);

internal sealed record Bucket(double LowerBound, double UpperBound, double Count);

internal sealed record StringStatistics(CommonStatistics Common, double DistinctCount);

/// <summary>What the baseline allows, in Model Monitor's file shape <c>constraints.json</c>.</summary>
internal sealed record Constraints(IReadOnlyList<FeatureConstraints> Features) : IFigures
{
    public string? Problem => Features.Any(feature => feature is null) ? "one of the features is null" : null;
}

internal sealed record FeatureConstraints(string Name, string InferredType, double Completeness);

/// <summary>The statistics that a gate needs are not where the question says.</summary>
public sealed class StatisticsNotFoundException(string uri) : Exception($"There are no statistics at {uri}: the job before this step writes them.");

/// <summary>What lies where statistics should lie cannot be read as such, so no gate can rule on it.</summary>
public sealed class StatisticsUnreadableException(string uri, string problem)
    : Exception($"The file {uri} cannot be read as Model Monitor's: {problem}. The job before this step writes it.");

/// <summary>A file of figures; what JSON alone does not rule out, it says itself.</summary>
internal interface IFigures
{
    /// <summary>What makes the figures of no use; null when nothing does.</summary>
    string? Problem { get; }
}

/// <summary>Reads the files that jobs and Model Monitor write.</summary>
internal sealed class StatisticsReader(IObjectStore objects)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public async Task<T> ReadAsync<T>(string prefix, string file)
        where T : class, IFigures
    {
        var uri = $"{prefix.TrimEnd('/')}/{file}";
        var text = await objects.ReadTextAsync(uri) ?? throw new StatisticsNotFoundException(uri);
        var figures = Parse<T>(uri, text);
        return figures.Problem is { } problem ? throw new StatisticsUnreadableException(uri, problem) : figures;
    }

    private static T Parse<T>(string uri, string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Encoding.UTF8.GetBytes(text), Options) ?? throw new StatisticsNotFoundException(uri);
        }
        catch (JsonException e)
        {
            throw new StatisticsUnreadableException(uri, e.Message.TrimEnd('.'));
        }
    }
}

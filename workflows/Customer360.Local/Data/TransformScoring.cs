using DurableStates.Json;

namespace Customer360.Local.Data;

/// <summary>What a SageMaker transform job does on this machine: scores the features with the model's own file, and describes the scores.</summary>
internal sealed class TransformScoring(LocalObjectStore objects)
{
    public Task<string?> RunAsync(JsonValue job, JsonValue model)
    {
        var input = job["TransformInput"]["DataSource"]["S3DataSource"]["S3Uri"].AsString().TrimEnd('/');
        var output = job["TransformOutput"]["S3OutputPath"].AsString().TrimEnd('/');

        // .../model-package/churn/2 is the model in s3://customer360-models/churn/2/.
        var package = model["PrimaryContainer"]["ModelPackageName"].AsString().Split('/');
        var scoring = ScoringModel.Parse(objects.Read($"s3://customer360-models/{package[^2]}/{package[^1]}/model.json"));

        var scores = scoring.Score(CsvTable.Parse(objects.Read($"{input}/features.csv")));
        objects.Write($"{output}/features.csv.out", scores.ToString());
        objects.Write($"{output}/statistics.json", StatisticsFile.Write(scores));
        return Task.FromResult<string?>(null);
    }
}

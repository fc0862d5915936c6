using System.Globalization;
using System.Text.Json;

namespace Customer360.Local.Data;

/// <summary>A logistic regression: what the model package's container does on AWS.</summary>
/// <param name="Intercept">The score's base.</param>
/// <param name="Coefficients">A weight per feature.</param>
internal sealed record ScoringModel(double Intercept, IReadOnlyDictionary<string, double> Coefficients)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    public static ScoringModel Parse(string json) =>
        JsonSerializer.Deserialize<ScoringModel>(json, Format) ?? throw new InvalidDataException("The model is empty.");

    /// <summary>Every customer's score between 0 and 1, in the order of the features.</summary>
    public CsvTable Score(CsvTable features)
    {
        var ids = features.Texts("customer_id").ToArray();
        var columns = Coefficients.Select(weight => (Weight: weight.Value, Values: features.Numbers(weight.Key).ToArray())).ToArray();
        return new CsvTable(["customer_id", "score"], [.. ids.Select((id, i) =>
        {
            var sum = Intercept + columns.Sum(column => column.Weight * (column.Values[i] ?? 0));
            return new[] { id, (1 / (1 + Math.Exp(-sum))).ToString("0.######", CultureInfo.InvariantCulture) };
        })]);
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Customer360.Local.Data;

/// <summary>Describes a table in the file shapes of SageMaker Model Monitor: <c>statistics.json</c> and <c>constraints.json</c>.</summary>
internal static class StatisticsFile
{
    private const int Buckets = 10;
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Write(CsvTable table) => Text(new JsonObject
    {
        ["version"] = 0.0,
        ["dataset"] = new JsonObject { ["item_count"] = table.Rows.Count },
        ["features"] = new JsonArray([.. table.Columns.Select(column => IsText(column) ? OfTexts(column, table) : OfNumbers(column, table))]),
    });

    /// <summary>What a table like this one has to keep to: every feature's type, and nine tenths of its values.</summary>
    public static string WriteConstraints(CsvTable table) => Text(new JsonObject
    {
        ["version"] = 0.0,
        ["features"] = new JsonArray([.. table.Columns.Select(column => new JsonObject
        {
            ["name"] = column,
            ["inferred_type"] = IsText(column) ? "String" : TypeOf(Present(column, table)),
            ["completeness"] = IsText(column) ? 1.0 : 0.9,
        })]),
    });

    private static string Text(JsonNode node) => node.ToJsonString(Format) + "\n";

    private static bool IsText(string column) => column.EndsWith("_id", StringComparison.Ordinal);

    private static double[] Present(string column, CsvTable table) => [.. table.Numbers(column).OfType<double>()];

    private static string TypeOf(double[] values) => values.All(double.IsInteger) ? "Integral" : "Fractional";

    private static JsonObject Common(int present, int rows) => new() { ["num_present"] = present, ["num_missing"] = rows - present };

    private static JsonObject OfTexts(string column, CsvTable table)
    {
        var texts = table.Texts(column).Where(text => text.Length > 0).ToArray();
        return new JsonObject
        {
            ["name"] = column,
            ["inferred_type"] = "String",
            ["string_statistics"] = new JsonObject { ["common"] = Common(texts.Length, table.Rows.Count), ["distinct_count"] = texts.Distinct().Count() },
        };
    }

    private static JsonObject OfNumbers(string column, CsvTable table)
    {
        var values = Present(column, table);
        var mean = values.Average();
        return new JsonObject
        {
            ["name"] = column,
            ["inferred_type"] = TypeOf(values),
            ["numerical_statistics"] = new JsonObject
            {
                ["common"] = Common(values.Length, table.Rows.Count),
                ["mean"] = Math.Round(mean, 6),
                ["sum"] = Math.Round(values.Sum(), 6),
                ["std_dev"] = Math.Round(Math.Sqrt(values.Average(value => (value - mean) * (value - mean))), 6),
                ["min"] = values.Min(),
                ["max"] = values.Max(),
                ["distribution"] = new JsonObject { ["kll"] = new JsonObject { ["buckets"] = Distribution(values) } },
            },
        };
    }

    private static JsonArray Distribution(double[] values)
    {
        var (least, most) = (values.Min(), values.Max());
        var width = (most - least) / Buckets;
        var counts = new int[Buckets];
        foreach (var value in values)
        {
            counts[width == 0 ? 0 : Math.Min(Buckets - 1, (int)((value - least) / width))]++;
        }

        return new JsonArray([.. counts.Select((count, i) => new JsonObject
        {
            ["lower_bound"] = Math.Round(least + (i * width), 6),
            ["upper_bound"] = Math.Round(least + ((i + 1) * width), 6),
            ["count"] = (double)count,
        })]);
    }
}

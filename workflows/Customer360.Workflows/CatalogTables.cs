using Amazon.Glue.Model;
using Customer360.Contracts.Onboarding;

namespace Customer360.Workflows;

/// <summary>The tables of the catalogue as the application writes them: who made them stands in their parameters, by which an undo knows its own.</summary>
internal static class CatalogTables
{
    /// <summary>A table with columns of the plan and, behind them, others that somebody is still granted.</summary>
    public static TableInput Input(TablePlan table, IEnumerable<Column> others, string status, OnboardingStep step) => new()
    {
        Name = table.Name,
        TableType = "EXTERNAL_TABLE",
        Parameters = new Dictionary<string, string>
        {
            ["classification"] = "parquet",
            ["c360:classification"] = table.Classification,
            ["c360:status"] = status,
            ["c360:product"] = step.Domain + "/" + step.ProductId,
            ["c360:version"] = step.Version,
            ["c360:run"] = step.ExecutionId,
        },
        StorageDescriptor = new StorageDescriptor
        {
            Location = table.Location,
            InputFormat = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
            OutputFormat = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
            SerdeInfo = new SerDeInfo { SerializationLibrary = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe" },
            Columns = [.. table.Columns.Select(column => new Column { Name = column.Name, Type = column.Type, Comment = column.Classification }), .. others],
        },
    };
}

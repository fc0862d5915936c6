using DurableStates.Json;
using DurableStates.Local.Glue;

namespace DurableStates.Local.LakeFormation;

/// <summary>The columns of a table of the catalogue, partition keys included.</summary>
internal static class CatalogColumns
{
    public static IReadOnlyList<string> Of(GlueCatalog catalog, string database, string table)
    {
        var description = catalog.Table(database, table);
        return [.. Names(description["StorageDescriptor"]["Columns"]), .. Names(description["PartitionKeys"])];
    }

    private static string[] Names(JsonValue columns) => columns.TryGetArray(out var array) ? [.. array.Select(column => LakeResource.Text(column["Name"]))] : [];
}

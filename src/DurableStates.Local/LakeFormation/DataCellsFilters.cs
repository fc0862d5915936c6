using DurableStates.Json;
using DurableStates.Local.Glue;
using DurableStates.Local.Services;

namespace DurableStates.Local.LakeFormation;

/// <summary>Named selections of a table's rows and columns.</summary>
internal sealed class DataCellsFilters(GlueCatalog catalog)
{
    private const int LongestExpression = 2_048;

    private readonly Dictionary<(string Database, string Table, string Name), JsonValue> _filters = [];
    private readonly Lock _lock = new();

    public bool Has(string database, string table, string name)
    {
        lock (_lock)
        {
            return _filters.ContainsKey((database, table, name));
        }
    }

    /// <summary>Every filter, in the order of database, table and name.</summary>
    public IReadOnlyList<TableCells> All
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _filters.OrderBy(filter => filter.Key.Database, StringComparer.Ordinal).ThenBy(filter => filter.Key.Table, StringComparer.Ordinal).ThenBy(filter => filter.Key.Name, StringComparer.Ordinal)
                        .Select(filter => new TableCells(
                            filter.Key.Database, filter.Key.Table, filter.Key.Name, LakeResource.Texts(filter.Value["ColumnNames"]),
                            filter.Value["RowFilter"]["FilterExpression"].TryGetString(out var rows) ? rows : null)),
                ];
            }
        }
    }

    public ServiceReply Create(ServiceCall call)
    {
        var data = call.Arguments["TableData"];
        if (Problem(data) is { } problem)
        {
            return problem;
        }

        lock (_lock)
        {
            return _filters.TryAdd(KeyOf(data), data) ? ServiceReply.Nothing : new ServiceReply.Refusal("AlreadyExistsException", "Data cells filter already exists.");
        }
    }

    public ServiceReply Update(ServiceCall call)
    {
        var data = call.Arguments["TableData"];
        if (Problem(data) is { } problem)
        {
            return problem;
        }

        lock (_lock)
        {
            if (!_filters.ContainsKey(KeyOf(data)))
            {
                return NotFound();
            }

            _filters[KeyOf(data)] = data;
            return ServiceReply.Nothing;
        }
    }

    public ServiceReply Delete(ServiceCall call)
    {
        lock (_lock)
        {
            return _filters.Remove(KeyOf(call.Arguments)) ? ServiceReply.Nothing : NotFound();
        }
    }

    public ServiceReply Get(ServiceCall call)
    {
        lock (_lock)
        {
            return _filters.TryGetValue(KeyOf(call.Arguments), out var data) ? new ServiceReply.Success(JsonValue.Object(("DataCellsFilter", data))) : NotFound();
        }
    }

    private ServiceReply.Refusal? Problem(JsonValue data)
    {
        var (database, table, name) = KeyOf(data);
        if (name.Length == 0 || LakeResource.Text(data["TableCatalogId"]).Length == 0)
        {
            return new("InvalidInputException", "Name and TableCatalogId are required.");
        }

        if (catalog.Table(database, table).IsUndefined)
        {
            return new("EntityNotFoundException", "Table not found.");
        }

        if (data["RowFilter"]["FilterExpression"].TryGetString(out var expression) && expression.Length > LongestExpression)
        {
            return new("InvalidInputException", $"A filter expression has at most {LongestExpression} characters.");
        }

        var columns = LakeResource.Texts(data["ColumnNames"]);
        if (columns.Length == 0 == data["ColumnWildcard"].IsUndefined)
        {
            return new("InvalidInputException", "Either ColumnNames or ColumnWildcard must be given.");
        }

        if (data["RowFilter"]["FilterExpression"].IsUndefined == data["RowFilter"]["AllRowsWildcard"].IsUndefined)
        {
            return new("InvalidInputException", "Either FilterExpression or AllRowsWildcard must be given.");
        }

        var unknown = columns.Except(CatalogColumns.Of(catalog, database, table)).ToArray();
        return unknown.Length == 0 ? null : new("EntityNotFoundException", $"Columns not found: {string.Join(", ", unknown)}");
    }

    private static (string Database, string Table, string Name) KeyOf(JsonValue data) =>
        (LakeResource.Text(data["DatabaseName"]), LakeResource.Text(data["TableName"]), LakeResource.Text(data["Name"]));

    private static ServiceReply.Refusal NotFound() => new("EntityNotFoundException", "Data cells filter not found.");
}

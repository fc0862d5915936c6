using System.Collections.Concurrent;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.Glue;

/// <summary>The Glue data catalogue: databases and their tables.</summary>
public sealed class GlueCatalog
{
    private readonly ConcurrentDictionary<string, GlueDatabase> _databases = new(StringComparer.Ordinal);

    /// <summary>The databases' names, in ordinal order.</summary>
    public IReadOnlyList<string> Databases => [.. _databases.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The names of a database's tables, in ordinal order; none for a database that does not exist.</summary>
    public IReadOnlyList<string> Tables(string database) =>
        _databases.TryGetValue(database, out var found) ? [.. found.Tables.Keys.Order(StringComparer.Ordinal)] : [];

    /// <summary>A table as Glue describes it; undefined when there is none.</summary>
    public JsonValue Table(string database, string table) =>
        _databases.TryGetValue(database, out var found) && found.Tables.TryGetValue(table, out var description) ? description : JsonValue.Undefined;

    internal ServiceReply CreateDatabase(ServiceCall call)
    {
        var input = call.Arguments["DatabaseInput"];
        if (!input["Name"].TryGetString(out var name) || name.Length == 0)
        {
            return Invalid("DatabaseInput.Name");
        }

        var database = new GlueDatabase(input.With("CreateTime", AwsTime.Iso(call.Now)).With("CatalogId", "000000000000"));
        return _databases.TryAdd(name, database) ? ServiceReply.Nothing : new ServiceReply.Refusal("AlreadyExistsException", "Database already exists.");
    }

    internal ServiceReply GetDatabase(ServiceCall call) => _databases.TryGetValue(call.Text("Name"), out var database)
        ? new ServiceReply.Success(JsonValue.Object(("Database", database.Description)))
        : NoDatabase(call.Text("Name"));

    internal ServiceReply DeleteDatabase(ServiceCall call) =>
        _databases.TryRemove(call.Text("Name"), out _) ? ServiceReply.Nothing : NoDatabase(call.Text("Name"));

    internal ServiceReply CreateTable(ServiceCall call)
    {
        var input = call.Arguments["TableInput"];
        if (!input["Name"].TryGetString(out var name) || name.Length == 0)
        {
            return Invalid("TableInput.Name");
        }

        if (!_databases.TryGetValue(call.Text("DatabaseName"), out var database))
        {
            return NoDatabase(call.Text("DatabaseName"));
        }

        return database.Tables.TryAdd(name, Describe(call, input, call.Now, version: 0))
            ? ServiceReply.Nothing
            : new ServiceReply.Refusal("AlreadyExistsException", "Table already exists.");
    }

    internal ServiceReply UpdateTable(ServiceCall call)
    {
        var input = call.Arguments["TableInput"];
        var name = input["Name"].TryGetString(out var text) ? text : "";
        if (!_databases.TryGetValue(call.Text("DatabaseName"), out var database))
        {
            return NoDatabase(call.Text("DatabaseName"));
        }

        if (!database.Tables.TryGetValue(name, out var current))
        {
            return NoTable(name);
        }

        var version = int.Parse(current["VersionId"].AsString(), System.Globalization.CultureInfo.InvariantCulture) + 1;
        database.Tables[name] = Describe(call, input, call.Now, version).With("CreateTime", current["CreateTime"]);
        return ServiceReply.Nothing;
    }

    internal ServiceReply GetTable(ServiceCall call)
    {
        if (!_databases.TryGetValue(call.Text("DatabaseName"), out var database))
        {
            return NoDatabase(call.Text("DatabaseName"));
        }

        return database.Tables.TryGetValue(call.Text("Name"), out var table)
            ? new ServiceReply.Success(JsonValue.Object(("Table", table)))
            : NoTable(call.Text("Name"));
    }

    // One page: a database on this machine has few tables.
    internal ServiceReply GetTables(ServiceCall call) => _databases.TryGetValue(call.Text("DatabaseName"), out var database)
        ? new ServiceReply.Success(JsonValue.Object(("TableList", JsonValue.Array([.. Tables(call.Text("DatabaseName")).Select(name => database.Tables[name])]))))
        : NoDatabase(call.Text("DatabaseName"));

    internal ServiceReply DeleteTable(ServiceCall call)
    {
        if (!_databases.TryGetValue(call.Text("DatabaseName"), out var database))
        {
            return NoDatabase(call.Text("DatabaseName"));
        }

        return database.Tables.TryRemove(call.Text("Name"), out _) ? ServiceReply.Nothing : NoTable(call.Text("Name"));
    }

    private static JsonValue Describe(ServiceCall call, JsonValue input, DateTimeOffset now, int version) => input
        .With("DatabaseName", call.Text("DatabaseName"))
        .With("CreateTime", AwsTime.Iso(now))
        .With("UpdateTime", AwsTime.Iso(now))
        .With("VersionId", version.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static ServiceReply.Refusal Invalid(string member) =>
        new("InvalidInputException", $"1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must not be null or empty");

    private static ServiceReply.Refusal NoDatabase(string name) => new("EntityNotFoundException", $"Database {name} not found.");

    private static ServiceReply.Refusal NoTable(string name) => new("EntityNotFoundException", $"Table {name} not found.");

    private sealed class GlueDatabase(JsonValue description)
    {
        public JsonValue Description => description;

        public ConcurrentDictionary<string, JsonValue> Tables { get; } = new(StringComparer.Ordinal);
    }
}

namespace DurableStates.Local.LakeFormation;

/// <summary>What a principal may do with columns of a table.</summary>
/// <param name="Principal">The principal's ARN.</param>
/// <param name="Database">The Glue database.</param>
/// <param name="Table">The table; null for the database itself.</param>
/// <param name="Columns">The columns; empty means the whole table.</param>
/// <param name="Permissions">Lake Formation's permissions, for example <c>SELECT</c>.</param>
public sealed record TableGrant(string Principal, string Database, string? Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Permissions);

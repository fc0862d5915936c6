namespace DurableStates.Local.LakeFormation;

/// <summary>A data cells filter: which columns of which rows of a table may be read by who is granted it.</summary>
/// <param name="Database">The Glue database.</param>
/// <param name="Table">The table.</param>
/// <param name="Name">The filter's name.</param>
/// <param name="Columns">The columns; empty means all but those that it excludes.</param>
/// <param name="Rows">The condition of its rows; null means every row.</param>
public sealed record TableCells(string Database, string Table, string Name, IReadOnlyList<string> Columns, string? Rows);

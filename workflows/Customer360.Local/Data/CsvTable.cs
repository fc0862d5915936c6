using System.Globalization;

namespace Customer360.Local.Data;

/// <summary>A table as jobs exchange it: comma-separated, a header line, no quoting, because ids and numbers need none.</summary>
internal sealed record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)
{
    public static CsvTable Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new CsvTable(lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(','))]);
    }

    public override string ToString() => string.Concat(Rows.Prepend([.. Columns]).Select(row => string.Join(',', row) + "\n"));

    public IEnumerable<string> Texts(string column)
    {
        var index = IndexOf(column);
        return Rows.Select(row => row[index]);
    }

    /// <summary>A column's numbers; null where there is none.</summary>
    public IEnumerable<double?> Numbers(string column) =>
        Texts(column).Select(text => text.Length == 0 ? (double?)null : double.Parse(text, CultureInfo.InvariantCulture));

    private int IndexOf(string column) =>
        Columns.Index().Where(entry => entry.Item == column).Select(entry => (int?)entry.Index).FirstOrDefault()
        ?? throw new InvalidDataException($"The table has no column {column}.");
}

using System.Text;
using DurableStates.Asl;
using DurableStates.Engine.Expressions;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Reading;

/// <summary>Items as rows of a table, every field a text. Missing fields are empty, additional ones are dropped.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc4180"/>
internal static class CsvItems
{
    public static Result<JsonArray> Parse(string content, ReaderConfig config)
    {
        var rows = Rows(content, Delimiter(config)).ToList();
        List<string> headers = config.CsvHeaderLocation is "GIVEN" ? [.. config.CsvHeaders] : rows.Count > 0 ? rows[0] : [];
        if (headers.Distinct(StringComparer.Ordinal).Count() != headers.Count)
        {
            return ItemReading.Failure("CSV headers cannot contain duplicates.");
        }

        // AWS keeps a row's fields in a Java hash map, and so are they written.
        var order = JavaHashOrder.Of(headers);
        var items = new JsonArrayBuilder(rows.Count);
        foreach (var row in rows.Skip(config.CsvHeaderLocation is "GIVEN" ? 0 : 1))
        {
            var item = new JsonObjectBuilder(headers.Count);
            foreach (var column in order)
            {
                item.Set(headers[column], column < row.Count ? row[column] : "");
            }

            items.Add(item.ToValue());
        }

        return items.ToArray();
    }

    private static char Delimiter(ReaderConfig config) => config.CsvDelimiter switch
    {
        "PIPE" => '|',
        "SEMICOLON" => ';',
        "SPACE" => ' ',
        "TAB" => '\t',
        _ => ',',
    };

    private static IEnumerable<List<string>> Rows(string content, char delimiter)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < content.Length && content[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == delimiter)
            {
                row.Add(field.ToString());
                field.Clear();
            }
            else if (c == '\n' || (c == '\r' && i + 1 < content.Length && content[i + 1] == '\n'))
            {
                i += c == '\r' ? 1 : 0;
                if (row.Count > 0 || field.Length > 0)
                {
                    row.Add(field.ToString());
                    yield return row;
                }

                row = [];
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        if (row.Count > 0 || field.Length > 0)
        {
            row.Add(field.ToString());
            yield return row;
        }
    }
}

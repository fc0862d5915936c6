using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Writes single fields; what is null or empty is left out.</summary>
internal static class FieldWriting
{
    public static void SetText(this JsonObjectBuilder fields, string name, string? text)
    {
        if (text is not null)
        {
            fields.Set(name, text);
        }
    }

    public static void SetNumber(this JsonObjectBuilder fields, string name, int? number)
    {
        if (number is { } value)
        {
            fields.Set(name, value);
        }
    }

    public static void SetNumber(this JsonObjectBuilder fields, string name, double? number)
    {
        if (number is { } value)
        {
            fields.Set(name, Number(value));
        }
    }

    public static void SetTexts(this JsonObjectBuilder fields, string name, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            fields.Set(name, JsonValue.Array([.. texts.Select(text => (JsonValue)text)]));
        }
    }

    public static void SetPath(this JsonObjectBuilder fields, string name, DataPath? path)
    {
        if (path is not null)
        {
            fields.Set(name, path is DataPath.At(var expression) ? expression.Text : JsonValue.Null);
        }
    }

    /// <summary>A field that is computed by a path is called <c>NamePath</c>.</summary>
    public static void SetSetting<T>(this JsonObjectBuilder fields, string name, Setting<T>? setting, string pathSuffix = "Path")
    {
        switch (setting)
        {
            case Setting<T>.Constant(var value):
                fields.Set(name, Constant(value));
                break;
            case Setting<T>.Computed({ Language: QueryLanguage.JsonPath } path):
                fields.Set(name + pathSuffix, path.Text);
                break;
            case Setting<T>.Computed(var jsonata):
                fields.Set(name, jsonata.ToString());
                break;
        }
    }

    public static JsonValue Constant<T>(T value) => value switch
    {
        int number => number,
        double number => Number(number),
        bool truth => truth,
        _ => value?.ToString(),
    };

    // 2.0 is written as 2: readers do not care, and people write it so.
    private static JsonValue Number(double value) => value == Math.Truncate(value) && Math.Abs(value) < 1e15 ? (long)value : value;
}

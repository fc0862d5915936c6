using System.Globalization;
using DurableStates.Json;
using DurableStates.Jsonata;

namespace DurableStates.Benchmarks.Jsonata;

/// <summary>The ten expressions, read from the file that the JavaScript side reads too.</summary>
public static class JsonataCases
{
    private static readonly JsonValue Cases = JsonValue.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Jsonata", "cases.json")));

    public static IEnumerable<string> Names => Cases.AsObject().Select(member => member.Key);

    public static (JsonataExpression Expression, JsonataBindings Bindings) Get(string name) =>
        (JsonataExpression.Parse(Cases[name].AsString()), new(default, JsonValue.Object(("input", Input()))));

    // The same document as compare.mjs makes.
    private static JsonValue Input()
    {
        var orders = new JsonArrayBuilder(1000);
        for (var i = 0; i < 1000; i++)
        {
            orders.Add(JsonValue.Object(
                ("id", "o-" + i.ToString(CultureInfo.InvariantCulture)),
                ("status", i % 3 == 0 ? "open" : "closed"),
                ("total", (i * 7919 % 1000) + 0.5),
                ("customer", "c-" + (i % 20).ToString(CultureInfo.InvariantCulture))));
        }

        var items = new JsonArrayBuilder(100);
        for (var i = 0; i < 100; i++)
        {
            items.Add(JsonValue.Object(("sku", "s-" + i.ToString(CultureInfo.InvariantCulture)), ("price", i + 0.25), ("quantity", i % 5)));
        }

        // Through text, as the documents of an engine come.
        return JsonValue.Parse(JsonValue.Object(
            ("order", JsonValue.Parse("""{"id":"o-1","status":"open","total":120.5,"customer":{"name":"Ada","address":{"city":"London"}},"tags":["a","b"]}""")),
            ("defaults", JsonValue.Parse("""{"currency":"EUR","region":"eu-west-1","retries":3}""")),
            ("text", "order abc-123 shipped, order def-456 open"),
            ("items", items.ToValue()),
            ("orders", orders.ToValue())).ToJson());
    }
}

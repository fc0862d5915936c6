using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DurableStates.Json;

namespace DurableStates.Benchmarks.Reading;

/// <summary>
/// Reading JSON texts: <see cref="JsonValue.Parse(string, JsonParseOptions?)"/>, which gives values ready to use, beside
/// <see cref="JsonDocument"/> followed by reading every name and value. Rounds of both alternate and the best of each counts.
/// </summary>
internal static class JsonReading
{
    private const int Rounds = 9;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);

    public static int Run()
    {
        Console.WriteLine("| text | bytes | JsonValue.Parse | allocates | JsonDocument, every value read | allocates | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Compare("small event", SmallEvent());
        Compare("list of customers", Customers(300));
        Compare("the same, indented", JsonValue.Parse(Customers(300)).ToIndentedJson());
        Compare("numbers", Numbers(4_000));
        Compare("texts with escapes", Texts(600));
        Compare("every record of another shape", Shapes(400));
        return 0;
    }

    private static void Compare(string name, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        CompareForms(name, utf8.Length, () => JsonValue.Parse(text), () => ReadAll(JsonDocument.Parse(text)));
        CompareForms(name + ", UTF-8", utf8.Length, () => JsonValue.Parse(utf8), () => ReadAll(JsonDocument.Parse(utf8)));
    }

    private static void CompareForms(string name, int size, Action ours, Action peer)
    {
        var (best, bestPeer) = (default(Rate), default(Rate));
        for (var round = 0; round < Rounds; round++)
        {
            best = Rate.Faster(best, Measure(ours));
            bestPeer = Rate.Faster(bestPeer, Measure(peer));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {size:N0} | {best.Texts * size / 1e6:N0} MB/s | {best.Bytes:N0} B | {bestPeer.Texts * size / 1e6:N0} MB/s | {bestPeer.Bytes:N0} B | {best.Texts / bestPeer.Texts:F2} |"));
    }

    private static Rate Measure(Action operation)
    {
        var count = 0L;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Round)
        {
            for (var i = 0; i < 20; i++)
            {
                operation();
            }

            count += 20;
        }

        return new(count / watch.Elapsed.TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / count);
    }

    private static void ReadAll(JsonDocument document)
    {
        using (document)
        {
            Read(document.RootElement);
        }
    }

    private static int Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = 0;
                foreach (var member in element.EnumerateObject())
                {
                    members += member.Name.Length + Read(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                var items = 0;
                foreach (var item in element.EnumerateArray())
                {
                    items += Read(item);
                }

                return items;
            case JsonValueKind.String:
                return element.GetString()!.Length;
            case JsonValueKind.Number:
                return element.TryGetInt64(out var whole) ? (int)whole : (int)element.GetDouble();
            default:
                return 1;
        }
    }

    private static string SmallEvent() =>
        """{"id":"req-000042","product":"customer-360","columns":["email","city"],"days":30,"urgent":false,"requester":"analyst"}""";

    // Records of one shape with texts, numbers, nested objects and lists, as states pass them on.
    private static string Customers(int count)
    {
        var customers = new JsonArrayBuilder();
        for (var i = 0; i < count; i++)
        {
            customers.Add(JsonValue.Object(
                ("customerId", $"C-{i:D8}"),
                ("segment", (i % 3) switch { 0 => "retail", 1 => "business", _ => "private" }),
                ("score", Math.Round(i * 0.618033988749895 % 1, 4)),
                ("orders", i * 7 % 250),
                ("active", i % 5 != 0),
                ("lastContact", i % 4 == 0 ? JsonValue.Null : $"2026-{(i % 12) + 1:D2}-{(i % 28) + 1:D2}T09:30:00Z"),
                ("address", JsonValue.Object(("city", $"City {i % 40}"), ("postalCode", $"{10_000 + i}"), ("country", "DE"))),
                ("tags", JsonValue.Array("loyal", "newsletter"))));
        }

        return customers.ToValue().ToJson();
    }

    private static string Numbers(int count)
    {
        var numbers = new JsonArrayBuilder();
        for (var i = 0; i < count; i++)
        {
            numbers.Add(i % 2 == 0 ? (JsonValue)(i * 7919L * 104_729) : i / 997.0);
        }

        return numbers.ToValue().ToJson();
    }

    private static string Texts(int count)
    {
        var texts = new JsonArrayBuilder();
        for (var i = 0; i < count; i++)
        {
            texts.Add($"line {i}\nsays \"yes\"\tand a path C:\\data\\{i}; then a longer plain part without any escape, für alle");
        }

        return texts.ToValue().ToJson();
    }

    private static string Shapes(int count)
    {
        var records = new JsonArrayBuilder();
        for (var i = 0; i < count; i++)
        {
            var record = new JsonObjectBuilder();
            for (var member = 0; member < (i % 9) + 1; member++)
            {
                record.Set($"member{(i * 31) + member}", i * member);
            }

            records.Add(record.ToValue());
        }

        return records.ToValue().ToJson();
    }

    private readonly record struct Rate(double Texts, long Bytes)
    {
        public static Rate Faster(Rate one, Rate other) => one.Texts >= other.Texts ? one : other;
    }
}

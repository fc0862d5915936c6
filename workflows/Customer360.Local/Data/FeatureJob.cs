using System.Globalization;
using DurableStates.Local.Glue;

namespace Customer360.Local.Data;

/// <summary>The Glue job <c>customer-profile-features</c>: turns a snapshot of the profiles into the model's features, and describes them.</summary>
internal sealed class FeatureJob(LocalObjectStore objects)
{
    public static IReadOnlyList<string> Features { get; } = ["recency_days", "orders_12m", "spend_12m", "tickets_90d", "email_open_rate"];

    public Task<GlueJobResult> RunAsync(GlueJobArguments arguments)
    {
        var snapshot = arguments["--snapshot"].TrimEnd('/');
        var output = arguments["--output"].TrimEnd('/');
        var asOf = DateOnly.Parse(snapshot[(snapshot.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);

        var features = Build(CsvTable.Parse(objects.Read($"{snapshot}/profiles.csv")), asOf);
        objects.Write($"{output}/features.csv", features.ToString());
        objects.Write($"{output}/statistics.json", StatisticsFile.Write(features));
        return Task.FromResult(GlueJobResult.Succeeded);
    }

    // The id stands first: the transform job keeps it from the model by its input filter.
    private static CsvTable Build(CsvTable profiles, DateOnly asOf)
    {
        var ids = profiles.Texts("customer_id").ToArray();
        var lastOrders = profiles.Texts("last_order").Select(text => DateOnly.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var orders = profiles.Texts("orders_12m").ToArray();
        var spend = profiles.Texts("spend_12m").ToArray();
        var tickets = profiles.Texts("tickets_90d").ToArray();
        var sent = profiles.Numbers("emails_sent_90d").ToArray();
        var opened = profiles.Numbers("emails_opened_90d").ToArray();
        return new CsvTable(
            ["customer_id", .. Features],
            [.. ids.Select((id, i) => new[]
            {
                id, Text(asOf.DayNumber - lastOrders[i].DayNumber), orders[i], spend[i], tickets[i], sent[i] > 0 ? Text((opened[i] ?? 0) / sent[i]) : "",
            })]);
    }

    private static string Text(double? number) => (number ?? 0).ToString("0.####", CultureInfo.InvariantCulture);
}

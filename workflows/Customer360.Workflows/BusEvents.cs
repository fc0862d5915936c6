using Amazon.EventBridge.Model;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>What the machines announce on the application's bus, under the source of the machine that announces it.</summary>
internal static class BusEvents
{
    /// <summary>An event about access to a data product.</summary>
    public static PutEventsRequest Access(string detailType, string detail) => Of("customer360.access", detailType, detail);

    /// <summary>An event about a data product itself.</summary>
    public static PutEventsRequest DataProducts(string detailType, string detail) => Of("customer360.dataproducts", detailType, detail);

    /// <summary>An event about scores.</summary>
    public static PutEventsRequest Scoring(string detailType, string detail) => Of("customer360.scoring", detailType, detail);

    private static PutEventsRequest Of(string source, string detailType, string detail) => new()
    {
        Entries = [new PutEventsRequestEntry { EventBusName = Template.Ref("Customer360Bus"), Source = source, DetailType = detailType, Detail = detail }],
    };
}

using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Aws;

internal sealed class EventBridgePublisher(IAmazonEventBridge events, PlatformSettings settings) : IEventPublisher
{
    public async Task PublishAsync(string source, string detailType, string detail, CancellationToken cancellationToken)
    {
        var entry = new PutEventsRequestEntry { EventBusName = settings.EventBusName, Source = source, DetailType = detailType, Detail = detail };
        var response = await events.PutEventsAsync(new PutEventsRequest { Entries = [entry] }, cancellationToken);

        // The call succeeds when the entry fails.
        if (response.FailedEntryCount > 0)
        {
            throw new EventNotPublishedException(detailType, response.Entries[0].ErrorCode);
        }
    }
}

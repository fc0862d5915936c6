using System.Text.Json;
using System.Text.Json.Serialization;

namespace Customer360.Contracts.Onboarding;

/// <summary>
/// Detail of the bus event <c>customer360.dataproducts / DataProductSubmitted</c>: a domain asks for its product to be onboarded. Anybody who may put events
/// writes it, so every member may be anything until <c>ReceiveSubmission</c> has looked at it.
/// </summary>
/// <param name="ProductId">The product's id, unique in its domain, for example <c>campaign-performance</c>.</param>
/// <param name="Domain">The domain that owns the product.</param>
/// <param name="Version">The contract's version, <c>major.minor.patch</c>.</param>
/// <param name="CorrelationId">Goes through every event of this submission; the run's own id when there is none.</param>
/// <param name="DryRun">True to learn what would be done, and do nothing.</param>
/// <param name="ContractUri">Not needed: the address follows from the ids. Any other address is refused.</param>
public sealed record DataProductSubmitted(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? ProductId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Domain = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Version = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? CorrelationId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? DryRun = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? ContractUri = null);

/// <summary>An event, unread, and the run that it started.</summary>
/// <param name="Event">The event's detail.</param>
/// <param name="ExecutionId">The run.</param>
public sealed record Submission(DataProductSubmitted Event, string ExecutionId);

/// <summary>A version of a product by its ids, each of which has been checked.</summary>
public sealed record ProductVersion(string Domain, string ProductId, string Version);

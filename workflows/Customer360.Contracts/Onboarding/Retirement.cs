using Customer360.Contracts.Notices;
using Customer360.Contracts.Subscriptions;

namespace Customer360.Contracts.Onboarding;

/// <summary>
/// Detail of the bus event <c>customer360.dataproducts / DataProductRetirementOrdered</c>: a product may have to go. Whether it has to, and when, says the register alone,
/// where its owner has ordered it.
/// </summary>
/// <param name="Domain">The domain; null when the event names none.</param>
/// <param name="ProductId">The product; null when the event names none.</param>
public sealed record DataProductRetirementOrdered(string? Domain, string? ProductId);

/// <summary>What a run of retirement asks first.</summary>
/// <param name="Detail">The event's detail, unread.</param>
/// <param name="ExecutionId">The run.</param>
public sealed record RetirementQuestion(DataProductRetirementOrdered Detail, string ExecutionId);

/// <summary>What a run of retirement does.</summary>
/// <param name="IsTaken">True when the product is to go and this run is the one that takes it out. Nothing is done otherwise.</param>
/// <param name="Domain">The domain; empty when the event names no product.</param>
/// <param name="ProductId">The product; empty when the event names none.</param>
/// <param name="DueAt">When the notice period ends, in whole seconds.</param>
/// <param name="IsAnnounced">True when an earlier run has announced it.</param>
/// <param name="Reason">The same for people, in one sentence.</param>
/// <param name="Ending">What the owners are told when the product has gone.</param>
public sealed record RetirementPlan(bool IsTaken, string Domain, string ProductId, DateTime DueAt, bool IsAnnounced, string Reason, Notice Ending);

/// <summary>Which run does a step of a retirement.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="ProductId">The product.</param>
/// <param name="ExecutionId">The run.</param>
public sealed record RetirementStep(string Domain, string ProductId, string ExecutionId);

/// <summary>Which of a product's subscriptions come next. Also the input of <c>data-product-revocations</c>.</summary>
/// <param name="Step">Which run, for which product.</param>
/// <param name="After">The subscription after which to go on; null for the first ones.</param>
public sealed record RetirementPosition(RetirementStep Step, string? After);

/// <summary>Readers of a product that is to go.</summary>
/// <param name="Notice">What they are told; null when nobody of these has access.</param>
/// <param name="After">The subscription after which to go on; null when these were the last.</param>
public sealed record ReaderPage(Notice? Notice, string? After);

/// <summary>Subscriptions of a product that has gone, which are to end.</summary>
/// <param name="Subscriptions">Those that have not ended; perhaps none.</param>
/// <param name="After">The subscription after which to go on; null when these were the last.</param>
public sealed record RemainingPage(IReadOnlyList<AccessRevocationRequested> Subscriptions, string? After);

/// <summary>How <c>data-product-revocations</c> ended.</summary>
/// <param name="After">The subscription after which to go on; null when these were the last.</param>
/// <param name="Count">How many subscriptions had not ended before.</param>
/// <param name="Stuck">How many of them could not be ended; the run of each says why, and has announced it.</param>
public sealed record RevocationsOutcome(string? After, int Count, int Stuck);

/// <summary>How far a run has come with a retirement.</summary>
/// <param name="Step">Which run, for which product.</param>
/// <param name="Stage">One of <see cref="RetirementStage"/>.</param>
public sealed record RetirementSettlement(RetirementStep Step, string Stage);

/// <summary>The stages of a retirement, in order.</summary>
public static class RetirementStage
{
    /// <summary>The bus, the owners and the readers have been told.</summary>
    public const string Announced = "ANNOUNCED";

    /// <summary>The notice period is over: nobody may read the product any more, and what is granted is to be revoked.</summary>
    public const string Closed = "CLOSED";

    /// <summary>Its tables are out of the catalogue. The record stays, and the names of its tables stay its own.</summary>
    public const string Archived = "ARCHIVED";
}

/// <summary>What came of settling a stage.</summary>
/// <param name="IsSettled">False while an onboarding holds the product: ask again later.</param>
/// <param name="Tables">The tables that consumers could read, of every version; empty unless the product was closed.</param>
public sealed record SettledRetirement(bool IsSettled, IReadOnlyList<ProductTable> Tables);

/// <summary>A table of a product.</summary>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="TableName">The Glue table.</param>
public sealed record ProductTable(string DatabaseName, string TableName);

/// <summary>How a run of retirement ended.</summary>
/// <param name="Status">One of <see cref="RetirementStatus"/>.</param>
/// <param name="Domain">The domain; empty when the event names no product.</param>
/// <param name="ProductId">The product; empty when the event names none.</param>
/// <param name="Reason">The same for people, in one sentence.</param>
public sealed record RetirementOutcome(string Status, string Domain, string ProductId, string Reason);

/// <summary>The ways in which a run of retirement ends.</summary>
public static class RetirementStatus
{
    /// <summary>The product has gone, and nobody has access to it.</summary>
    public const string Retired = "Retired";

    /// <summary>Nothing was to be done, or another run does it.</summary>
    public const string Unchanged = "Unchanged";
}

/// <summary>Detail of <c>customer360.dataproducts / DataProductRetiring</c>: nobody new is let in, and those who read it have until then.</summary>
public sealed record DataProductRetiring(string Domain, string ProductId, DateTime DueAt);

/// <summary>Detail of <c>customer360.dataproducts / DataProductRetired</c>: nobody has access any more, and its tables are out of the catalogue.</summary>
public sealed record DataProductRetired(string Domain, string ProductId);

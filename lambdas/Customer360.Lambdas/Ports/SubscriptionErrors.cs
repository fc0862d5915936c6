namespace Customer360.Lambdas.Ports;

/// <summary>Another run changes what the principal may do in the database; the same call works when it is done.</summary>
public sealed class LeaseHeldException() : Exception("Another run changes the principal's permissions in this database. Call again a little later.");

/// <summary>The run does not have the lease, or the subscription is not as it has to be for this step.</summary>
public sealed class SubscriptionNotHeldException(string subscriptionId, string step) : Exception($"The run cannot {step} the subscription {subscriptionId}: it has not opened it, or another run has since.");

/// <summary>A payload that no step of ours makes: names, numbers or lists that a subscription cannot have.</summary>
public sealed class SubscriptionStepInvalidException(string what) : Exception($"The payload has {what} that no subscription can have.");

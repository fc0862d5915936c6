using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>Which subscriptions a request may renew.</summary>
internal static class Renewals
{
    /// <summary>Why a request cannot become a grant of a subscription; null when it can.</summary>
    /// <param name="request">What is asked for, and by whom.</param>
    /// <param name="before">The subscription of that id; null when there is none.</param>
    public static string? Problem(AccessRequest request, Subscription? before) => (request.Form.Renews, before) switch
    {
        (null, null) => null,
        (null, not null) => "There is a subscription of this request already.",
        ({ } id, null) => NoSuch(id),
        ({ } id, { } found) when !IsOf(request.Form, found) => NoSuch(id),

        // A renewal may leave less than there was, and makes its requester the one who may end it.
        ({ } id, { } found) when !string.Equals(request.RequesterId, found.Current.RequesterId, StringComparison.OrdinalIgnoreCase) => NoSuch(id),

        // Who ended it did so since the request was made, or the request was made in spite of it.
        (_, { State: SubscriptionState.Active, Revocation: null, Next: null }) => null,
        (_, { State: SubscriptionState.Revoked, Revocation.Cause: RevocationCause.Expiry }) => null,
        (_, { Revocation: not null }) => "The subscription was ended; a renewal does not bring it back. Ask for access anew.",
        _ => "The subscription is being changed, or was never granted. Ask for access anew.",
    };

    private static bool IsOf(AccessForm form, Subscription found) =>
        (form.PrincipalArn, form.Domain, form.ProductId, form.TableName) == (found.PrincipalArn, found.Domain, found.ProductId, found.TableName);

    private static string NoSuch(string id) => $"The requester has no subscription {id} of this principal and table.";
}

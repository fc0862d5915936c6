namespace Customer360.Contracts.Access;

/// <summary>Detail of the bus event <c>customer360.access / AccessRequested</c>: somebody asks to use a data product. Ids only; who they are stays in the directory.</summary>
/// <param name="RequestId">The request's id.</param>
/// <param name="ProductId">The product that is asked for.</param>
/// <param name="Domain">The domain that owns the product.</param>
/// <param name="Version">The product's version.</param>
/// <param name="TableName">The table that is asked for.</param>
/// <param name="Columns">The columns that are asked for; empty means every column.</param>
/// <param name="Permission">One of <see cref="AccessPermission"/>.</param>
/// <param name="RequesterId">The requester's id in the directory.</param>
/// <param name="RequesterDomain">The domain that the requester works for.</param>
/// <param name="RequesterAccount">The AWS account that would read the data.</param>
/// <param name="PrincipalArn">The IAM role that would be granted access.</param>
/// <param name="PurposeCode">What the data is for, as a code of the purpose register, for example <c>analytics</c>.</param>
/// <param name="DurationDays">For how many days access is asked.</param>
public sealed record AccessRequested(
    string RequestId,
    string ProductId,
    string Domain,
    string Version,
    string TableName,
    IReadOnlyList<string> Columns,
    string Permission,
    string RequesterId,
    string RequesterDomain,
    string RequesterAccount,
    string PrincipalArn,
    string PurposeCode,
    int DurationDays);

/// <summary>What may be asked for.</summary>
public static class AccessPermission
{
    /// <summary>To read rows.</summary>
    public const string Read = "Read";

    /// <summary>To add rows.</summary>
    public const string Write = "Write";

    /// <summary>To change the table or its rows.</summary>
    public const string Modify = "Modify";
}

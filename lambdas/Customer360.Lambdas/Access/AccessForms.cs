using Customer360.Contracts;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

/// <summary>Checks what somebody asks for, at the door and again when a run takes it up.</summary>
internal static class AccessForms
{
    public const string EveryPrincipal = "IAM_ALLOWED_PRINCIPALS";

    public static AccessForm Read(RequestBody body) => new(
        body.Text("requestId", AccessPatterns.RequestId, "1 to 64 letters, digits, - and _"),
        body.Text("domain", AccessPatterns.Name, "the domain's id: 2 to 40 lower-case letters, digits and -"),
        body.Text("productId", AccessPatterns.Name, "the product's id: 2 to 40 lower-case letters, digits and -"),
        body.Text("version", AccessPatterns.Version, "the version as major.minor.patch, such as 1.0.0"),
        body.Text("tableName", AccessPatterns.CatalogName, "the table's name: lower-case letters, digits and _"),
        body.Columns("columns") ?? [],
        body.OneOf("permission", AccessPermission.Read, AccessPermission.Write, AccessPermission.Modify),
        body.Text("principalArn", AccessPatterns.RoleArn, $"the ARN of an IAM role, such as arn:aws:iam::111111111111:role/analyst; never {EveryPrincipal}, which is everybody"),
        body.Text("purposeCode", AccessPatterns.Name, "a code of the purpose register, such as analytics"),
        body.FreeText("purpose"),
        body.Integer("durationDays"),
        body.OptionalText("renews", AccessPatterns.RequestId, "the id of the subscription that the request renews, or leave it out"),
        body.OptionalText("rows", AccessPatterns.RowFilter, RowFilters.Form));

    /// <summary>What of a stored form is not as a checked one is; it did not come through the door.</summary>
    public static IEnumerable<string> Problems(AccessForm form)
    {
        (string Field, bool IsGood)[] fields =
        [
            ("requestId", AccessPatterns.RequestId.IsMatch(form.RequestId)),
            ("domain", AccessPatterns.Name.IsMatch(form.Domain)),
            ("productId", AccessPatterns.Name.IsMatch(form.ProductId)),
            ("version", AccessPatterns.Version.IsMatch(form.Version)),
            ("tableName", AccessPatterns.CatalogName.IsMatch(form.TableName)),
            ("columns", form.Columns.Count <= AccessPatterns.MostColumns && form.Columns.All(AccessPatterns.CatalogName.IsMatch)),
            ("permission", form.Permission is AccessPermission.Read or AccessPermission.Write or AccessPermission.Modify),
            ("principalArn", AccessPatterns.RoleArn.IsMatch(form.PrincipalArn)),
            ("purposeCode", AccessPatterns.Name.IsMatch(form.PurposeCode)),
            ("purpose", form.Purpose is not { Length: > AccessPatterns.LongestFreeText }),
            ("rows", form.Rows is null || AccessPatterns.RowFilter.IsMatch(form.Rows)),
            ("renews", form.Renews is null || AccessPatterns.RequestId.IsMatch(form.Renews)),
        ];
        return fields.Where(field => !field.IsGood).Select(field => $"The request's {field.Field} is none that a request may have.");
    }

    /// <summary>Why nothing may be granted to a principal; null when something may.</summary>
    public static string? PrincipalProblem(string arn, Contracts.Registry.RegisteredPrincipal? registered) =>
        registered is null ? "The principal is no registered role: ask the platform team to register it."
        : registered.Account != AccountOf(arn) ? "The principal is registered for another account than its ARN names."
        : null;

    public static Finding PrincipalFinding(string problem) => new("$.principalArn", "principal", problem, "Name a role that is registered for a domain.");

    public static bool IsSame(AccessForm one, AccessForm other) =>
        one with { Columns = other.Columns } == other && one.Columns.Order(StringComparer.Ordinal).SequenceEqual(other.Columns.Order(StringComparer.Ordinal));

    private static string AccountOf(string arn) => arn.Split(':') is [_, _, _, _, var account, ..] ? account : "";
}

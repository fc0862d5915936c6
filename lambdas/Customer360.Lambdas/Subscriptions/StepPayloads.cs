using Customer360.Contracts.Access;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>What the steps of our machines never send: keys are made of checked parts only, whoever calls.</summary>
internal static class StepPayloads
{
    private const int LongestDays = 3_660;
    private static readonly string[] Steps = [SettlementStep.Activate, SettlementStep.Fail, SettlementStep.Trim, SettlementStep.Revoke, SettlementStep.Leave];

    public static void Check(GrantQuestion question)
    {
        Check(question.Scope);
        Require(question.Classified.All(column => column is { Name: not null, Classification: not null }), "a classification");
    }

    private static void Check(GrantScope scope)
    {
        Require(AccessPatterns.CatalogName.IsMatch(scope.DatabaseName) && AccessPatterns.CatalogName.IsMatch(scope.TableName), "a name of a table");
        Require(scope.Columns.All(column => column is not null && AccessPatterns.CatalogName.IsMatch(column)), "a column");
        Require(scope.Permissions.Count > 0 && scope.Permissions.All(permission => permission is not null), "permissions");
        Require(scope.Rows is null || (scope.Rows.Length is > 0 and <= RowFilters.LongestBoth && scope.Permissions is [Permission.Select]), "a condition of rows");
        Require(scope.DurationDays is > 0 and <= LongestDays, "a number of days");
    }

    public static void Check(EffectiveTags? tags) => Require(
        tags is null || (tags.OnDatabase.Concat(tags.OnTable).All(value => value is not null)
            && tags.Columns.All(column => column?.Name is not null && column.Values is not null && column.Values.All(value => value is not null))),
        "tags");

    public static void Check(PermissionReadBack readBack)
    {
        Require(readBack.Change is PermissionChange.Grant or PermissionChange.Revoke, "a change");
        Require(readBack.Wanted.Concat(readBack.Tried).All(entry => entry is not null && entry.Columns.Concat(entry.Permissions).All(text => text is not null)), "entries");
        Require(readBack.Failures.All(failure => failure is not null) && readBack.Rows.All(row => row?.Permissions is not null), "rows");
    }

    public static void Check(Settlement settlement)
    {
        Require(AccessPatterns.RequestId.IsMatch(settlement.SubscriptionId), "an id");
        Require(Steps.Contains(settlement.Step), "a step");
    }

    private static void Require(bool isGood, string what)
    {
        if (!isGood)
        {
            throw new SubscriptionStepInvalidException(what);
        }
    }
}

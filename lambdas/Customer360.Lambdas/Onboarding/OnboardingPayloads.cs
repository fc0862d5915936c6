using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.Access;

namespace Customer360.Lambdas.Onboarding;

/// <summary>What the steps of our machines never send: keys are made of checked parts only, whoever calls.</summary>
internal static class OnboardingPayloads
{
    public static void Check(OnboardingStep step)
    {
        Require(AccessPatterns.Name.IsMatch(step.Domain) && AccessPatterns.Name.IsMatch(step.ProductId), "an id");
        Require(SemanticVersion.TryParse(step.Version, out _), "a version");
        Require(AccessPatterns.CatalogName.IsMatch(step.DatabaseName), "a name of a database");
        Require(step.ExecutionId.Length is > 0 and <= 128, "a run");
    }

    public static void Check(LocationStep location)
    {
        Check(location.Step);
        Require(location.LocationArn.StartsWith("arn:aws:s3:::", StringComparison.Ordinal) && location.LocationArn.Length <= 1_000, "a location");
    }

    // The serializer refuses members that are null, and not elements.
    public static void Check(IReadOnlyList<TablePlan> tables) => Require(
        tables.All(table => table is not null && AccessPatterns.CatalogName.IsMatch(table.Name) && table.Columns.All(column => column is not null && AccessPatterns.CatalogName.IsMatch(column.Name))),
        "tables");

    public static void Require(bool isGood, string what)
    {
        if (!isGood)
        {
            throw new OnboardingStepInvalidException(what);
        }
    }
}

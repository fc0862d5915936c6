using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>What a valid contract means for the catalogue.</summary>
internal static class CatalogPlanner
{
    public static CatalogPlan Plan(ContractNode contract, ProductVersion submitted)
    {
        var location = (contract["servers"].Items[0]["location"].Text ?? "").TrimEnd('/');
        return new CatalogPlan(
            CatalogNames.DatabaseOf(submitted.Domain),
            location + "/",
            [.. contract["schema"].Items.Select(table => Table(table, location))],
            $"customer360-{submitted.ProductId}-build",
            ServiceLevelRules.BuildTimeoutMinutes(contract),
            $"customer360-{submitted.ProductId}-crawl",
            $"arn:aws:s3:::{location[Math.Min("s3://".Length, location.Length)..]}",
            [.. contract["schema"].Items.Select(QualityPlanner.Plan)]);
    }

    private static TablePlan Table(ContractNode table, string location)
    {
        var name = table["name"].Text ?? "";
        ColumnPlan[] columns = [.. table["properties"].Items.Select(Column)];
        return new TablePlan(name, $"{location}/{name}/", columns, Classification.Highest(columns.Select(column => column.Classification)));
    }

    private static ColumnPlan Column(ContractNode column) =>
        new(column["name"].Text ?? "", GlueTypes.Of(column) ?? "", column["classification"].Text ?? Classification.Restricted);
}

namespace Customer360.Lambdas.DataContracts;

/// <summary>The names that things have in the Glue catalogue.</summary>
internal static class CatalogNames
{
    /// <summary>A domain's products share its database.</summary>
    public static string DatabaseOf(string domain) => "customer360_" + domain.Replace('-', '_');
}

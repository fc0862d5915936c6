namespace Customer360.Contracts.Onboarding;

/// <summary>What a valid contract means for the catalogue: the database, the tables, and what fills and crawls them.</summary>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="DatabaseLocation">The S3 prefix under which the tables' data lies.</param>
/// <param name="Tables">One table per object of the contract's schema, in its order.</param>
/// <param name="JobName">The Glue job that builds the product.</param>
/// <param name="JobTimeoutMinutes">How long the job may take by the contract.</param>
/// <param name="CrawlerName">The Glue crawler that checks what was built.</param>
/// <param name="LocationArn">The ARN of the product's prefix, which Lake Formation decides about once it is registered.</param>
/// <param name="Quality">What the contract promises of the tables' data.</param>
public sealed record CatalogPlan(
    string DatabaseName,
    string DatabaseLocation,
    IReadOnlyList<TablePlan> Tables,
    string JobName,
    int JobTimeoutMinutes,
    string CrawlerName,
    string LocationArn,
    IReadOnlyList<QualityPlan> Quality)
{
    /// <summary>The plan of what is not brought into the catalogue.</summary>
    public static CatalogPlan Nothing { get; } = new("", "", [], "", 0, "", "", []);
}

/// <summary>One table of the catalogue.</summary>
/// <param name="Name">The Glue table.</param>
/// <param name="Location">The S3 prefix of its data.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Classification">How sensitive its most sensitive column is: what a column inherits that says nothing of its own.</param>
public sealed record TablePlan(string Name, string Location, IReadOnlyList<ColumnPlan> Columns, string Classification);

/// <summary>One column: Glue's name and type, and how sensitive its values are.</summary>
public sealed record ColumnPlan(string Name, string Type, string Classification);

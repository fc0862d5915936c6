// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
namespace Amazon.LakeFormation.Model;

public partial class AllRowsWildcard;

public partial class BatchPermissionsFailureEntry
{
    public BatchPermissionsRequestEntry RequestEntry { get; set; }
    public ErrorDetail Error { get; set; }
}

public partial class BatchPermissionsRequestEntry
{
    public string Id { get; set; }
    public DataLakePrincipal Principal { get; set; }
    public Resource Resource { get; set; }
    public List<string> Permissions { get; set; }
    public Condition Condition { get; set; }
    public List<string> PermissionsWithGrantOption { get; set; }
}

public partial class CatalogResource
{
    public string Id { get; set; }
}

public partial class ColumnWildcard
{
    public List<string> ExcludedColumnNames { get; set; }
}

public partial class Condition
{
    public string Expression { get; set; }
}

public partial class DataCellsFilter
{
    public string TableCatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string TableName { get; set; }
    public string Name { get; set; }
    public RowFilter RowFilter { get; set; }
    public List<string> ColumnNames { get; set; }
    public ColumnWildcard ColumnWildcard { get; set; }
    public string VersionId { get; set; }
}

public partial class DataCellsFilterResource
{
    public string TableCatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string TableName { get; set; }
    public string Name { get; set; }
}

public partial class DataLakePrincipal
{
    public string DataLakePrincipalIdentifier { get; set; }
}

public partial class DataLakeSettings
{
    public List<DataLakePrincipal> DataLakeAdmins { get; set; }
    public List<DataLakePrincipal> ReadOnlyAdmins { get; set; }
    public List<PrincipalPermissions> CreateDatabaseDefaultPermissions { get; set; }
    public List<PrincipalPermissions> CreateTableDefaultPermissions { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
    public List<string> TrustedResourceOwners { get; set; }
    public bool? AllowExternalDataFiltering { get; set; }
    public bool? AllowFullTableExternalDataAccess { get; set; }
    public List<DataLakePrincipal> ExternalDataFilteringAllowList { get; set; }
    public List<string> AuthorizedSessionTagValueList { get; set; }
}

public partial class DataLocationResource
{
    public string CatalogId { get; set; }
    public string ResourceArn { get; set; }
}

public partial class DatabaseResource
{
    public string CatalogId { get; set; }
    public string Name { get; set; }
}

public partial class ErrorDetail
{
    public string ErrorCode { get; set; }
    public string ErrorMessage { get; set; }
}

public partial class LFTag
{
    public string TagKey { get; set; }
    public List<string> TagValues { get; set; }
}

public partial class LFTagError
{
    public LFTagPair LFTag { get; set; }
    public ErrorDetail Error { get; set; }
}

public partial class LFTagExpressionResource
{
    public string CatalogId { get; set; }
    public string Name { get; set; }
}

public partial class LFTagKeyResource
{
    public string CatalogId { get; set; }
    public string TagKey { get; set; }
    public List<string> TagValues { get; set; }
}

public partial class LFTagPair
{
    public string CatalogId { get; set; }
    public string TagKey { get; set; }
    public List<string> TagValues { get; set; }
}

public partial class LFTagPolicyResource
{
    public string CatalogId { get; set; }
    public ResourceType ResourceType { get; set; }
    public List<LFTag> Expression { get; set; }
    public string ExpressionName { get; set; }
}

public partial class PrincipalPermissions
{
    public DataLakePrincipal Principal { get; set; }
    public List<string> Permissions { get; set; }
}

public partial class Resource
{
    public CatalogResource Catalog { get; set; }
    public DatabaseResource Database { get; set; }
    public TableResource Table { get; set; }
    public TableWithColumnsResource TableWithColumns { get; set; }
    public DataLocationResource DataLocation { get; set; }
    public DataCellsFilterResource DataCellsFilter { get; set; }
    public LFTagKeyResource LFTag { get; set; }
    public LFTagPolicyResource LFTagPolicy { get; set; }
    public LFTagExpressionResource LFTagExpression { get; set; }
}

public partial class RowFilter
{
    public string FilterExpression { get; set; }
    public AllRowsWildcard AllRowsWildcard { get; set; }
}

public partial class TableResource
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string Name { get; set; }
    public TableWildcard TableWildcard { get; set; }
}

public partial class TableWildcard;

public partial class TableWithColumnsResource
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string Name { get; set; }
    public List<string> ColumnNames { get; set; }
    public ColumnWildcard ColumnWildcard { get; set; }
}

// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
namespace Amazon.Glue.Model;

public partial class AuditContext
{
    public string AdditionalAuditContext { get; set; }
    public List<string> RequestedColumns { get; set; }
    public bool? AllColumnsRequested { get; set; }
}

public partial class Column
{
    public string Name { get; set; }
    public string Type { get; set; }
    public string Comment { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
}

public partial class DataLakePrincipal
{
    public string DataLakePrincipalIdentifier { get; set; }
}

public partial class DataQualityEvaluationRunAdditionalRunOptions
{
    public bool? CloudWatchMetricsEnabled { get; set; }
    public string ResultsS3Prefix { get; set; }
    public DQCompositeRuleEvaluationMethod CompositeRuleEvaluationMethod { get; set; }
    public string CustomLogGroupPrefix { get; set; }
}

public partial class DataQualityGlueTable
{
    public string DatabaseName { get; set; }
    public string TableName { get; set; }
    public string CatalogId { get; set; }
    public string ConnectionName { get; set; }
    public Dictionary<string, string> AdditionalOptions { get; set; }
    public string PreProcessingQuery { get; set; }
}

public partial class DataSource
{
    public GlueTable GlueTable { get; set; }
    public DataQualityGlueTable DataQualityGlueTable { get; set; }
}

public partial class DatabaseIdentifier
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string Region { get; set; }
}

public partial class ErrorDetail
{
    public string ErrorCode { get; set; }
    public string ErrorMessage { get; set; }
}

public partial class FederatedDatabase
{
    public string Identifier { get; set; }
    public string ConnectionName { get; set; }
    public string ConnectionType { get; set; }
}

public partial class FederatedTable
{
    public string Identifier { get; set; }
    public string DatabaseIdentifier { get; set; }
    public string ConnectionName { get; set; }
    public string ConnectionType { get; set; }
}

public partial class GlueTable
{
    public string DatabaseName { get; set; }
    public string TableName { get; set; }
    public string CatalogId { get; set; }
    public string ConnectionName { get; set; }
    public Dictionary<string, string> AdditionalOptions { get; set; }
}

public partial class IcebergPartitionField
{
    public int? SourceId { get; set; }
    public string Transform { get; set; }
    public string Name { get; set; }
    public int? FieldId { get; set; }
}

public partial class IcebergPartitionSpec
{
    public List<IcebergPartitionField> Fields { get; set; }
    public int? SpecId { get; set; }
}

public partial class IcebergSchema
{
    public int? SchemaId { get; set; }
    public List<int> IdentifierFieldIds { get; set; }
    public IcebergStructTypeEnum Type { get; set; }
    public List<IcebergStructField> Fields { get; set; }
}

public partial class IcebergSortField
{
    public int? SourceId { get; set; }
    public string Transform { get; set; }
    public IcebergSortDirection Direction { get; set; }
    public IcebergNullOrder NullOrder { get; set; }
}

public partial class IcebergSortOrder
{
    public int? OrderId { get; set; }
    public List<IcebergSortField> Fields { get; set; }
}

public partial class IcebergStructField
{
    public int? Id { get; set; }
    public string Name { get; set; }
    public Amazon.Runtime.Documents.Document Type { get; set; }
    public bool? Required { get; set; }
    public string Doc { get; set; }
    public Amazon.Runtime.Documents.Document InitialDefault { get; set; }
    public Amazon.Runtime.Documents.Document WriteDefault { get; set; }
}

public partial class NotificationProperty
{
    public int? NotifyDelayAfter { get; set; }
}

public partial class Order
{
    public string Column { get; set; }
    public int? SortOrder { get; set; }
}

public partial class PrincipalPermissions
{
    public DataLakePrincipal Principal { get; set; }
    public List<string> Permissions { get; set; }
}

public partial class SchemaId
{
    public string SchemaArn { get; set; }
    public string SchemaName { get; set; }
    public string RegistryName { get; set; }
}

public partial class SchemaReference
{
    public SchemaId SchemaId { get; set; }
    public string SchemaVersionId { get; set; }
    public long? SchemaVersionNumber { get; set; }
}

public partial class SerDeInfo
{
    public string Name { get; set; }
    public string SerializationLibrary { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
}

public partial class SkewedInfo
{
    public List<string> SkewedColumnNames { get; set; }
    public List<string> SkewedColumnValues { get; set; }
    public Dictionary<string, string> SkewedColumnValueLocationMaps { get; set; }
}

public partial class StatusDetails
{
    public Table RequestedChange { get; set; }
    public List<ViewValidation> ViewValidations { get; set; }
}

public partial class StorageDescriptor
{
    public List<Column> Columns { get; set; }
    public string Location { get; set; }
    public List<string> AdditionalLocations { get; set; }
    public string InputFormat { get; set; }
    public string OutputFormat { get; set; }
    public bool? Compressed { get; set; }
    public int? NumberOfBuckets { get; set; }
    public SerDeInfo SerdeInfo { get; set; }
    public List<string> BucketColumns { get; set; }
    public List<Order> SortColumns { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
    public SkewedInfo SkewedInfo { get; set; }
    public bool? StoredAsSubDirectories { get; set; }
    public SchemaReference SchemaReference { get; set; }
}

public partial class Table
{
    public string Name { get; set; }
    public string DatabaseName { get; set; }
    public string Description { get; set; }
    public string Owner { get; set; }
    public DateTime? CreateTime { get; set; }
    public DateTime? UpdateTime { get; set; }
    public DateTime? LastAccessTime { get; set; }
    public DateTime? LastAnalyzedTime { get; set; }
    public int? Retention { get; set; }
    public StorageDescriptor StorageDescriptor { get; set; }
    public List<Column> PartitionKeys { get; set; }
    public string ViewOriginalText { get; set; }
    public string ViewExpandedText { get; set; }
    public string TableType { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
    public string CreatedBy { get; set; }
    public bool? IsRegisteredWithLakeFormation { get; set; }
    public TableIdentifier TargetTable { get; set; }
    public string CatalogId { get; set; }
    public string VersionId { get; set; }
    public FederatedTable FederatedTable { get; set; }
    public ViewDefinition ViewDefinition { get; set; }
    public bool? IsMultiDialectView { get; set; }
    public bool? IsMaterializedView { get; set; }
    public TableStatus Status { get; set; }
}

public partial class TableIdentifier
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string Name { get; set; }
    public string Region { get; set; }
}

public partial class TableInput
{
    public string Name { get; set; }
    public string Description { get; set; }
    public string Owner { get; set; }
    public DateTime? LastAccessTime { get; set; }
    public DateTime? LastAnalyzedTime { get; set; }
    public int? Retention { get; set; }
    public StorageDescriptor StorageDescriptor { get; set; }
    public List<Column> PartitionKeys { get; set; }
    public string ViewOriginalText { get; set; }
    public string ViewExpandedText { get; set; }
    public string TableType { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
    public TableIdentifier TargetTable { get; set; }
    public ViewDefinitionInput ViewDefinition { get; set; }
}

public partial class TableStatus
{
    public string RequestedBy { get; set; }
    public string UpdatedBy { get; set; }
    public DateTime? RequestTime { get; set; }
    public DateTime? UpdateTime { get; set; }
    public ResourceAction Action { get; set; }
    public ResourceState State { get; set; }
    public ErrorDetail Error { get; set; }
    public StatusDetails Details { get; set; }
}

public partial class ViewDefinition
{
    public bool? IsProtected { get; set; }
    public string Definer { get; set; }
    public long? ViewVersionId { get; set; }
    public string ViewVersionToken { get; set; }
    public long? RefreshSeconds { get; set; }
    public LastRefreshType LastRefreshType { get; set; }
    public List<string> SubObjects { get; set; }
    public List<long> SubObjectVersionIds { get; set; }
    public List<ViewRepresentation> Representations { get; set; }
}

public partial class ViewDefinitionInput
{
    public bool? IsProtected { get; set; }
    public string Definer { get; set; }
    public List<ViewRepresentationInput> Representations { get; set; }
    public long? ViewVersionId { get; set; }
    public string ViewVersionToken { get; set; }
    public long? RefreshSeconds { get; set; }
    public LastRefreshType LastRefreshType { get; set; }
    public List<string> SubObjects { get; set; }
    public List<long> SubObjectVersionIds { get; set; }
}

public partial class ViewRepresentation
{
    public ViewDialect Dialect { get; set; }
    public string DialectVersion { get; set; }
    public string ViewOriginalText { get; set; }
    public string ViewExpandedText { get; set; }
    public string ValidationConnection { get; set; }
    public bool? IsStale { get; set; }
}

public partial class ViewRepresentationInput
{
    public ViewDialect Dialect { get; set; }
    public string DialectVersion { get; set; }
    public string ViewOriginalText { get; set; }
    public string ValidationConnection { get; set; }
    public string ViewExpandedText { get; set; }
}

public partial class ViewValidation
{
    public ViewDialect Dialect { get; set; }
    public string DialectVersion { get; set; }
    public string ViewValidationText { get; set; }
    public DateTime? UpdateTime { get; set; }
    public ResourceState State { get; set; }
    public ErrorDetail Error { get; set; }
}

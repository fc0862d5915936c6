// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class GetTableRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string Name { get; set; }
    public string TransactionId { get; set; }
    public DateTime? QueryAsOfTime { get; set; }
    public AuditContext AuditContext { get; set; }
    public bool? IncludeStatusDetails { get; set; }
}

public partial class GetTableResponse : AmazonWebServiceResponse
{
    public Table Table { get; set; }
}

public partial class FederatedTable
{
    public string Identifier { get; set; }
    public string DatabaseIdentifier { get; set; }
    public string ConnectionName { get; set; }
    public string ConnectionType { get; set; }
}

public partial class StatusDetails
{
    public Table RequestedChange { get; set; }
    public List<ViewValidation> ViewValidations { get; set; }
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

public partial class ViewRepresentation
{
    public ViewDialect Dialect { get; set; }
    public string DialectVersion { get; set; }
    public string ViewOriginalText { get; set; }
    public string ViewExpandedText { get; set; }
    public string ValidationConnection { get; set; }
    public bool? IsStale { get; set; }
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

// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue;

public class CrawlerLineageSettings(string value) : ConstantClass(value)
{
    public static readonly CrawlerLineageSettings ENABLE = new("ENABLE");
    public static readonly CrawlerLineageSettings DISABLE = new("DISABLE");
    public static CrawlerLineageSettings FindValue(string value) => FindValue<CrawlerLineageSettings>(value);
    public static implicit operator CrawlerLineageSettings(string value) => FindValue(value);
}

public class CrawlerState(string value) : ConstantClass(value)
{
    public static readonly CrawlerState READY = new("READY");
    public static readonly CrawlerState RUNNING = new("RUNNING");
    public static readonly CrawlerState STOPPING = new("STOPPING");
    public static CrawlerState FindValue(string value) => FindValue<CrawlerState>(value);
    public static implicit operator CrawlerState(string value) => FindValue(value);
}

public class DQCompositeRuleEvaluationMethod(string value) : ConstantClass(value)
{
    public static readonly DQCompositeRuleEvaluationMethod COLUMN = new("COLUMN");
    public static readonly DQCompositeRuleEvaluationMethod ROW = new("ROW");
    public static DQCompositeRuleEvaluationMethod FindValue(string value) => FindValue<DQCompositeRuleEvaluationMethod>(value);
    public static implicit operator DQCompositeRuleEvaluationMethod(string value) => FindValue(value);
}

public class DataQualityRuleResultStatus(string value) : ConstantClass(value)
{
    public static readonly DataQualityRuleResultStatus PASS = new("PASS");
    public static readonly DataQualityRuleResultStatus FAIL = new("FAIL");
    public static readonly DataQualityRuleResultStatus ERROR = new("ERROR");
    public static DataQualityRuleResultStatus FindValue(string value) => FindValue<DataQualityRuleResultStatus>(value);
    public static implicit operator DataQualityRuleResultStatus(string value) => FindValue(value);
}

public class DeleteBehavior(string value) : ConstantClass(value)
{
    public static readonly DeleteBehavior LOG = new("LOG");
    public static readonly DeleteBehavior DELETE_FROM_DATABASE = new("DELETE_FROM_DATABASE");
    public static readonly DeleteBehavior DEPRECATE_IN_DATABASE = new("DEPRECATE_IN_DATABASE");
    public static DeleteBehavior FindValue(string value) => FindValue<DeleteBehavior>(value);
    public static implicit operator DeleteBehavior(string value) => FindValue(value);
}

public class ExecutionClass(string value) : ConstantClass(value)
{
    public static readonly ExecutionClass FLEX = new("FLEX");
    public static readonly ExecutionClass STANDARD = new("STANDARD");
    public static ExecutionClass FindValue(string value) => FindValue<ExecutionClass>(value);
    public static implicit operator ExecutionClass(string value) => FindValue(value);
}

public class FederationSourceErrorCode(string value) : ConstantClass(value)
{
    public static readonly FederationSourceErrorCode AccessDeniedException = new("AccessDeniedException");
    public static readonly FederationSourceErrorCode EntityNotFoundException = new("EntityNotFoundException");
    public static readonly FederationSourceErrorCode InvalidCredentialsException = new("InvalidCredentialsException");
    public static readonly FederationSourceErrorCode InvalidInputException = new("InvalidInputException");
    public static readonly FederationSourceErrorCode InvalidResponseException = new("InvalidResponseException");
    public static readonly FederationSourceErrorCode OperationTimeoutException = new("OperationTimeoutException");
    public static readonly FederationSourceErrorCode OperationNotSupportedException = new("OperationNotSupportedException");
    public static readonly FederationSourceErrorCode InternalServiceException = new("InternalServiceException");
    public static readonly FederationSourceErrorCode PartialFailureException = new("PartialFailureException");
    public static readonly FederationSourceErrorCode ThrottlingException = new("ThrottlingException");
    public static FederationSourceErrorCode FindValue(string value) => FindValue<FederationSourceErrorCode>(value);
    public static implicit operator FederationSourceErrorCode(string value) => FindValue(value);
}

public class IcebergNullOrder(string value) : ConstantClass(value)
{
    public static readonly IcebergNullOrder NullsFirst = new("nulls-first");
    public static readonly IcebergNullOrder NullsLast = new("nulls-last");
    public static IcebergNullOrder FindValue(string value) => FindValue<IcebergNullOrder>(value);
    public static implicit operator IcebergNullOrder(string value) => FindValue(value);
}

public class IcebergSortDirection(string value) : ConstantClass(value)
{
    public static readonly IcebergSortDirection Asc = new("asc");
    public static readonly IcebergSortDirection Desc = new("desc");
    public static IcebergSortDirection FindValue(string value) => FindValue<IcebergSortDirection>(value);
    public static implicit operator IcebergSortDirection(string value) => FindValue(value);
}

public class IcebergStructTypeEnum(string value) : ConstantClass(value)
{
    public static readonly IcebergStructTypeEnum Struct = new("struct");
    public static IcebergStructTypeEnum FindValue(string value) => FindValue<IcebergStructTypeEnum>(value);
    public static implicit operator IcebergStructTypeEnum(string value) => FindValue(value);
}

public class IcebergUpdateAction(string value) : ConstantClass(value)
{
    public static readonly IcebergUpdateAction AddSchema = new("add-schema");
    public static readonly IcebergUpdateAction SetCurrentSchema = new("set-current-schema");
    public static readonly IcebergUpdateAction AddSpec = new("add-spec");
    public static readonly IcebergUpdateAction SetDefaultSpec = new("set-default-spec");
    public static readonly IcebergUpdateAction AddSortOrder = new("add-sort-order");
    public static readonly IcebergUpdateAction SetDefaultSortOrder = new("set-default-sort-order");
    public static readonly IcebergUpdateAction SetLocation = new("set-location");
    public static readonly IcebergUpdateAction SetProperties = new("set-properties");
    public static readonly IcebergUpdateAction RemoveProperties = new("remove-properties");
    public static readonly IcebergUpdateAction AddEncryptionKey = new("add-encryption-key");
    public static readonly IcebergUpdateAction RemoveEncryptionKey = new("remove-encryption-key");
    public static IcebergUpdateAction FindValue(string value) => FindValue<IcebergUpdateAction>(value);
    public static implicit operator IcebergUpdateAction(string value) => FindValue(value);
}

public class JdbcMetadataEntry(string value) : ConstantClass(value)
{
    public static readonly JdbcMetadataEntry COMMENTS = new("COMMENTS");
    public static readonly JdbcMetadataEntry RAWTYPES = new("RAWTYPES");
    public static JdbcMetadataEntry FindValue(string value) => FindValue<JdbcMetadataEntry>(value);
    public static implicit operator JdbcMetadataEntry(string value) => FindValue(value);
}

public class JobMode(string value) : ConstantClass(value)
{
    public static readonly JobMode SCRIPT = new("SCRIPT");
    public static readonly JobMode VISUAL = new("VISUAL");
    public static readonly JobMode NOTEBOOK = new("NOTEBOOK");
    public static JobMode FindValue(string value) => FindValue<JobMode>(value);
    public static implicit operator JobMode(string value) => FindValue(value);
}

public class JobRunState(string value) : ConstantClass(value)
{
    public static readonly JobRunState STARTING = new("STARTING");
    public static readonly JobRunState RUNNING = new("RUNNING");
    public static readonly JobRunState STOPPING = new("STOPPING");
    public static readonly JobRunState STOPPED = new("STOPPED");
    public static readonly JobRunState SUCCEEDED = new("SUCCEEDED");
    public static readonly JobRunState FAILED = new("FAILED");
    public static readonly JobRunState TIMEOUT = new("TIMEOUT");
    public static readonly JobRunState ERROR = new("ERROR");
    public static readonly JobRunState WAITING = new("WAITING");
    public static readonly JobRunState EXPIRED = new("EXPIRED");
    public static JobRunState FindValue(string value) => FindValue<JobRunState>(value);
    public static implicit operator JobRunState(string value) => FindValue(value);
}

public class LastCrawlStatus(string value) : ConstantClass(value)
{
    public static readonly LastCrawlStatus SUCCEEDED = new("SUCCEEDED");
    public static readonly LastCrawlStatus CANCELLED = new("CANCELLED");
    public static readonly LastCrawlStatus FAILED = new("FAILED");
    public static LastCrawlStatus FindValue(string value) => FindValue<LastCrawlStatus>(value);
    public static implicit operator LastCrawlStatus(string value) => FindValue(value);
}

public class LastRefreshType(string value) : ConstantClass(value)
{
    public static readonly LastRefreshType FULL = new("FULL");
    public static readonly LastRefreshType INCREMENTAL = new("INCREMENTAL");
    public static LastRefreshType FindValue(string value) => FindValue<LastRefreshType>(value);
    public static implicit operator LastRefreshType(string value) => FindValue(value);
}

public class MetadataOperation(string value) : ConstantClass(value)
{
    public static readonly MetadataOperation CREATE = new("CREATE");
    public static MetadataOperation FindValue(string value) => FindValue<MetadataOperation>(value);
    public static implicit operator MetadataOperation(string value) => FindValue(value);
}

public class Permission(string value) : ConstantClass(value)
{
    public static readonly Permission ALL = new("ALL");
    public static readonly Permission SELECT = new("SELECT");
    public static readonly Permission ALTER = new("ALTER");
    public static readonly Permission DROP = new("DROP");
    public static readonly Permission DELETE = new("DELETE");
    public static readonly Permission INSERT = new("INSERT");
    public static readonly Permission CREATE_DATABASE = new("CREATE_DATABASE");
    public static readonly Permission CREATE_TABLE = new("CREATE_TABLE");
    public static readonly Permission DATA_LOCATION_ACCESS = new("DATA_LOCATION_ACCESS");
    public static Permission FindValue(string value) => FindValue<Permission>(value);
    public static implicit operator Permission(string value) => FindValue(value);
}

public class RecrawlBehavior(string value) : ConstantClass(value)
{
    public static readonly RecrawlBehavior CRAWL_EVERYTHING = new("CRAWL_EVERYTHING");
    public static readonly RecrawlBehavior CRAWL_NEW_FOLDERS_ONLY = new("CRAWL_NEW_FOLDERS_ONLY");
    public static readonly RecrawlBehavior CRAWL_EVENT_MODE = new("CRAWL_EVENT_MODE");
    public static RecrawlBehavior FindValue(string value) => FindValue<RecrawlBehavior>(value);
    public static implicit operator RecrawlBehavior(string value) => FindValue(value);
}

public class ResourceAction(string value) : ConstantClass(value)
{
    public static readonly ResourceAction UPDATE = new("UPDATE");
    public static readonly ResourceAction CREATE = new("CREATE");
    public static ResourceAction FindValue(string value) => FindValue<ResourceAction>(value);
    public static implicit operator ResourceAction(string value) => FindValue(value);
}

public class ResourceState(string value) : ConstantClass(value)
{
    public static readonly ResourceState QUEUED = new("QUEUED");
    public static readonly ResourceState IN_PROGRESS = new("IN_PROGRESS");
    public static readonly ResourceState SUCCESS = new("SUCCESS");
    public static readonly ResourceState STOPPED = new("STOPPED");
    public static readonly ResourceState FAILED = new("FAILED");
    public static ResourceState FindValue(string value) => FindValue<ResourceState>(value);
    public static implicit operator ResourceState(string value) => FindValue(value);
}

public class ScheduleState(string value) : ConstantClass(value)
{
    public static readonly ScheduleState SCHEDULED = new("SCHEDULED");
    public static readonly ScheduleState NOT_SCHEDULED = new("NOT_SCHEDULED");
    public static readonly ScheduleState TRANSITIONING = new("TRANSITIONING");
    public static ScheduleState FindValue(string value) => FindValue<ScheduleState>(value);
    public static implicit operator ScheduleState(string value) => FindValue(value);
}

public class TableAttributes(string value) : ConstantClass(value)
{
    public static readonly TableAttributes NAME = new("NAME");
    public static readonly TableAttributes TABLE_TYPE = new("TABLE_TYPE");
    public static TableAttributes FindValue(string value) => FindValue<TableAttributes>(value);
    public static implicit operator TableAttributes(string value) => FindValue(value);
}

public class TaskStatusType(string value) : ConstantClass(value)
{
    public static readonly TaskStatusType STARTING = new("STARTING");
    public static readonly TaskStatusType RUNNING = new("RUNNING");
    public static readonly TaskStatusType STOPPING = new("STOPPING");
    public static readonly TaskStatusType STOPPED = new("STOPPED");
    public static readonly TaskStatusType SUCCEEDED = new("SUCCEEDED");
    public static readonly TaskStatusType FAILED = new("FAILED");
    public static readonly TaskStatusType TIMEOUT = new("TIMEOUT");
    public static TaskStatusType FindValue(string value) => FindValue<TaskStatusType>(value);
    public static implicit operator TaskStatusType(string value) => FindValue(value);
}

public class UpdateBehavior(string value) : ConstantClass(value)
{
    public static readonly UpdateBehavior LOG = new("LOG");
    public static readonly UpdateBehavior UPDATE_IN_DATABASE = new("UPDATE_IN_DATABASE");
    public static UpdateBehavior FindValue(string value) => FindValue<UpdateBehavior>(value);
    public static implicit operator UpdateBehavior(string value) => FindValue(value);
}

public class ViewDialect(string value) : ConstantClass(value)
{
    public static readonly ViewDialect REDSHIFT = new("REDSHIFT");
    public static readonly ViewDialect ATHENA = new("ATHENA");
    public static readonly ViewDialect SPARK = new("SPARK");
    public static ViewDialect FindValue(string value) => FindValue<ViewDialect>(value);
    public static implicit operator ViewDialect(string value) => FindValue(value);
}

public class ViewUpdateAction(string value) : ConstantClass(value)
{
    public static readonly ViewUpdateAction ADD = new("ADD");
    public static readonly ViewUpdateAction REPLACE = new("REPLACE");
    public static readonly ViewUpdateAction ADD_OR_REPLACE = new("ADD_OR_REPLACE");
    public static readonly ViewUpdateAction DROP = new("DROP");
    public static ViewUpdateAction FindValue(string value) => FindValue<ViewUpdateAction>(value);
    public static implicit operator ViewUpdateAction(string value) => FindValue(value);
}

public class WorkerType(string value) : ConstantClass(value)
{
    public static readonly WorkerType Standard = new("Standard");
    public static readonly WorkerType G1X = new("G.1X");
    public static readonly WorkerType G2X = new("G.2X");
    public static readonly WorkerType G025X = new("G.025X");
    public static readonly WorkerType G4X = new("G.4X");
    public static readonly WorkerType G8X = new("G.8X");
    public static readonly WorkerType Z2X = new("Z.2X");
    public static WorkerType FindValue(string value) => FindValue<WorkerType>(value);
    public static implicit operator WorkerType(string value) => FindValue(value);
}

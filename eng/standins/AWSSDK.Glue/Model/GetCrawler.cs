// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class GetCrawlerRequest : AmazonWebServiceRequest
{
    public string Name { get; set; }
}

public partial class GetCrawlerResponse : AmazonWebServiceResponse
{
    public Crawler Crawler { get; set; }
}

public partial class CatalogTarget
{
    public string DatabaseName { get; set; }
    public List<string> Tables { get; set; }
    public string ConnectionName { get; set; }
    public string EventQueueArn { get; set; }
    public string DlqEventQueueArn { get; set; }
}

public partial class Crawler
{
    public string Name { get; set; }
    public string Role { get; set; }
    public CrawlerTargets Targets { get; set; }
    public string DatabaseName { get; set; }
    public string Description { get; set; }
    public List<string> Classifiers { get; set; }
    public RecrawlPolicy RecrawlPolicy { get; set; }
    public SchemaChangePolicy SchemaChangePolicy { get; set; }
    public LineageConfiguration LineageConfiguration { get; set; }
    public CrawlerState State { get; set; }
    public string TablePrefix { get; set; }
    public Schedule Schedule { get; set; }
    public long? CrawlElapsedTime { get; set; }
    public DateTime? CreationTime { get; set; }
    public DateTime? LastUpdated { get; set; }
    public LastCrawlInfo LastCrawl { get; set; }
    public long? Version { get; set; }
    public string Configuration { get; set; }
    public string CrawlerSecurityConfiguration { get; set; }
    public LakeFormationConfiguration LakeFormationConfiguration { get; set; }
}

public partial class CrawlerTargets
{
    public List<S3Target> S3Targets { get; set; }
    public List<JdbcTarget> JdbcTargets { get; set; }
    public List<MongoDBTarget> MongoDBTargets { get; set; }
    public List<DynamoDBTarget> DynamoDBTargets { get; set; }
    public List<CatalogTarget> CatalogTargets { get; set; }
    public List<DeltaTarget> DeltaTargets { get; set; }
    public List<IcebergTarget> IcebergTargets { get; set; }
    public List<HudiTarget> HudiTargets { get; set; }
}

public partial class DeltaTarget
{
    public List<string> DeltaTables { get; set; }
    public string ConnectionName { get; set; }
    public bool? WriteManifest { get; set; }
    public bool? CreateNativeDeltaTable { get; set; }
}

public partial class DynamoDBTarget
{
    public string Path { get; set; }
    public bool? ScanAll { get; set; }
    public double? ScanRate { get; set; }
}

public partial class HudiTarget
{
    public List<string> Paths { get; set; }
    public string ConnectionName { get; set; }
    public List<string> Exclusions { get; set; }
    public int? MaximumTraversalDepth { get; set; }
}

public partial class IcebergTarget
{
    public List<string> Paths { get; set; }
    public string ConnectionName { get; set; }
    public List<string> Exclusions { get; set; }
    public int? MaximumTraversalDepth { get; set; }
}

public partial class JdbcTarget
{
    public string ConnectionName { get; set; }
    public string Path { get; set; }
    public List<string> Exclusions { get; set; }
    public List<string> EnableAdditionalMetadata { get; set; }
}

public partial class LakeFormationConfiguration
{
    public bool? UseLakeFormationCredentials { get; set; }
    public string AccountId { get; set; }
}

public partial class LastCrawlInfo
{
    public LastCrawlStatus Status { get; set; }
    public string ErrorMessage { get; set; }
    public string LogGroup { get; set; }
    public string LogStream { get; set; }
    public string MessagePrefix { get; set; }
    public DateTime? StartTime { get; set; }
}

public partial class LineageConfiguration
{
    public CrawlerLineageSettings CrawlerLineageSettings { get; set; }
}

public partial class MongoDBTarget
{
    public string ConnectionName { get; set; }
    public string Path { get; set; }
    public bool? ScanAll { get; set; }
}

public partial class RecrawlPolicy
{
    public RecrawlBehavior RecrawlBehavior { get; set; }
}

public partial class S3Target
{
    public string Path { get; set; }
    public List<string> Exclusions { get; set; }
    public string ConnectionName { get; set; }
    public int? SampleSize { get; set; }
    public string EventQueueArn { get; set; }
    public string DlqEventQueueArn { get; set; }
}

public partial class Schedule
{
    public string ScheduleExpression { get; set; }
    public ScheduleState State { get; set; }
}

public partial class SchemaChangePolicy
{
    public UpdateBehavior UpdateBehavior { get; set; }
    public DeleteBehavior DeleteBehavior { get; set; }
}

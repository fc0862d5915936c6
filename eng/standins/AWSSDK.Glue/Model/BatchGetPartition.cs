// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class BatchGetPartitionRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string TableName { get; set; }
    public List<PartitionValueList> PartitionsToGet { get; set; }
    public AuditContext AuditContext { get; set; }
    public QuerySessionContext QuerySessionContext { get; set; }
}

public partial class BatchGetPartitionResponse : AmazonWebServiceResponse
{
    public List<Partition> Partitions { get; set; }
    public List<PartitionValueList> UnprocessedKeys { get; set; }
}

public partial class Partition
{
    public List<string> Values { get; set; }
    public string DatabaseName { get; set; }
    public string TableName { get; set; }
    public DateTime? CreationTime { get; set; }
    public DateTime? LastAccessTime { get; set; }
    public StorageDescriptor StorageDescriptor { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
    public DateTime? LastAnalyzedTime { get; set; }
    public string CatalogId { get; set; }
}

public partial class PartitionValueList
{
    public List<string> Values { get; set; }
}

public partial class QuerySessionContext
{
    public string QueryId { get; set; }
    public DateTime? QueryStartTime { get; set; }
    public string ClusterId { get; set; }
    public string QueryAuthorizationId { get; set; }
    public Dictionary<string, string> AdditionalContext { get; set; }
}

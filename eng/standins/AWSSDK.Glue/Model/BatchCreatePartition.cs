// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class BatchCreatePartitionRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string TableName { get; set; }
    public List<PartitionInput> PartitionInputList { get; set; }
}

public partial class BatchCreatePartitionResponse : AmazonWebServiceResponse
{
    public List<PartitionError> Errors { get; set; }
}

public partial class PartitionError
{
    public List<string> PartitionValues { get; set; }
    public ErrorDetail ErrorDetail { get; set; }
}

public partial class PartitionInput
{
    public List<string> Values { get; set; }
    public DateTime? LastAccessTime { get; set; }
    public StorageDescriptor StorageDescriptor { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
    public DateTime? LastAnalyzedTime { get; set; }
}

// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class CreateTableRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string Name { get; set; }
    public TableInput TableInput { get; set; }
    public List<PartitionIndex> PartitionIndexes { get; set; }
    public string TransactionId { get; set; }
    public OpenTableFormatInput OpenTableFormatInput { get; set; }
}

public partial class CreateTableResponse : AmazonWebServiceResponse;

public partial class CreateIcebergTableInput
{
    public string Location { get; set; }
    public IcebergSchema Schema { get; set; }
    public IcebergPartitionSpec PartitionSpec { get; set; }
    public IcebergSortOrder WriteOrder { get; set; }
    public Dictionary<string, string> Properties { get; set; }
}

public partial class IcebergInput
{
    public MetadataOperation MetadataOperation { get; set; }
    public string Version { get; set; }
    public CreateIcebergTableInput CreateIcebergTableInput { get; set; }
}

public partial class OpenTableFormatInput
{
    public IcebergInput IcebergInput { get; set; }
}

public partial class PartitionIndex
{
    public List<string> Keys { get; set; }
    public string IndexName { get; set; }
}

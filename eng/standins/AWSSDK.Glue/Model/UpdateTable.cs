// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class UpdateTableRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string Name { get; set; }
    public TableInput TableInput { get; set; }
    public bool? SkipArchive { get; set; }
    public string TransactionId { get; set; }
    public string VersionId { get; set; }
    public ViewUpdateAction ViewUpdateAction { get; set; }
    public bool? Force { get; set; }
    public UpdateOpenTableFormatInput UpdateOpenTableFormatInput { get; set; }
}

public partial class UpdateTableResponse : AmazonWebServiceResponse;

public partial class IcebergEncryptedKey
{
    public string KeyId { get; set; }
    public string EncryptedKeyMetadata { get; set; }
    public string EncryptedById { get; set; }
    public Dictionary<string, string> Properties { get; set; }
}

public partial class IcebergTableUpdate
{
    public IcebergSchema Schema { get; set; }
    public IcebergPartitionSpec PartitionSpec { get; set; }
    public IcebergSortOrder SortOrder { get; set; }
    public string Location { get; set; }
    public Dictionary<string, string> Properties { get; set; }
    public IcebergUpdateAction Action { get; set; }
    public IcebergEncryptedKey EncryptionKey { get; set; }
    public string KeyId { get; set; }
}

public partial class UpdateIcebergInput
{
    public UpdateIcebergTableInput UpdateIcebergTableInput { get; set; }
}

public partial class UpdateIcebergTableInput
{
    public List<IcebergTableUpdate> Updates { get; set; }
}

public partial class UpdateOpenTableFormatInput
{
    public UpdateIcebergInput UpdateIcebergInput { get; set; }
}

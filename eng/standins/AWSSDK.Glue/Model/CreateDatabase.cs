// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class CreateDatabaseRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public DatabaseInput DatabaseInput { get; set; }
    public Dictionary<string, string> Tags { get; set; }
}

public partial class CreateDatabaseResponse : AmazonWebServiceResponse;

public partial class DatabaseInput
{
    public string Name { get; set; }
    public string Description { get; set; }
    public string LocationUri { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
    public List<PrincipalPermissions> CreateTableDefaultPermissions { get; set; }
    public DatabaseIdentifier TargetDatabase { get; set; }
    public FederatedDatabase FederatedDatabase { get; set; }
}

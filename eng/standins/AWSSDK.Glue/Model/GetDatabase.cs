// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class GetDatabaseRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public string Name { get; set; }
}

public partial class GetDatabaseResponse : AmazonWebServiceResponse
{
    public Database Database { get; set; }
}

public partial class Database
{
    public string Name { get; set; }
    public string Description { get; set; }
    public string LocationUri { get; set; }
    public Dictionary<string, string> Parameters { get; set; }
    public DateTime? CreateTime { get; set; }
    public List<PrincipalPermissions> CreateTableDefaultPermissions { get; set; }
    public DatabaseIdentifier TargetDatabase { get; set; }
    public string CatalogId { get; set; }
    public FederatedDatabase FederatedDatabase { get; set; }
}

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

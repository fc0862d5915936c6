// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class GetTablesRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string Expression { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
    public string TransactionId { get; set; }
    public DateTime? QueryAsOfTime { get; set; }
    public AuditContext AuditContext { get; set; }
    public bool? IncludeStatusDetails { get; set; }
    public List<string> AttributesToGet { get; set; }
}

public partial class GetTablesResponse : AmazonWebServiceResponse
{
    public List<Table> TableList { get; set; }
    public string NextToken { get; set; }
}

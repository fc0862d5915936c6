// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class GetDataCellsFilterRequest : AmazonWebServiceRequest
{
    public string TableCatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string TableName { get; set; }
    public string Name { get; set; }
}

public partial class GetDataCellsFilterResponse : AmazonWebServiceResponse
{
    public DataCellsFilter DataCellsFilter { get; set; }
}

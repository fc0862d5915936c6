// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class CreateDataCellsFilterRequest : AmazonWebServiceRequest
{
    public DataCellsFilter TableData { get; set; }
}

public partial class CreateDataCellsFilterResponse : AmazonWebServiceResponse;

public partial class AllRowsWildcard;

public partial class DataCellsFilter
{
    public string TableCatalogId { get; set; }
    public string DatabaseName { get; set; }
    public string TableName { get; set; }
    public string Name { get; set; }
    public RowFilter RowFilter { get; set; }
    public List<string> ColumnNames { get; set; }
    public ColumnWildcard ColumnWildcard { get; set; }
    public string VersionId { get; set; }
}

public partial class RowFilter
{
    public string FilterExpression { get; set; }
    public AllRowsWildcard AllRowsWildcard { get; set; }
}

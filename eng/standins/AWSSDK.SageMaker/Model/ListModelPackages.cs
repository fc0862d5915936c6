// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

public partial class ListModelPackagesRequest : AmazonWebServiceRequest
{
    public DateTime? CreationTimeAfter { get; set; }
    public DateTime? CreationTimeBefore { get; set; }
    public int? MaxResults { get; set; }
    public string NameContains { get; set; }
    public ModelApprovalStatus ModelApprovalStatus { get; set; }
    public string ModelPackageGroupName { get; set; }
    public ModelPackageType ModelPackageType { get; set; }
    public string NextToken { get; set; }
    public ModelPackageSortBy SortBy { get; set; }
    public SortOrder SortOrder { get; set; }
}

public partial class ListModelPackagesResponse : AmazonWebServiceResponse
{
    public List<ModelPackageSummary> ModelPackageSummaryList { get; set; }
    public string NextToken { get; set; }
}

public partial class ModelPackageSummary
{
    public string ModelPackageName { get; set; }
    public string ModelPackageGroupName { get; set; }
    public int? ModelPackageVersion { get; set; }
    public string ModelPackageArn { get; set; }
    public string ModelPackageDescription { get; set; }
    public DateTime? CreationTime { get; set; }
    public ModelPackageStatus ModelPackageStatus { get; set; }
    public ModelApprovalStatus ModelApprovalStatus { get; set; }
    public ModelLifeCycle ModelLifeCycle { get; set; }
    public ModelPackageRegistrationType ModelPackageRegistrationType { get; set; }
}

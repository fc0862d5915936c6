// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

public partial class DescribeTransformJobRequest : AmazonWebServiceRequest
{
    public string TransformJobName { get; set; }
}

public partial class DescribeTransformJobResponse : AmazonWebServiceResponse
{
    public string TransformJobName { get; set; }
    public string TransformJobArn { get; set; }
    public TransformJobStatus TransformJobStatus { get; set; }
    public string FailureReason { get; set; }
    public string ModelName { get; set; }
    public int? MaxConcurrentTransforms { get; set; }
    public ModelClientConfig ModelClientConfig { get; set; }
    public int? MaxPayloadInMB { get; set; }
    public BatchStrategy BatchStrategy { get; set; }
    public Dictionary<string, string> Environment { get; set; }
    public TransformInput TransformInput { get; set; }
    public TransformOutput TransformOutput { get; set; }
    public BatchDataCaptureConfig DataCaptureConfig { get; set; }
    public TransformResources TransformResources { get; set; }
    public DateTime? CreationTime { get; set; }
    public DateTime? TransformStartTime { get; set; }
    public DateTime? TransformEndTime { get; set; }
    public string LabelingJobArn { get; set; }
    public string AutoMLJobArn { get; set; }
    public DataProcessing DataProcessing { get; set; }
    public ExperimentConfig ExperimentConfig { get; set; }
}

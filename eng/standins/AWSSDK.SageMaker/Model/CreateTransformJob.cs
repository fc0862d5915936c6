// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

public partial class CreateTransformJobRequest : AmazonWebServiceRequest
{
    public string TransformJobName { get; set; }
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
    public DataProcessing DataProcessing { get; set; }
    public List<Tag> Tags { get; set; }
    public ExperimentConfig ExperimentConfig { get; set; }
}

public partial class CreateTransformJobResponse : AmazonWebServiceResponse
{
    public string TransformJobArn { get; set; }
}

// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SageMaker;

public partial class AmazonSageMakerException(string message) : AmazonServiceException(message);

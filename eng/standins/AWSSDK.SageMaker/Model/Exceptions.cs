// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
namespace Amazon.SageMaker.Model;

public partial class ResourceInUseException(string message) : AmazonSageMakerException(message);
public partial class ResourceLimitExceededException(string message) : AmazonSageMakerException(message);
public partial class ResourceNotFoundException(string message) : AmazonSageMakerException(message);

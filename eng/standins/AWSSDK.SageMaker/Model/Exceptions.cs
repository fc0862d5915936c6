// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using System.Net;
using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

public partial class ResourceInUseException : AmazonSageMakerException
{
    public ResourceInUseException(string message) : base(message) { }
    public ResourceInUseException(string message, Exception innerException) : base(message, innerException) { }
    public ResourceInUseException(Exception innerException) : base(innerException) { }
    public ResourceInUseException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ResourceInUseException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ResourceLimitExceededException : AmazonSageMakerException
{
    public ResourceLimitExceededException(string message) : base(message) { }
    public ResourceLimitExceededException(string message, Exception innerException) : base(message, innerException) { }
    public ResourceLimitExceededException(Exception innerException) : base(innerException) { }
    public ResourceLimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ResourceLimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ResourceNotFoundException : AmazonSageMakerException
{
    public ResourceNotFoundException(string message) : base(message) { }
    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }
    public ResourceNotFoundException(Exception innerException) : base(innerException) { }
    public ResourceNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ResourceNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using System.Net;
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class AccessDeniedException : AmazonLakeFormationException
{
    public AccessDeniedException(string message) : base(message) { }
    public AccessDeniedException(string message, Exception innerException) : base(message, innerException) { }
    public AccessDeniedException(Exception innerException) : base(innerException) { }
    public AccessDeniedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public AccessDeniedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class AlreadyExistsException : AmazonLakeFormationException
{
    public AlreadyExistsException(string message) : base(message) { }
    public AlreadyExistsException(string message, Exception innerException) : base(message, innerException) { }
    public AlreadyExistsException(Exception innerException) : base(innerException) { }
    public AlreadyExistsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public AlreadyExistsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ConcurrentModificationException : AmazonLakeFormationException
{
    public ConcurrentModificationException(string message) : base(message) { }
    public ConcurrentModificationException(string message, Exception innerException) : base(message, innerException) { }
    public ConcurrentModificationException(Exception innerException) : base(innerException) { }
    public ConcurrentModificationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ConcurrentModificationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class EntityNotFoundException : AmazonLakeFormationException
{
    public EntityNotFoundException(string message) : base(message) { }
    public EntityNotFoundException(string message, Exception innerException) : base(message, innerException) { }
    public EntityNotFoundException(Exception innerException) : base(innerException) { }
    public EntityNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public EntityNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class GlueEncryptionException : AmazonLakeFormationException
{
    public GlueEncryptionException(string message) : base(message) { }
    public GlueEncryptionException(string message, Exception innerException) : base(message, innerException) { }
    public GlueEncryptionException(Exception innerException) : base(innerException) { }
    public GlueEncryptionException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public GlueEncryptionException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class InternalServiceException : AmazonLakeFormationException
{
    public InternalServiceException(string message) : base(message) { }
    public InternalServiceException(string message, Exception innerException) : base(message, innerException) { }
    public InternalServiceException(Exception innerException) : base(innerException) { }
    public InternalServiceException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public InternalServiceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class InvalidInputException : AmazonLakeFormationException
{
    public InvalidInputException(string message) : base(message) { }
    public InvalidInputException(string message, Exception innerException) : base(message, innerException) { }
    public InvalidInputException(Exception innerException) : base(innerException) { }
    public InvalidInputException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public InvalidInputException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class OperationTimeoutException : AmazonLakeFormationException
{
    public OperationTimeoutException(string message) : base(message) { }
    public OperationTimeoutException(string message, Exception innerException) : base(message, innerException) { }
    public OperationTimeoutException(Exception innerException) : base(innerException) { }
    public OperationTimeoutException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public OperationTimeoutException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ResourceNumberLimitExceededException : AmazonLakeFormationException
{
    public ResourceNumberLimitExceededException(string message) : base(message) { }
    public ResourceNumberLimitExceededException(string message, Exception innerException) : base(message, innerException) { }
    public ResourceNumberLimitExceededException(Exception innerException) : base(innerException) { }
    public ResourceNumberLimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ResourceNumberLimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using System.Net;
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class AlreadyExistsException : AmazonGlueException
{
    public AlreadyExistsException(string message) : base(message) { }
    public AlreadyExistsException(string message, Exception innerException) : base(message, innerException) { }
    public AlreadyExistsException(Exception innerException) : base(innerException) { }
    public AlreadyExistsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public AlreadyExistsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ConcurrentModificationException : AmazonGlueException
{
    public ConcurrentModificationException(string message) : base(message) { }
    public ConcurrentModificationException(string message, Exception innerException) : base(message, innerException) { }
    public ConcurrentModificationException(Exception innerException) : base(innerException) { }
    public ConcurrentModificationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ConcurrentModificationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ConcurrentRunsExceededException : AmazonGlueException
{
    public ConcurrentRunsExceededException(string message) : base(message) { }
    public ConcurrentRunsExceededException(string message, Exception innerException) : base(message, innerException) { }
    public ConcurrentRunsExceededException(Exception innerException) : base(innerException) { }
    public ConcurrentRunsExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ConcurrentRunsExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ConflictException : AmazonGlueException
{
    public ConflictException(string message) : base(message) { }
    public ConflictException(string message, Exception innerException) : base(message, innerException) { }
    public ConflictException(Exception innerException) : base(innerException) { }
    public ConflictException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ConflictException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class CrawlerNotRunningException : AmazonGlueException
{
    public CrawlerNotRunningException(string message) : base(message) { }
    public CrawlerNotRunningException(string message, Exception innerException) : base(message, innerException) { }
    public CrawlerNotRunningException(Exception innerException) : base(innerException) { }
    public CrawlerNotRunningException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public CrawlerNotRunningException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class CrawlerRunningException : AmazonGlueException
{
    public CrawlerRunningException(string message) : base(message) { }
    public CrawlerRunningException(string message, Exception innerException) : base(message, innerException) { }
    public CrawlerRunningException(Exception innerException) : base(innerException) { }
    public CrawlerRunningException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public CrawlerRunningException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class CrawlerStoppingException : AmazonGlueException
{
    public CrawlerStoppingException(string message) : base(message) { }
    public CrawlerStoppingException(string message, Exception innerException) : base(message, innerException) { }
    public CrawlerStoppingException(Exception innerException) : base(innerException) { }
    public CrawlerStoppingException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public CrawlerStoppingException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class EntityNotFoundException : AmazonGlueException
{
    public EntityNotFoundException(string message) : base(message) { }
    public EntityNotFoundException(string message, Exception innerException) : base(message, innerException) { }
    public EntityNotFoundException(Exception innerException) : base(innerException) { }
    public EntityNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public EntityNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }

    public bool? FromFederationSource { get; set; }
}

public partial class FederatedResourceAlreadyExistsException : AmazonGlueException
{
    public FederatedResourceAlreadyExistsException(string message) : base(message) { }
    public FederatedResourceAlreadyExistsException(string message, Exception innerException) : base(message, innerException) { }
    public FederatedResourceAlreadyExistsException(Exception innerException) : base(innerException) { }
    public FederatedResourceAlreadyExistsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public FederatedResourceAlreadyExistsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }

    public string AssociatedGlueResource { get; set; }
}

public partial class FederationSourceException : AmazonGlueException
{
    public FederationSourceException(string message) : base(message) { }
    public FederationSourceException(string message, Exception innerException) : base(message, innerException) { }
    public FederationSourceException(Exception innerException) : base(innerException) { }
    public FederationSourceException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public FederationSourceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }

    public FederationSourceErrorCode FederationSourceErrorCode { get; set; }
}

public partial class FederationSourceRetryableException : AmazonGlueException
{
    public FederationSourceRetryableException(string message) : base(message) { }
    public FederationSourceRetryableException(string message, Exception innerException) : base(message, innerException) { }
    public FederationSourceRetryableException(Exception innerException) : base(innerException) { }
    public FederationSourceRetryableException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public FederationSourceRetryableException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class GlueEncryptionException : AmazonGlueException
{
    public GlueEncryptionException(string message) : base(message) { }
    public GlueEncryptionException(string message, Exception innerException) : base(message, innerException) { }
    public GlueEncryptionException(Exception innerException) : base(innerException) { }
    public GlueEncryptionException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public GlueEncryptionException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class InternalServiceException : AmazonGlueException
{
    public InternalServiceException(string message) : base(message) { }
    public InternalServiceException(string message, Exception innerException) : base(message, innerException) { }
    public InternalServiceException(Exception innerException) : base(innerException) { }
    public InternalServiceException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public InternalServiceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class InvalidInputException : AmazonGlueException
{
    public InvalidInputException(string message) : base(message) { }
    public InvalidInputException(string message, Exception innerException) : base(message, innerException) { }
    public InvalidInputException(Exception innerException) : base(innerException) { }
    public InvalidInputException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public InvalidInputException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }

    public bool? FromFederationSource { get; set; }
}

public partial class InvalidStateException : AmazonGlueException
{
    public InvalidStateException(string message) : base(message) { }
    public InvalidStateException(string message, Exception innerException) : base(message, innerException) { }
    public InvalidStateException(Exception innerException) : base(innerException) { }
    public InvalidStateException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public InvalidStateException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class OperationTimeoutException : AmazonGlueException
{
    public OperationTimeoutException(string message) : base(message) { }
    public OperationTimeoutException(string message, Exception innerException) : base(message, innerException) { }
    public OperationTimeoutException(Exception innerException) : base(innerException) { }
    public OperationTimeoutException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public OperationTimeoutException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ResourceNotReadyException : AmazonGlueException
{
    public ResourceNotReadyException(string message) : base(message) { }
    public ResourceNotReadyException(string message, Exception innerException) : base(message, innerException) { }
    public ResourceNotReadyException(Exception innerException) : base(innerException) { }
    public ResourceNotReadyException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ResourceNotReadyException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ResourceNumberLimitExceededException : AmazonGlueException
{
    public ResourceNumberLimitExceededException(string message) : base(message) { }
    public ResourceNumberLimitExceededException(string message, Exception innerException) : base(message, innerException) { }
    public ResourceNumberLimitExceededException(Exception innerException) : base(innerException) { }
    public ResourceNumberLimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ResourceNumberLimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

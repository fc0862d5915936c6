// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
using System.Net;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

public partial class ConcurrentModificationException : AmazonEventBridgeException
{
    public ConcurrentModificationException(string message) : base(message) { }
    public ConcurrentModificationException(string message, Exception innerException) : base(message, innerException) { }
    public ConcurrentModificationException(Exception innerException) : base(innerException) { }
    public ConcurrentModificationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ConcurrentModificationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class InternalException : AmazonEventBridgeException
{
    public InternalException(string message) : base(message) { }
    public InternalException(string message, Exception innerException) : base(message, innerException) { }
    public InternalException(Exception innerException) : base(innerException) { }
    public InternalException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public InternalException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class InvalidEventPatternException : AmazonEventBridgeException
{
    public InvalidEventPatternException(string message) : base(message) { }
    public InvalidEventPatternException(string message, Exception innerException) : base(message, innerException) { }
    public InvalidEventPatternException(Exception innerException) : base(innerException) { }
    public InvalidEventPatternException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public InvalidEventPatternException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class LimitExceededException : AmazonEventBridgeException
{
    public LimitExceededException(string message) : base(message) { }
    public LimitExceededException(string message, Exception innerException) : base(message, innerException) { }
    public LimitExceededException(Exception innerException) : base(innerException) { }
    public LimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public LimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ManagedRuleException : AmazonEventBridgeException
{
    public ManagedRuleException(string message) : base(message) { }
    public ManagedRuleException(string message, Exception innerException) : base(message, innerException) { }
    public ManagedRuleException(Exception innerException) : base(innerException) { }
    public ManagedRuleException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ManagedRuleException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

public partial class ResourceNotFoundException : AmazonEventBridgeException
{
    public ResourceNotFoundException(string message) : base(message) { }
    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }
    public ResourceNotFoundException(Exception innerException) : base(innerException) { }
    public ResourceNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public ResourceNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

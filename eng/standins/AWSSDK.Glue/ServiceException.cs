// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using System.Net;
using Amazon.Runtime;

namespace Amazon.Glue;

public partial class AmazonGlueException : AmazonServiceException
{
    public AmazonGlueException(string message) : base(message) { }
    public AmazonGlueException(string message, Exception innerException) : base(message, innerException) { }
    public AmazonGlueException(Exception innerException) : base(innerException) { }
    public AmazonGlueException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public AmazonGlueException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

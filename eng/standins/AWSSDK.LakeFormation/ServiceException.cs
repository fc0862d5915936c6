// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using System.Net;
using Amazon.Runtime;

namespace Amazon.LakeFormation;

public partial class AmazonLakeFormationException : AmazonServiceException
{
    public AmazonLakeFormationException(string message) : base(message) { }
    public AmazonLakeFormationException(string message, Exception innerException) : base(message, innerException) { }
    public AmazonLakeFormationException(Exception innerException) : base(innerException) { }
    public AmazonLakeFormationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public AmazonLakeFormationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

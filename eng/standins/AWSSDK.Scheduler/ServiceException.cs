// Written by eng/generate-standins.py from the public model of Scheduler 2021-06-30 (botocore 1.43.11).
using System.Net;
using Amazon.Runtime;

namespace Amazon.Scheduler;

public partial class AmazonSchedulerException : AmazonServiceException
{
    public AmazonSchedulerException(string message) : base(message) { }
    public AmazonSchedulerException(string message, Exception innerException) : base(message, innerException) { }
    public AmazonSchedulerException(Exception innerException) : base(innerException) { }
    public AmazonSchedulerException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
    public AmazonSchedulerException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
}

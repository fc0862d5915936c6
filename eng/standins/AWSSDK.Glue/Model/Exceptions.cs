// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
namespace Amazon.Glue.Model;

public partial class AlreadyExistsException(string message) : AmazonGlueException(message);
public partial class ConcurrentModificationException(string message) : AmazonGlueException(message);
public partial class ConcurrentRunsExceededException(string message) : AmazonGlueException(message);
public partial class CrawlerNotRunningException(string message) : AmazonGlueException(message);
public partial class CrawlerRunningException(string message) : AmazonGlueException(message);
public partial class CrawlerStoppingException(string message) : AmazonGlueException(message);
public partial class EntityNotFoundException(string message) : AmazonGlueException(message);
public partial class FederatedResourceAlreadyExistsException(string message) : AmazonGlueException(message);
public partial class FederationSourceException(string message) : AmazonGlueException(message);
public partial class FederationSourceRetryableException(string message) : AmazonGlueException(message);
public partial class GlueEncryptionException(string message) : AmazonGlueException(message);
public partial class InternalServiceException(string message) : AmazonGlueException(message);
public partial class InvalidInputException(string message) : AmazonGlueException(message);
public partial class InvalidStateException(string message) : AmazonGlueException(message);
public partial class OperationTimeoutException(string message) : AmazonGlueException(message);
public partial class ResourceNotReadyException(string message) : AmazonGlueException(message);
public partial class ResourceNumberLimitExceededException(string message) : AmazonGlueException(message);

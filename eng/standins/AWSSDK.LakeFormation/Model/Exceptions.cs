// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
namespace Amazon.LakeFormation.Model;

public partial class AccessDeniedException(string message) : AmazonLakeFormationException(message);
public partial class ConcurrentModificationException(string message) : AmazonLakeFormationException(message);
public partial class EntityNotFoundException(string message) : AmazonLakeFormationException(message);
public partial class GlueEncryptionException(string message) : AmazonLakeFormationException(message);
public partial class InternalServiceException(string message) : AmazonLakeFormationException(message);
public partial class InvalidInputException(string message) : AmazonLakeFormationException(message);
public partial class OperationTimeoutException(string message) : AmazonLakeFormationException(message);

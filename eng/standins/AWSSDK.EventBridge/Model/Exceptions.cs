// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
namespace Amazon.EventBridge.Model;

public partial class ConcurrentModificationException(string message) : AmazonEventBridgeException(message);
public partial class InternalException(string message) : AmazonEventBridgeException(message);
public partial class InvalidEventPatternException(string message) : AmazonEventBridgeException(message);
public partial class LimitExceededException(string message) : AmazonEventBridgeException(message);
public partial class ManagedRuleException(string message) : AmazonEventBridgeException(message);
public partial class ResourceNotFoundException(string message) : AmazonEventBridgeException(message);

// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.EventBridge;

public partial class AmazonEventBridgeException(string message) : AmazonServiceException(message);

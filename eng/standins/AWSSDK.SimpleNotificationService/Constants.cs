// Written by eng/generate-standins.py from the public model of SimpleNotificationService 2010-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService;

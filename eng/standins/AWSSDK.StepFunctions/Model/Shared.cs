// Written by eng/generate-standins.py from the public model of StepFunctions 2016-11-23 (botocore 1.43.11).
namespace Amazon.StepFunctions.Model;

public partial class CloudWatchEventsExecutionDataDetails
{
    public bool? Included { get; set; }
}

public partial class CloudWatchLogsLogGroup
{
    public string LogGroupArn { get; set; }
}

public partial class EncryptionConfiguration
{
    public string KmsKeyId { get; set; }
    public int? KmsDataKeyReusePeriodSeconds { get; set; }
    public EncryptionType Type { get; set; }
}

public partial class LogDestination
{
    public CloudWatchLogsLogGroup CloudWatchLogsLogGroup { get; set; }
}

public partial class LoggingConfiguration
{
    public LogLevel Level { get; set; }
    public bool? IncludeExecutionData { get; set; }
    public List<LogDestination> Destinations { get; set; }
}

public partial class TracingConfiguration
{
    public bool? Enabled { get; set; }
}

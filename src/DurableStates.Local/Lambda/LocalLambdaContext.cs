using Amazon.Lambda.Core;

namespace DurableStates.Local.Lambda;

/// <summary>What a function is told of the call it is in.</summary>
internal sealed class LocalLambdaContext(string functionName, TimeSpan timeout) : ILambdaContext
{
    public const string RequestId = "00000000-0000-4000-8000-000000000000";

    public string AwsRequestId => RequestId;

    public IClientContext ClientContext => throw new NotSupportedException("A function that Step Functions calls has no client context.");

    public string FunctionName => functionName;

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => throw new NotSupportedException("A function that Step Functions calls has no Cognito identity.");

    public string InvokedFunctionArn => $"arn:aws:lambda:us-east-1:000000000000:function:{functionName}";

    public ILambdaLogger Logger { get; } = new SilentLogger();

    public string LogGroupName => $"/aws/lambda/{functionName}";

    public string LogStreamName => "local";

    public int MemoryLimitInMB => 512;

    public TimeSpan RemainingTime => timeout;

    // A function's log belongs to its own services; what it writes through the context is not shown.
    private sealed class SilentLogger : ILambdaLogger
    {
        public void Log(string message)
        {
        }

        public void LogLine(string message)
        {
        }
    }
}

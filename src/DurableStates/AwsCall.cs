namespace DurableStates;

/// <summary>How Step Functions calls an AWS service.</summary>
public enum AwsCall
{
    /// <summary>Goes on with the response: <see cref="TaskOrchestrationContext.CallAwsAsync"/>.</summary>
    RequestResponse,

    /// <summary>Goes on when the job that the call started has ended (<c>.sync</c>): <see cref="TaskOrchestrationContext.RunJobAsync"/>.</summary>
    RunJob,

    /// <summary>Goes on when somebody answers the token that the call handed out (<c>.waitForTaskToken</c>): <see cref="TaskOrchestrationContext.WaitForCallbackAsync"/>.</summary>
    WaitForCallback,
}

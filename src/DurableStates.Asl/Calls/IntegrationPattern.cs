namespace DurableStates.Asl;

/// <summary>What a Task state waits for.</summary>
public enum IntegrationPattern
{
    /// <summary>The response of the call.</summary>
    RequestResponse,

    /// <summary>The end of the job that the call starts (<c>.sync</c>, <c>.sync:2</c>).</summary>
    RunJob,

    /// <summary>An answer with the task token that the call hands out (<c>.waitForTaskToken</c>).</summary>
    WaitForTaskToken,
}

namespace DurableStates.Compiler.Integrations;

/// <summary>What a Task waits for.</summary>
internal enum IntegrationPattern
{
    /// <summary>The service's answer.</summary>
    RequestResponse,

    /// <summary>The end of the job that the request started.</summary>
    RunJob,

    /// <summary>Someone's return of the task token.</summary>
    WaitForCallback,
}

namespace DurableStates.Direct;

/// <summary>One attempt of a call that an orchestrator made in a native run. Payloads are compact JSON text.</summary>
public abstract record DirectCall
{
    private DirectCall()
    {
    }

    /// <summary>The token that the call hands out; null unless it is made inside <see cref="TaskOrchestrationContext.WaitForCallbackAsync"/>.</summary>
    public string? TaskToken { get; init; }

    /// <summary>The call of an activity.</summary>
    /// <param name="Name">The resource name of the Lambda function.</param>
    /// <param name="Payload">Its payload, by <see cref="WorkflowJson"/>.</param>
    public sealed record Activity(string Name, string Payload) : DirectCall;

    /// <summary>The call of an AWS service.</summary>
    /// <param name="Service">The service's id as in a resource ARN, such as <c>glue</c>.</param>
    /// <param name="Operation">The operation, such as <c>startJobRun</c>.</param>
    /// <param name="Pattern">How it is called.</param>
    /// <param name="Request">The members that were set, spelled as Step Functions does.</param>
    public sealed record Aws(string Service, string Operation, AwsCall Pattern, string Request) : DirectCall;
}

namespace DurableStates.Engine;

/// <summary>There is an execution of the wanted name already.</summary>
public sealed class ExecutionAlreadyExistsException : Exception
{
    internal ExecutionAlreadyExistsException(string arn)
        : base($"Execution Already Exists: '{arn}'") => ExecutionArn = arn;

    /// <summary>The ARN of that execution.</summary>
    public string ExecutionArn { get; }
}

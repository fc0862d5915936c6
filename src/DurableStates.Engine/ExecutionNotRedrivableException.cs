namespace DurableStates.Engine;

/// <summary>An execution cannot be redriven.</summary>
public sealed class ExecutionNotRedrivableException : Exception
{
    internal ExecutionNotRedrivableException(Execution execution, string reason)
        : base($"Execution Not Redrivable: '{execution.Arn}'. {reason}") => Reason = reason;

    /// <summary>Why not, as <c>DescribeExecution</c> says it.</summary>
    public string Reason { get; }
}

namespace DurableStates;

/// <summary>An activity or an AWS call failed. A timeout is a <see cref="TimeoutException"/> instead.</summary>
/// <remarks>Left uncaught, the execution fails with the failure's own error name and cause.</remarks>
public sealed class TaskFailedException : Exception
{
    /// <summary>The failure of a call.</summary>
    /// <param name="taskName">What was called.</param>
    /// <param name="failureDetails">What is known of the failure.</param>
    public TaskFailedException(string taskName, TaskFailureDetails failureDetails)
        : base(failureDetails.ErrorMessage)
    {
        TaskName = taskName;
        FailureDetails = failureDetails;
    }

    /// <summary>What was called: the activity's name, or service and operation as in <c>glue:startJobRun</c>.</summary>
    public string TaskName { get; }

    /// <summary>What is known of the failure.</summary>
    public TaskFailureDetails FailureDetails { get; }
}

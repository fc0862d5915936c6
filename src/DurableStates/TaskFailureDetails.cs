using DurableStates.Failures;

namespace DurableStates;

/// <summary>What is known of a failure. The same whether the orchestrator runs natively or as a state machine.</summary>
/// <param name="ErrorType">
/// The ASL error name: of a Lambda function, the simple name of its exception's type; of an AWS service, such as
/// <c>Glue.AlreadyExistsException</c>; of a job that failed, <c>States.TaskFailed</c>.
/// </param>
/// <param name="ErrorMessage">The exception's message; of an AWS service, the cause as it was given.</param>
/// <param name="StackTrace">Where a Lambda function threw; null for every other failure.</param>
/// <param name="Cause">The ASL cause, unchanged: of a Lambda function, its whole error document as JSON text.</param>
public sealed record TaskFailureDetails(string ErrorType, string ErrorMessage, string? StackTrace = null, string? Cause = null)
{
    /// <summary>Whether the failure is an exception of this type or of a type derived from it.</summary>
    /// <remarks>Only names travel: a type counts when its simple name (of an AWS exception: service and name) is <see cref="ErrorType"/>.</remarks>
    /// <typeparam name="T">The type of exception.</typeparam>
    /// <returns>True when it is.</returns>
    public bool IsCausedBy<T>()
        where T : Exception => IsCausedBy(typeof(T));

    /// <summary>Whether the failure is an exception of this type or of a type derived from it.</summary>
    /// <param name="targetBaseExceptionType">The type of exception.</param>
    /// <returns>True when it is.</returns>
    public bool IsCausedBy(Type targetBaseExceptionType) => ErrorNames.Matches(ErrorType, targetBaseExceptionType);
}

using System.Linq.Expressions;
using Microsoft.Extensions.Logging;

namespace DurableStates;

/// <summary>An orchestrator's only way to the outside. Its names are those of <c>Microsoft.DurableTask</c>; what AWS adds is additive.</summary>
/// <remarks>
/// The failure of an awaited call is a <see cref="TaskFailedException"/> whose <see cref="TaskFailureDetails.ErrorType"/> is the ASL
/// error name; a timeout is a <see cref="TimeoutException"/>. Values cross to callees and back as JSON, by <see cref="WorkflowJson"/>.
/// </remarks>
public abstract class TaskOrchestrationContext
{
    /// <summary>The state machine's name.</summary>
    public abstract TaskName Name { get; }

    /// <summary>The execution's name.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The time at this point of the orchestration, UTC, in whole milliseconds.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>Always false: a state machine is not replayed. Here so that Durable Functions code compiles unchanged.</summary>
    public virtual bool IsReplaying => false;

    /// <summary>
    /// How often the call being made was tried again: 0 on its first attempt. Only for use inside a call's lambda, which is evaluated
    /// anew for every attempt: what has to differ from attempt to attempt, such as a job's name, is built from it.
    /// </summary>
    public abstract int RetryCount { get; }

    /// <summary>Makes a new unique identifier.</summary>
    /// <returns>The identifier.</returns>
    public abstract Guid NewGuid();

    /// <summary>Reads the execution's input.</summary>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <returns>The input.</returns>
    public abstract T? GetInput<T>();

    /// <summary>A logger for native runs. Logging does nothing in a state machine, whose history tells more.</summary>
    /// <param name="categoryName">The logger's category.</param>
    /// <returns>The logger.</returns>
    public abstract ILogger CreateReplaySafeLogger(string categoryName);

    /// <inheritdoc cref="CreateReplaySafeLogger(string)"/>
    /// <param name="type">The type whose name is the category.</param>
    public ILogger CreateReplaySafeLogger(Type type) => CreateReplaySafeLogger(type.FullName ?? type.Name);

    /// <inheritdoc cref="CreateReplaySafeLogger(string)"/>
    /// <typeparam name="T">The type whose name is the category.</typeparam>
    public ILogger CreateReplaySafeLogger<T>() => CreateReplaySafeLogger(typeof(T));

    /// <summary>Waits. Part of a second counts as a whole one.</summary>
    /// <param name="delay">How long; nothing happens when it is not positive.</param>
    /// <param name="cancellationToken">Has no effect; here so that Durable Functions code compiles unchanged.</param>
    /// <returns>Completes when the time is over.</returns>
    public abstract Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken = default);

    /// <summary>Waits until a time.</summary>
    /// <param name="fireAt">Until when, UTC; nothing happens when it has passed.</param>
    /// <param name="cancellationToken">Has no effect; here so that Durable Functions code compiles unchanged.</param>
    /// <returns>Completes when the time has come.</returns>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken = default);

    /// <summary>Calls an activity by name and ignores its result.</summary>
    /// <param name="name">The resource name of the Lambda function; constant.</param>
    /// <param name="input">Its payload.</param>
    /// <param name="options">How the call is made.</param>
    /// <returns>Completes when the activity has.</returns>
    public Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivityAsync<object?>(name, input, options);

    /// <inheritdoc cref="CallActivityAsync(TaskName, object?, TaskOptions?)"/>
    public Task CallActivityAsync(TaskName name, TaskOptions options) => CallActivityAsync<object?>(name, null, options);

    /// <inheritdoc cref="CallActivityAsync{TResult}(TaskName, object?, TaskOptions?)"/>
    public Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) => CallActivityAsync<TResult>(name, null, options);

    /// <summary>Calls an activity by name.</summary>
    /// <typeparam name="TResult">What to read its result as.</typeparam>
    /// <param name="name">The resource name of the Lambda function; constant.</param>
    /// <param name="input">Its payload.</param>
    /// <param name="options">How the call is made.</param>
    /// <returns>The activity's result.</returns>
    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    /// <summary>Calls a Lambda function as <c>(Functions f) => f.Method(payload)</c>.</summary>
    /// <typeparam name="TFunctions">The class that holds the function; no instance of it is made.</typeparam>
    /// <typeparam name="TResult">The function's result.</typeparam>
    /// <param name="call">The call; parameters that are not payload (<c>ILambdaContext</c>, <c>[FromServices]</c>) are left out or given as null.</param>
    /// <param name="options">How the call is made.</param>
    /// <returns>The function's result.</returns>
    public abstract Task<TResult> CallActivityAsync<TFunctions, TResult>(Expression<Func<TFunctions, Task<TResult>>> call, TaskOptions? options = null);

    /// <inheritdoc cref="CallActivityAsync{TFunctions, TResult}(Expression{Func{TFunctions, Task{TResult}}}, TaskOptions?)"/>
    public abstract Task<TResult> CallActivityAsync<TFunctions, TResult>(Expression<Func<TFunctions, TResult>> call, TaskOptions? options = null);

    /// <inheritdoc cref="CallActivityAsync{TFunctions, TResult}(Expression{Func{TFunctions, Task{TResult}}}, TaskOptions?)"/>
    /// <returns>Completes when the function has.</returns>
    public abstract Task CallActivityAsync<TFunctions>(Expression<Func<TFunctions, Task>> call, TaskOptions? options = null);

    /// <inheritdoc cref="CallActivityAsync{TFunctions, TResult}(Expression{Func{TFunctions, Task{TResult}}}, TaskOptions?)"/>
    /// <returns>Completes when the function has.</returns>
    public abstract Task CallActivityAsync<TFunctions>(Expression<Action<TFunctions>> call, TaskOptions? options = null);

    /// <summary>Has Step Functions call an AWS service: <c>(IAmazonGlue glue) => glue.GetCrawlerAsync(new GetCrawlerRequest { ... })</c>. No Lambda runs.</summary>
    /// <typeparam name="TClient">The service's client interface from its AWSSDK package.</typeparam>
    /// <typeparam name="TResponse">The operation's response.</typeparam>
    /// <param name="call">One call of the client with a request object.</param>
    /// <param name="options">How the call is made.</param>
    /// <returns>The response.</returns>
    public abstract Task<TResponse> CallAwsAsync<TClient, TResponse>(Func<TClient, Task<TResponse>> call, TaskOptions? options = null)
        where TClient : class;

    /// <summary>Has Step Functions start a job and wait for its end: <c>RunJobAsync&lt;JobRun&gt;((IAmazonGlue glue) => glue.StartJobRunAsync(...))</c>.</summary>
    /// <remarks>
    /// The result is the job's description, not the response of the start: <c>Amazon.Glue.Model.JobRun</c> of a Glue job,
    /// <c>DescribeTransformJobResponse</c> of a SageMaker transform job. A job that fails is a <see cref="TaskFailedException"/> with
    /// <c>States.TaskFailed</c> whose cause is that description; a job that could not be started has the service's own error.
    /// </remarks>
    /// <typeparam name="TJob">What to read the job's description as.</typeparam>
    /// <param name="call">A lambda with one parameter of the client's type that starts the job.</param>
    /// <param name="options">How the call is made; <see cref="TaskOptions.Timeout"/> bounds the whole job.</param>
    /// <returns>The job's description.</returns>
    public abstract Task<TJob> RunJobAsync<TJob>(Delegate call, TaskOptions? options = null);

    /// <summary>Hands out a token and waits until somebody answers it: <c>token => context.CallActivityAsync((F f) => f.Ask(new Question(token)))</c>.</summary>
    /// <remarks>Options of the call inside apply to the whole: a retry asks again, with a new token.</remarks>
    /// <typeparam name="T">What to read the answer as.</typeparam>
    /// <param name="start">The one call that hands the token out: an activity or an AWS call. Its own result is dropped.</param>
    /// <param name="timeout">How long to wait before a <see cref="TimeoutException"/>. When null, the compiler's default applies.</param>
    /// <param name="heartbeat">How long the other side may be silent before a <see cref="TimeoutException"/>. No heartbeat is expected when null.</param>
    /// <returns>The answer.</returns>
    public abstract Task<T> WaitForCallbackAsync<T>(Func<string, Task> start, TimeSpan? timeout = null, TimeSpan? heartbeat = null);
}

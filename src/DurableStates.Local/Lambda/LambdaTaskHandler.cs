using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Local.Lambda;

/// <summary>Does the tasks that call Lambda functions: <c>lambda:invoke</c> with or without a task token, and functions by their own ARN.</summary>
/// <param name="functions">The functions.</param>
public sealed class LambdaTaskHandler(LambdaFunctions functions) : ITaskHandler
{
    /// <inheritdoc/>
    public bool Handles(TaskResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource is { Kind: TaskResourceKind.LambdaFunction } or { Kind: TaskResourceKind.Integration, Service: "lambda", Operation: "invoke" };
    }

    /// <inheritdoc/>
    public async Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Resource.Kind is TaskResourceKind.LambdaFunction)
        {
            return Result(await functions.InvokeAsync(request.Resource.Arn, request.Arguments, cancellationToken), payload => payload);
        }

        if (!request.Arguments["FunctionName"].TryGetString(out var name))
        {
            return new TaskResult.Failure("States.Runtime", "lambda:invoke needs a FunctionName in its arguments.");
        }

        return Result(await functions.InvokeAsync(name, request.Arguments["Payload"], cancellationToken), Response);
    }

    private static TaskResult Result(LambdaReply reply, Func<JsonValue, JsonValue> shape) => reply switch
    {
        LambdaReply.Returned(var payload) => new TaskResult.Success(shape(payload)),
        LambdaReply.Threw(var type, var report) => new TaskResult.Failure(type, report.ToJson()),
        LambdaReply.Refused(var error, var message) => new TaskResult.Failure(error, message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // The response of Lambda's Invoke, as Step Functions hands it on.
    private static JsonValue Response(JsonValue payload) => JsonValue.Object(
        ("ExecutedVersion", "$LATEST"),
        ("Payload", payload),
        ("SdkHttpMetadata", JsonValue.Object(("HttpStatusCode", 200))),
        ("SdkResponseMetadata", JsonValue.Object(("RequestId", LocalLambdaContext.RequestId))),
        ("StatusCode", 200));
}

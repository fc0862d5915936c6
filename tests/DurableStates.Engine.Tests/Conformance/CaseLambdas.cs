using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>The Lambda functions of a recorded case.</summary>
internal sealed class CaseLambdas(JsonValue functions) : ITaskHandler
{
    private const int LargeOutput = 257 * 1024;

    public bool Handles(TaskResource resource) =>
        resource.Kind is TaskResourceKind.LambdaFunction || resource.Arn.StartsWith("arn:aws:states:::lambda:invoke", StringComparison.Ordinal);

    public async Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        var isDirect = request.Resource.Kind is TaskResourceKind.LambdaFunction;
        var name = isDirect ? request.Resource.Arn : request.Arguments["FunctionName"].AsString();

        // A text as the payload of the integration is the function's event as it stands.
        var payload = isDirect ? request.Arguments : request.Arguments["Payload"];
        if (!isDirect && payload.TryGetString(out var given) && JsonValue.TryParse(given, out var parsed, out _))
        {
            payload = parsed;
        }

        var function = functions.IsArray
            ? functions.AsArray().FirstOrDefault(candidate => name.Split(":function:")[^1].Split(':')[0] == candidate["functionName"].AsString())
            : default;
        if (function.IsUndefined)
        {
            return new TaskResult.Failure(
                "Lambda.ResourceNotFoundException",
                $"Function not found: arn:aws:lambda:us-east-1:111111111111:function:{name}:$LATEST (Service: AWSLambda; Status Code: 404; "
                + $"Error Code: ResourceNotFoundException; Request ID: {Guid.Empty}; Proxy: null)");
        }

        var behaviour = function["behaviour"].AsString();
        if (behaviour == "sleep-60s-then-identity")
        {
            await Task.Delay(TimeSpan.FromSeconds(60), request.Clock, cancellationToken);
        }

        if (behaviour == "fail")
        {
            var fails = function["fails"];
            var cause = JsonValue.Object(
                ("errorMessage", fails["errorMessage"]), ("errorType", fails["errorType"]), ("requestId", Guid.Empty.ToString()), ("stackTrace", fails["stackTrace"]));

            // The runtime's own text has blanks; the integration reads it and writes it again.
            return new TaskResult.Failure(fails["errorType"].AsString(), isDirect ? PythonJson.Write(cause) : cause.ToString());
        }

        var output = behaviour switch
        {
            "constant" => function["returns"],
            "large-output" => new string('a', LargeOutput),
            "decorate" => $"input-event-{(payload.TryGetString(out var text) ? text : PythonJson.Repr(payload))}",
            _ => payload.IsNullOrUndefined ? JsonValue.Object() : payload,
        };
        return isDirect
            ? new TaskResult.Success(output, behaviour == "identity" && payload.IsNumber ? request.ArgumentsText : null)
            : new TaskResult.Success(JsonValue.Object(("ExecutedVersion", "$LATEST"), ("Payload", output), ("SdkHttpMetadata", JsonValue.Object()), ("SdkResponseMetadata", JsonValue.Object()), ("StatusCode", 200)));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.Core;
using DurableStates.Json;
using Microsoft.Extensions.DependencyInjection;

namespace DurableStates.Local.Lambda;

/// <summary>One annotated method, called as the generated handler calls it.</summary>
internal sealed class LambdaFunction
{
    // Lambda's limit for the payload of a synchronous call, both ways.
    private const int LargestPayload = 6 * 1024 * 1024;

    // What Amazon.Lambda.Annotations writes into the template for an attribute without a value.
    private const uint DefaultTimeoutSeconds = 30;

    private readonly MethodInfo _method;
    private readonly ILambdaSerializer _serializer;
    private readonly TimeSpan _timeout;

    public LambdaFunction(MethodInfo method, LambdaFunctionAttribute attribute, ILambdaSerializer serializer)
    {
        _method = method;
        _serializer = serializer;
        _timeout = TimeSpan.FromSeconds(attribute.Timeout == 0 ? DefaultTimeoutSeconds : attribute.Timeout);
        Name = string.IsNullOrEmpty(attribute.ResourceName) ? DefaultName(method) : attribute.ResourceName;
        Route = method.GetCustomAttribute<HttpApiAttribute>() is { } api ? new HttpRoute(api) : null;
    }

    /// <summary>The route of an HTTP API that calls it; null when none does.</summary>
    public HttpRoute? Route { get; }

    public string Name { get; }

    public async Task<LambdaReply> InvokeAsync(JsonValue payload, IServiceProvider services, CancellationToken cancellationToken)
    {
        var request = payload.IsUndefined ? "null" : payload.ToJson();
        if (request.Length > LargestPayload)
        {
            return new LambdaReply.Refused("Lambda.RequestTooLargeException", $"The payload of {Name} is larger than 6 MB.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = CallAsync(request, services);

        // Nobody wants a function to time out while they step through it.
        var timeout = Debugger.IsAttached ? Timeout.InfiniteTimeSpan : _timeout;
        if (await Task.WhenAny(work, Task.Delay(timeout, limit.Token)) != work)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var seconds = _timeout.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
            return Failed("Sandbox.Timedout", $"RequestId: {LocalLambdaContext.RequestId} Error: Task timed out after {seconds} seconds");
        }

        limit.Cancel();
        return await work;
    }

    private static LambdaReply.Threw Failed(string type, string message) =>
        new(type, JsonValue.Object(("errorType", type), ("errorMessage", message)));

    private async Task<LambdaReply> CallAsync(string request, IServiceProvider services)
    {
        try
        {
            var (arguments, refusal) = Arguments(request, services);
            return refusal.IsUndefined ? Written(await ResultAsync(arguments, services)) : new LambdaReply.Returned(refusal);
        }
#pragma warning disable CA1031 // The one edge where the user's function is called: whatever it throws is its error.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var error = Unwrap(e);
            return new LambdaReply.Threw(error.GetType().Name, Report(error));
        }
    }

    private async Task<object?> ResultAsync(object?[] arguments, IServiceProvider services)
    {
        var instance = _method.IsStatic ? null : services.GetRequiredService(_method.DeclaringType ?? throw new UnreachableException());
        var result = _method.Invoke(instance, arguments);
        if (result is Task task)
        {
            await task;
            return ResultOf(task);
        }

        return result;
    }

    private LambdaReply Written(object? result)
    {
        if (result is IHttpResult http)
        {
            using var answer = http.Serialize(new HttpResultSerializationOptions
            {
                Format = HttpResultSerializationOptions.ProtocolFormat.HttpApi,
                Version = HttpResultSerializationOptions.ProtocolVersion.V2,
                Serializer = _serializer,
            });
            using var copy = new MemoryStream();
            answer.CopyTo(copy);
            return Returned(copy);
        }

        if (result is null)
        {
            return new LambdaReply.Returned(JsonValue.Null);
        }

        using var stream = new MemoryStream();
        typeof(ILambdaSerializer).GetMethod(nameof(ILambdaSerializer.Serialize))?.MakeGenericMethod(ResultType()).Invoke(_serializer, [result, stream]);
        return Returned(stream);
    }

    private static LambdaReply Returned(MemoryStream stream) => stream.Length > LargestPayload
        ? Failed("Function.ResponseSizeTooLarge", $"Response payload size exceeded maximum allowed payload size ({LargestPayload} bytes).")
        : new LambdaReply.Returned(JsonValue.Parse(stream.GetBuffer().AsSpan(0, (int)stream.Length)));

    private (object?[] Arguments, JsonValue Refusal) Arguments(string request, IServiceProvider services)
    {
        var http = new HttpArguments(Route is null ? JsonValue.Undefined : JsonValue.Parse(request), Payload);
        object?[] arguments = [.. _method.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(ILambdaContext) ? new LocalLambdaContext(Name, _timeout)
            : parameter.IsDefined(typeof(FromServicesAttribute)) ? services.GetRequiredService(parameter.ParameterType)
            : Route is not null && HttpArguments.IsOne(parameter) ? http.Of(parameter)
            : Payload(request, parameter.ParameterType))];
        return (arguments, http.Refusal);
    }

    private object? Payload(string request, Type type)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(request));
        return typeof(ILambdaSerializer).GetMethod(nameof(ILambdaSerializer.Deserialize))?.MakeGenericMethod(type).Invoke(_serializer, [stream]);
    }

    private Type ResultType() => _method.ReturnType is { IsGenericType: true } type && typeof(Task).IsAssignableFrom(type) ? type.GenericTypeArguments[0] : _method.ReturnType;

    private object? ResultOf(Task task) =>
        _method.ReturnType.IsGenericType ? task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task) : null;

    private static Exception Unwrap(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        _ => exception,
    };

    private static JsonValue Report(Exception exception)
    {
        var report = JsonValue.Object(
            ("errorType", exception.GetType().Name),
            ("errorMessage", exception.Message),
            ("stackTrace", JsonValue.Array([.. StackTrace(exception)])));
        return exception.InnerException is { } inner ? report.With("cause", Report(Unwrap(inner))) : report;
    }

    private static IEnumerable<JsonValue> StackTrace(Exception exception) =>
        (exception.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (JsonValue)line);

    // The letters and digits of the full name of the class that Amazon.Lambda.Annotations generates.
    private static string DefaultName(MethodInfo method) =>
        string.Concat($"{method.DeclaringType?.FullName}_{method.Name}_Generated".Where(char.IsAsciiLetterOrDigit));
}

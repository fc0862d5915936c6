using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using DurableStates.Aws;

namespace DurableStates.Direct;

/// <summary>Learns what a lambda asks of an AWS client by giving it a client that only listens.</summary>
internal static class AwsRequest
{
    public static DirectCall.Aws Capture(Delegate call, AwsCall pattern)
    {
        var parameters = call.Method.GetParameters();
        var client = parameters.Length > 0 ? parameters[^1].ParameterType : typeof(object);
        if (!client.IsInterface || AwsSpelling.ServiceOfClient(client.Name) is not { } service)
        {
            throw new ArgumentException("The lambda takes one parameter: the interface of an AWS client, such as IAmazonGlue.", nameof(call));
        }

        var listener = (DispatchProxy)DispatchProxy.Create(client, typeof(Listener));
        Ask(call, listener);
        var (method, request) = ((Listener)listener).Heard
            ?? throw new ArgumentException("The lambda calls the client once, and it did not.", nameof(call));

        return new DirectCall.Aws(
            AwsServices.OfClient(service).Id,
            AwsSpelling.Operation(method.Name),
            pattern,
            request is null ? "{}" : JsonSerializer.Serialize(request, request.GetType(), AwsJson.Options));
    }

    // What fails where the request is computed is the caller's own exception, as it would be in a direct call.
    private static void Ask(Delegate call, DispatchProxy listener)
    {
        object? asked;
        try
        {
            asked = call.DynamicInvoke(listener);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
            throw;
        }

        // An async lambda that was heard fails afterwards: it awaits an answer that is not there.
        if (((Listener)listener).Heard is null && asked is Task { Exception.InnerException: { } failed })
        {
            ExceptionDispatchInfo.Throw(failed);
        }
    }

    /// <summary>Stands where the client would; remembers the first call.</summary>
#pragma warning disable CA1852 // DispatchProxy derives from it.
    internal class Listener : DispatchProxy
#pragma warning restore CA1852
    {
        public (MethodInfo Method, object? Request)? Heard { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            ArgumentNullException.ThrowIfNull(targetMethod);
            Heard ??= (targetMethod, args?.FirstOrDefault());

            // The lambda's task is not awaited by anybody: the answer comes from the host.
            return null;
        }
    }
}

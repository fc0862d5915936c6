using System.Reflection;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using DurableStates.Json;
using Microsoft.Extensions.DependencyInjection;

namespace DurableStates.Local.Lambda;

/// <summary>The annotated Lambda functions of an assembly, called in this process with the deployed function's services, serialisation and error shape.</summary>
public sealed class LambdaFunctions : IDisposable
{
    private readonly Dictionary<string, LambdaFunction> _functions;
    private readonly ServiceProvider _services;

    private LambdaFunctions(Dictionary<string, LambdaFunction> functions, ServiceProvider services) => (_functions, _services) = (functions, services);

    /// <summary>The functions' resource names, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. _functions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Finds the functions of an assembly and builds their services, once for all calls, through the class marked as Lambda startup.</summary>
    /// <param name="assembly">The assembly with the functions.</param>
    /// <param name="replaceServices">Runs after the startup class: replaces what must not reach out of this machine. Null replaces nothing.</param>
    /// <exception cref="LambdaSetupException">The assembly would not be accepted by the Lambda tools.</exception>
    public static LambdaFunctions FromAssembly(Assembly assembly, Action<IServiceCollection>? replaceServices = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var serializer = Serializer(assembly);
        var functions = new Dictionary<string, LambdaFunction>(StringComparer.Ordinal);
        var services = new ServiceCollection();
        foreach (var method in assembly.GetTypes().SelectMany(type => type.GetMethods()))
        {
            if (method.GetCustomAttribute<LambdaFunctionAttribute>() is { } attribute && method.DeclaringType is { } type)
            {
                var function = new LambdaFunction(method, attribute, serializer);
                if (!functions.TryAdd(function.Name, function))
                {
                    throw new LambdaSetupException($"Two functions have the resource name {function.Name}: give each its own.");
                }

                services.AddSingleton(type);
            }
        }

        Configure(assembly, services);
        replaceServices?.Invoke(services);
        return new LambdaFunctions(functions, services.BuildServiceProvider());
    }

    /// <summary>Calls a function.</summary>
    /// <param name="nameOrArn">The resource name, or an ARN that ends with it; a version or alias behind it is ignored.</param>
    /// <param name="payload">The function's payload.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<LambdaReply> InvokeAsync(string nameOrArn, JsonValue payload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(nameOrArn);
        if (!_functions.TryGetValue(NameOf(nameOrArn), out var function))
        {
            return new LambdaReply.Refused(
                "Lambda.ResourceNotFoundException",
                $"Function not found: {nameOrArn}. Known here: {string.Join(", ", Names)}. Mark a method with [LambdaFunction(ResourceName = ...)] to add one.");
        }

        await using var scope = _services.CreateAsyncScope();
        return await function.InvokeAsync(payload, scope.ServiceProvider, cancellationToken);
    }

    /// <summary>Sends a request to the HTTP API that the functions with <c>[HttpApi]</c> make, as a caller whom its JWT authoriser has let in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">The time of the request.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The answer; 404 when no function has such a route, 500 when the function fails or answers with what is no answer of an HTTP API.</returns>
    public async Task<HttpApiReply> SendAsync(HttpApiRequest request, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (var function in _functions.Values.OrderBy(function => function.Route?.Template.Contains('{', StringComparison.Ordinal)))
        {
            if (function.Route is { } route && route.Takes(request.Method, request.BarePath, out var parameters))
            {
                var reply = await InvokeAsync(function.Name, request.ToEvent(route.Template, parameters, now), cancellationToken);
                return reply is LambdaReply.Returned(var payload) && payload["statusCode"].TryGetInt64(out var status)
                    ? new((int)status, payload["body"].TryGetString(out var body) ? body : "")
                    : new(500, """{"message":"Internal Server Error"}""", reply);
            }
        }

        return new(404, """{"message":"Not Found"}""");
    }

    /// <summary>Releases the functions' services.</summary>
    public void Dispose() => _services.Dispose();

    private static string NameOf(string nameOrArn)
    {
        var parts = nameOrArn.Split(':');
        return parts is ["arn", _, "lambda", _, _, "function", var name, ..] ? name : parts[0];
    }

    private static ILambdaSerializer Serializer(Assembly assembly) =>
        assembly.GetCustomAttribute<LambdaSerializerAttribute>() is { } attribute
        && Activator.CreateInstance(attribute.SerializerType) is ILambdaSerializer serializer
            ? serializer
            : throw new LambdaSetupException($"{assembly.GetName().Name} names no serializer: add [assembly: LambdaSerializer(typeof(...))].");

    private static void Configure(Assembly assembly, IServiceCollection services)
    {
        var startups = assembly.GetTypes().Where(type => type.IsDefined(typeof(LambdaStartupAttribute))).ToArray();
        if (startups.Length > 1)
        {
            throw new LambdaSetupException($"{string.Join(" and ", startups.Select(type => type.Name))} are both marked [LambdaStartup]: keep one.");
        }

        if (startups is [var startup] && startup.GetMethod("ConfigureServices", [typeof(IServiceCollection)]) is { } configure)
        {
            configure.Invoke(configure.IsStatic ? null : Activator.CreateInstance(startup), [services]);
        }
    }
}

/// <summary>The assembly's functions could not be deployed as they are.</summary>
public sealed class LambdaSetupException(string message) : Exception(message);

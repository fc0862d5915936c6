using System.Globalization;
using System.Reflection;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using DurableStates.Json;

namespace DurableStates.Local.Lambda;

/// <summary>Takes a function's arguments out of the event of an HTTP API, as the generated handler does, and collects what cannot be taken.</summary>
internal sealed class HttpArguments(JsonValue request, Func<string, Type, object?> deserialize)
{
    private readonly List<string> _problems = [];

    /// <summary>What the generated handler answers without calling the function: undefined when every argument could be taken.</summary>
    public JsonValue Refusal => _problems.Count == 0
        ? JsonValue.Undefined
        : Answer(400, JsonValue.Object(("message", $"{_problems.Count} validation error(s) detected: {string.Join(",", _problems)}")).ToJson());

    /// <summary>True for a parameter that does not take the whole event.</summary>
    public static bool IsOne(ParameterInfo parameter) => parameter.IsDefined(typeof(FromBodyAttribute)) || Source(parameter) is not null;

    public object? Of(ParameterInfo parameter)
    {
        var (name, value) = parameter.IsDefined(typeof(FromBodyAttribute)) ? ("body", request["body"]) : Named(parameter);
        if (!value.TryGetString(out var text))
        {
            return parameter.HasDefaultValue ? parameter.DefaultValue : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        }

        try
        {
            return parameter.ParameterType == typeof(string) ? text
                : name == "body" ? deserialize(text, parameter.ParameterType)
                : Convert.ChangeType(text, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, CultureInfo.InvariantCulture);
        }
#pragma warning disable CA1031 // The generated handler makes every failure of reading an argument a problem of the request.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _problems.Add($"Value {text} at '{name}' failed to satisfy constraint: {(e as TargetInvocationException)?.InnerException?.Message ?? e.Message}");
            return null;
        }
    }

    /// <summary>An answer in the form that API Gateway takes.</summary>
    public static JsonValue Answer(int status, string body, string type = "application/json") => JsonValue.Object(
        ("statusCode", status), ("headers", JsonValue.Object(("content-type", type))), ("body", body), ("isBase64Encoded", false));

    private (string Name, JsonValue Value) Named(ParameterInfo parameter)
    {
        var (source, attribute) = Source(parameter) ?? throw new InvalidOperationException($"{parameter.Name} is no part of a request.");
        var name = string.IsNullOrEmpty(attribute.Name) ? parameter.Name ?? "" : attribute.Name;
        return (name, attribute is FromHeaderAttribute ? source(request)[name.ToLowerInvariant()] : source(request)[name]);
    }

    private static (Func<JsonValue, JsonValue> Source, INamedAttribute Attribute)? Source(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<FromRouteAttribute>() is { } route ? (request => request["pathParameters"], route)
        : parameter.GetCustomAttribute<FromQueryAttribute>() is { } query ? (request => request["queryStringParameters"], query)
        : parameter.GetCustomAttribute<FromHeaderAttribute>() is { } header ? (request => request["headers"], header)
        : parameter.GetCustomAttribute<FromCustomAuthorizerAttribute>() is { } authorizer ? (request => request["requestContext"]["authorizer"]["lambda"], authorizer)
        : null;
}

using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Documents;

namespace StandIn;

/// <summary>Speaks AWS's JSON protocols to the one address that it is given, and to nothing else: a stand-in never pretends to be AWS.</summary>
internal sealed class JsonClient(ClientConfig config, string service, string jsonVersion, bool camelCase, Type exceptionBase)
{
    private static readonly HttpClient Http = new();
    private readonly JsonSerializerOptions _options = Options(camelCase);
    private readonly HttpClient _http = config.HttpClientFactory?.CreateHttpClient(config) ?? Http;

    /// <summary>Calls an operation: a target such as <c>AWSGlue.GetTable</c> (JSON-RPC), or a path such as <c>/GrantPermissions</c> (REST).</summary>
    public async Task<T> CallAsync<T>(string target, AmazonWebServiceRequest request, CancellationToken cancellationToken, string hostPrefix = "")
        where T : AmazonWebServiceResponse
    {
        if (string.IsNullOrEmpty(config.ServiceURL))
        {
            throw new InvalidOperationException(
                "This build has a stand-in in place of the AWS SDK, which calls only the ServiceURL that it is given: set one, or build where the registry has the real package to call AWS.");
        }

        using var reply = await _http.SendAsync(Message(target, request, hostPrefix), cancellationToken);
        var body = await reply.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!reply.IsSuccessStatusCode)
        {
            throw Error(reply, body);
        }

        var response = JsonSerializer.Deserialize<T>(body.Length == 0 ? "{}"u8 : body, _options);
        response.HttpStatusCode = reply.StatusCode;
        return response;
    }

    private HttpRequestMessage Message(string target, AmazonWebServiceRequest request, string hostPrefix)
    {
        var isPath = target.StartsWith('/');
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), _options));
        content.Headers.ContentType = new MediaTypeHeaderValue(isPath ? "application/json" : "application/x-amz-json-" + jsonVersion);
        var message = new HttpRequestMessage(HttpMethod.Post, Address(hostPrefix) + (isPath ? target : "/")) { Content = content };
        if (!isPath)
        {
            message.Headers.Add("X-Amz-Target", target);
        }

        // Servers find the service in the credential's scope; nothing here is signed.
        message.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential=standin/20200101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=standin");
        return message;
    }

    // The SDK puts an operation's prefix before the host of every address, also of one that it was given, unless it is told not to.
    private string Address(string hostPrefix)
    {
        var address = config.ServiceURL.TrimEnd('/');
        return hostPrefix.Length == 0 || config.DisableHostPrefixInjection ? address : address.Replace("://", "://" + hostPrefix, StringComparison.Ordinal);
    }

    private AmazonServiceException Error(HttpResponseMessage reply, byte[] body)
    {
        using var document = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
        var code = reply.Headers.TryGetValues("x-amzn-ErrorType", out var header) ? header.First() : Member(document, "__type", "code") ?? "UnknownError";
        code = code.Split(':')[0].Split('#')[^1];
        var message = Member(document, "message", "Message") ?? code;
        var name = code.EndsWith("Exception", StringComparison.Ordinal) ? code : code + "Exception";
        var type = exceptionBase.Assembly.GetType($"{exceptionBase.Namespace}.Model.{name}") ?? exceptionBase;
        var exception = (AmazonServiceException)Activator.CreateInstance(type, message);
        exception.ErrorCode = code;
        exception.StatusCode = reply.StatusCode;
        foreach (var property in type.GetProperties().Where(property => property.DeclaringType == type))
        {
            if (document.RootElement.TryGetProperty(property.Name, out var member) || document.RootElement.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out member))
            {
                property.SetValue(exception, member.Deserialize(property.PropertyType, _options));
            }
        }

        return exception;
    }

    private static string Member(JsonDocument document, string name, string otherName) =>
        document.RootElement.TryGetProperty(name, out var value) || document.RootElement.TryGetProperty(otherName, out value) ? value.GetString() : null;

    private static JsonSerializerOptions Options(bool camelCase) => new()
    {
        PropertyNamingPolicy = camelCase ? JsonNamingPolicy.CamelCase : null,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new ConstantConverters(), new EpochConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepModelMembers } },
    };

    // The SDK's base classes have members of their own (metadata, status), which are not part of any message.
    private static void KeepModelMembers(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.ToArray())
        {
            if (property.AttributeProvider is MemberInfo { DeclaringType: { } declaring } && declaring.Assembly != typeof(JsonClient).Assembly)
            {
                type.Properties.Remove(property);
            }
            else if (property.PropertyType == typeof(Document))
            {
                property.ShouldSerialize = (_, value) => value is Document document && !document.IsNull();
            }
        }
    }

    private sealed class ConstantConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsSubclassOf(typeof(ConstantClass));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(ConstantConverter<>).MakeGenericType(typeToConvert));
    }

    private sealed class ConstantConverter<T> : JsonConverter<T>
        where T : ConstantClass
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T)Activator.CreateInstance(typeof(T), reader.GetString());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T)Activator.CreateInstance(typeof(T), reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
    }

    private sealed class EpochConverter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTime.UnixEpoch.AddSeconds(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteNumberValue((value.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds);
    }
}

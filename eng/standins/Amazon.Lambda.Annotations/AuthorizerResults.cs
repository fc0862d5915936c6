using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.Annotations.APIGateway;

public class AuthorizerResultSerializationOptions
{
    public enum AuthorizerFormat
    {
        HttpApiSimple,
        HttpApiIamPolicy,
        RestApi,
    }

    public AuthorizerFormat Format { get; set; }
    public string MethodArn { get; set; }
}

public interface IAuthorizerResult
{
    bool IsAuthorized { get; }
    string PrincipalId { get; }
    IDictionary<string, object> Context { get; }
    IAuthorizerResult WithContext(string key, object value);
    IAuthorizerResult WithPrincipalId(string principalId);
    Stream Serialize(AuthorizerResultSerializationOptions options);
}

public class AuthorizerResults : IAuthorizerResult
{
    private AuthorizerResults(bool isAuthorized) => IsAuthorized = isAuthorized;

    public bool IsAuthorized { get; }
    public string PrincipalId { get; private set; }
    public IDictionary<string, object> Context { get; private set; }

    public static IAuthorizerResult Allow() => new AuthorizerResults(true);
    public static IAuthorizerResult Deny() => new AuthorizerResults(false);

    public IAuthorizerResult WithContext(string key, object value)
    {
        Context ??= new Dictionary<string, object>();
        Context[key] = value;
        return this;
    }

    public IAuthorizerResult WithPrincipalId(string principalId)
    {
        PrincipalId = principalId;
        return this;
    }

    // The simple answer of an HTTP API; policies are the package's.
    public Stream Serialize(AuthorizerResultSerializationOptions options) => options.Format is AuthorizerResultSerializationOptions.AuthorizerFormat.HttpApiSimple
        ? new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(
            new { isAuthorized = IsAuthorized, context = Context }, new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }))
        : throw new NotSupportedException("This build has a stand-in in place of Amazon.Lambda.Annotations, which knows simple responses only.");
}

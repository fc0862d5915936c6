using System.Net;
using System.Text;
using Amazon.Runtime;

namespace Customer360.Lambdas.Aws;

/// <summary>Stands where an AWS service would, behind the SDK's HTTP client: notes what it is asked and answers what the test says.</summary>
internal sealed class ScriptedService(params (HttpStatusCode Status, string Body)[] answers) : HttpClientFactory
{
    private readonly Queue<(HttpStatusCode Status, string Body)> _answers = new(answers);

    public List<(string Target, string Body)> Requests { get; } = [];

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Handler(ScriptedService service) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var target = request.Headers.TryGetValues("X-Amz-Target", out var values) ? values.Single() : $"{request.Method} {request.RequestUri?.AbsolutePath}";
            service.Requests.Add((target, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            var (status, body) = service._answers.Dequeue();
            return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, body.StartsWith('<') ? "application/xml" : "application/x-amz-json-1.0"), RequestMessage = request };
        }
    }
}

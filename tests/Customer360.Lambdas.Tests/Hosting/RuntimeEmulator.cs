using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Customer360.Lambdas.Hosting;

/// <summary>
/// The side of Lambda that a function's process sees, for one invocation: the runtime API, and behind the same loopback address the S3 and DynamoDB that it asks.
/// </summary>
internal sealed class RuntimeEmulator : IDisposable
{
    public const string RequestId = "5f0d9f2e-3c1a-4f6b-9a47-3a1f5f0c2b11";

    private readonly HttpListener _listener = new();
    private readonly string _payload;
    private readonly Func<string, string?> _objects;
    private readonly TaskCompletionSource<(bool Succeeded, string Body)> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _given;

    /// <param name="payload">What the function is called with.</param>
    /// <param name="objects">The text of an object by its address in S3.</param>
    public RuntimeEmulator(string payload, Func<string, string?> objects)
    {
        (_payload, _objects) = (payload, objects);
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add($"http://{Address}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>What the function answered, or the error that it or its start reported.</summary>
    public Task<(bool Succeeded, string Body)> Answer => _answer.Task;

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await ServeAsync(call);
        }
    }

    private async Task ServeAsync(HttpListenerContext call)
    {
        var path = call.Request.Url?.AbsolutePath ?? "";
        using var reader = new StreamReader(call.Request.InputStream);
        var body = await reader.ReadToEndAsync();
        if (path.EndsWith("/runtime/invocation/next", StringComparison.Ordinal))
        {
            // Lambda freezes the process between calls: a second question gets no answer.
            if (!_given)
            {
                _given = true;
                call.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = RequestId;
                call.Response.Headers["Lambda-Runtime-Deadline-Ms"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
                call.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:eu-central-1:111111111111:function:test";
                await AnswerAsync(call, 200, "application/json", _payload);
            }

            return;
        }

        if (path.StartsWith("/2018-06-01/runtime/", StringComparison.Ordinal))
        {
            _answer.TrySetResult((path.EndsWith("/response", StringComparison.Ordinal), body));
            await AnswerAsync(call, 202, "application/json", """{"status":"OK"}""");
        }
        else if (call.Request.HttpMethod == "GET")
        {
            await (_objects("s3:/" + path) is { } text
                ? AnswerAsync(call, 200, "application/octet-stream", text)
                : AnswerAsync(call, 404, "application/xml", "<Error><Code>NoSuchKey</Code><Message>None.</Message></Error>"));
        }
        else
        {
            await AnswerAsync(call, 200, "application/x-amz-json-1.0", "{}");
        }
    }

    private static async Task AnswerAsync(HttpListenerContext call, int status, string type, string body)
    {
        call.Response.StatusCode = status;
        call.Response.ContentType = type;
        var bytes = Encoding.UTF8.GetBytes(body);
        call.Response.ContentLength64 = bytes.Length;
        await call.Response.OutputStream.WriteAsync(bytes);
        call.Response.Close();
    }
}

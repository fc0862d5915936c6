using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Customer360.Lambdas.Hostile;

namespace Customer360.Lambdas.Hosting;

/// <summary>
/// Each function as Lambda's managed runtime starts it: the runtime's own program, the build's output, the template's handler. The program is Amazon.Lambda.RuntimeSupport
/// built as an executable, as it lies in AWS's base images; <c>DURABLESTATES_RUNTIME_SUPPORT</c> names the file where it lies elsewhere.
/// </summary>
public sealed class ManagedRuntimeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    // bin/Debug/net10.0, as this test's own.
    private static readonly string Built = Path.Combine(
        Root, "lambdas", "Customer360.Lambdas", "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!), Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)));

    public static TheoryData<string> Names() => HostilePayloadTests.Names();

    // Without it the managed runtime ends with 106 before it reads a line of ours.
    [Fact]
    public void What_starts_a_library_lies_beside_it()
    {
        Assert.True(File.Exists(Path.Combine(Built, "Customer360.Lambdas.runtimeconfig.json")), $"There is no runtimeconfig.json in {Built}.");
        Assert.True(File.Exists(Path.Combine(Built, "Customer360.Lambdas.deps.json")), $"There is no deps.json in {Built}.");
        Assert.True(File.Exists(Path.Combine(Built, "AWSSDK.S3.dll")), $"What the functions need is not in {Built}.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_function_answers_through_the_runtimes_API_and_logs_one_object_per_line(string name)
    {
        var runtime = Environment.GetEnvironmentVariable("DURABLESTATES_RUNTIME_SUPPORT") ?? "/var/runtime/Amazon.Lambda.RuntimeSupport.dll";
        Assert.SkipUnless(File.Exists(runtime), $"Lambda's runtime program is not at {runtime}; set DURABLESTATES_RUNTIME_SUPPORT.");
        Assert.SkipUnless(
            typeof(Startup).Assembly.GetTypes().Any(type => type.Name.EndsWith("_Generated", StringComparison.Ordinal)), "Amazon.Lambda.Annotations is a stand-in here: there are no generated handlers to start.");
        using var emulator = new RuntimeEmulator(HostilePayloadTests.Payloads[name], HostilePayloadTests.Objects.GetValueOrDefault);
        using var function = Started(runtime, Handler(name), name, emulator.Address);
        var output = function.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = function.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        bool succeeded;
        string answer;
        try
        {
            var ended = function.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (await Task.WhenAny(emulator.Answer, ended) == ended)
            {
                Assert.Fail($"The process ended with {function.ExitCode}: {await output}{await errors}");
            }

            (succeeded, answer) = await emulator.Answer;
        }
        finally
        {
            function.Kill();
        }

        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(succeeded, $"{answer}{string.Join('\n', lines)}{await errors}");
        Assert.NotNull(JsonNode.Parse(answer));
        LogsFields(lines);
    }

    // A field is a member of the line's own object; JSON inside the message could not be queried.
    private static void LogsFields(string[] lines)
    {
        var entries = lines.Select(line => JsonDocument.Parse(line).RootElement).Where(entry => entry.GetProperty("level").GetString() == "Information").ToList();
        var entry = Assert.Single(entries);
        Assert.DoesNotContain("{", entry.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(RuntimeEmulator.RequestId, entry.GetProperty("requestId").GetString());
        Assert.True(entry.EnumerateObject().Any(member => member.Name is "productId" or "ticketId" or "runId"), entry.GetRawText());
    }

    private static string Handler(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "serverless.template")))?["Resources"]?[name]?["Properties"]?["Handler"]?.GetValue<string>() ?? throw new InvalidOperationException($"The template has no function {name}.");

    private static string LogFormat() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "serverless.template")))?["Globals"]?["Function"]?["LoggingConfig"]?["LogFormat"]?.GetValue<string>() ?? "Text";

    private static Process Started(string runtime, string handler, string name, string address)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", "--depsfile", "Customer360.Lambdas.deps.json", "--runtimeconfig", "Customer360.Lambdas.runtimeconfig.json", runtime, handler])
        {
            WorkingDirectory = Built,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in new Dictionary<string, string>
        {
            ["AWS_LAMBDA_RUNTIME_API"] = address,
            ["AWS_LAMBDA_FUNCTION_NAME"] = name,
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512",
            ["AWS_LAMBDA_LOG_GROUP_NAME"] = "/aws/lambda/" + name,
            ["AWS_LAMBDA_LOG_STREAM_NAME"] = "stream",
            ["AWS_LAMBDA_LOG_FORMAT"] = LogFormat(),
            ["LAMBDA_TASK_ROOT"] = Built,
            ["_HANDLER"] = handler,
            ["AWS_REGION"] = "eu-central-1",
            ["AWS_ACCESS_KEY_ID"] = "id",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["AWS_ENDPOINT_URL"] = $"http://{address}",
            ["CONTRACTS_BUCKET"] = "customer360-contracts",
            ["STEWARD_INBOX_TABLE"] = "inbox",
            ["ORGANIZATION_ACCOUNTS"] = "111111111111",
        })
        {
            start.Environment[variable] = value;
        }

        return Process.Start(start)!;
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

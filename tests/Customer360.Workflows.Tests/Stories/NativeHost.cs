using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using Customer360.Local.Stories;
using DurableStates;
using DurableStates.Asl;
using DurableStates.Direct;
using DurableStates.Json;
using DurableStates.Local.Lambda;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Stories;

/// <summary>Answers an orchestrator that runs natively with the application's own functions, services and approvers.</summary>
internal sealed partial class NativeHost : IDirectHost
{
    private readonly LocalPlatform _platform;
    private readonly Story _story;
    private readonly VirtualTime _clock;
    private Question? _question;

    public NativeHost(LocalPlatform platform, Story story, VirtualTime clock)
    {
        (_platform, _story, _clock) = (platform, story, clock);
        platform.Asked += question => _question = question;
    }

    public Task<DirectReply> CallAsync(DirectCall call, CancellationToken cancellationToken) => call switch
    {
        DirectCall.Activity activity => CallFunctionAsync(activity, cancellationToken),
        DirectCall.Aws { Operation: "startExecution" } nested => RunNestedAsync(nested, cancellationToken),
        DirectCall.Aws aws => CallServiceAsync(aws, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public Task<DirectReply> WaitForCallbackAsync(DirectCall call, string taskToken, CancellationToken cancellationToken)
    {
        var answer = _story.Answers?.FirstOrDefault(candidate => candidate.Stage == _question?.Stage);
        return Task.FromResult<DirectReply>(answer is null
            ? new DirectReply.Never()
            : new DirectReply.Succeeded(WorkflowJson.Serialize(new Decision(answer.Approved, answer.By, answer.Columns ?? [.. _question?.Subject.Columns.Select(column => column.Name) ?? []], _question?.Groups ?? []))) { After = TimeSpan.FromHours(answer.AfterHours) });
    }

    // The other orchestrator natively, too. The placeholder of its ARN is made of the name of its class.
    private async Task<DirectReply> RunNestedAsync(DirectCall.Aws call, CancellationToken cancellationToken)
    {
        var request = JsonValue.Parse(call.Request);
        var orchestrator = request["StateMachineArn"].AsString()["${".Length..^"StateMachineArn}".Length];
        var outcome = await DirectRun.RunAsync(
            NativeStoryTests.Orchestrator(type => type.Name == orchestrator), request["Input"].AsString(), this, new DirectOptions { Time = _clock }, cancellationToken);
        return outcome.Succeeded
            ? new DirectReply.Succeeded(JsonValue.Object(("Output", JsonValue.Parse(outcome.Output ?? "null"))).ToJson())
            : new DirectReply.Failed("States.TaskFailed", JsonValue.Object(("Error", outcome.Error ?? ""), ("Cause", outcome.Cause ?? "")).ToJson());
    }

    private async Task<DirectReply> CallFunctionAsync(DirectCall.Activity call, CancellationToken cancellationToken) =>
        await _platform.Functions.InvokeAsync(call.Name, JsonValue.Parse(call.Payload), cancellationToken) switch
        {
            LambdaReply.Returned(var payload) => new DirectReply.Succeeded(payload.ToJson()),
            LambdaReply.Threw(var type, var report) => new DirectReply.Failed(type, report.ToJson()),
            LambdaReply.Refused(var error, var message) => new DirectReply.Failed(error, message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // A native run names the template's resources; what stands for each here is an ARN.
    private static string Deployed(string request) => Placeholder.Replace(request, found => $"arn:aws:local:us-east-1:000000000000:{found.Groups[1].Value}");

    private async Task<DirectReply> CallServiceAsync(DirectCall.Aws call, CancellationToken cancellationToken)
    {
        var pattern = call.Pattern is AwsCall.RunJob ? IntegrationPattern.RunJob : IntegrationPattern.RequestResponse;
        var service = _platform.Services.Single(candidate => candidate.Service == call.Service);
        var reply = await service.Operations[call.Operation](new ServiceCall(JsonValue.Parse(Deployed(call.Request)), pattern, _clock, [], _ => { }), cancellationToken);
        return reply switch
        {
            ServiceReply.Success(var response) => new DirectReply.Succeeded(response.ToJson()),
            ServiceReply.Refusal(var code, var message) => new DirectReply.Failed($"{service.ErrorPrefix}.{code}", message),
            ServiceReply.EntriesFailed(var code, var response) => new DirectReply.Failed($"{service.ErrorPrefix}.{code}", response.ToJson()),
            ServiceReply.JobFailed(var description) => new DirectReply.Failed("States.TaskFailed", description.ToJson()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\$\{([A-Za-z0-9]+)\}")]
    private static partial System.Text.RegularExpressions.Regex Placeholder { get; }
}

using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Ports;
using DurableStates;
using DurableStates.Direct;
using DurableStates.Engine.Ports;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Subscriptions;

/// <summary>Runs the orchestrators themselves on a mesh, one step at a turn. Lake Formation fails now and then, as it does.</summary>
/// <param name="mesh">The mesh.</param>
/// <param name="turn">Waits for this run's turn.</param>
/// <param name="seed">Says what fails.</param>
/// <param name="published">Told of each event.</param>
/// <param name="scheduled">Told of each schedule.</param>
internal sealed class MeshRun(Mesh mesh, Func<Task> turn, SeededSource seed, Action<string, JsonValue> published, Action<DateTimeOffset, JsonValue> scheduled) : IDirectHost
{
    public Task<DirectOutcome> RunAsync(object orchestrator, object input, string name) => DirectRun.RunAsync(
        orchestrator, WorkflowJson.Serialize(input), this, new DirectOptions { Time = new VirtualTime(mesh.Clock.Now), InstanceId = name }, TestContext.Current.CancellationToken);

    public async Task<DirectReply> CallAsync(DirectCall call, CancellationToken cancellationToken)
    {
        await turn();
        return call switch
        {
            DirectCall.Activity activity => await FunctionAsync(activity),
            DirectCall.Aws { Operation: "startExecution" } nested => await NestedAsync(JsonValue.Parse(nested.Request)),
            DirectCall.Aws aws => Service(aws.Service, aws.Operation, JsonValue.Parse(aws.Request)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public Task<DirectReply> WaitForCallbackAsync(DirectCall call, string taskToken, CancellationToken cancellationToken) => throw new System.Diagnostics.UnreachableException();

    private async Task<DirectReply> FunctionAsync(DirectCall.Activity call)
    {
        var functions = mesh.Functions(turn);
        try
        {
            return new DirectReply.Succeeded(call.Name switch
            {
                "OpenSubscription" => WorkflowJson.Serialize(await functions.OpenSubscription(Read<GrantOpening>(call))),
                "ReviewPermissions" => WorkflowJson.Serialize(functions.ReviewPermissions(Read<PermissionReadBack>(call))),
                "SettleSubscription" => WorkflowJson.Serialize(await functions.SettleSubscription(Read<Settlement>(call))),
                "OpenRevocation" => WorkflowJson.Serialize(await functions.OpenRevocation(Read<RevocationQuestion>(call))),
                "CloseRequest" => "true",
                _ => throw new System.Diagnostics.UnreachableException(call.Name),
            });
        }
        catch (LeaseHeldException held)
        {
            return new DirectReply.Failed(nameof(LeaseHeldException), held.Message);
        }
    }

    private async Task<DirectReply> NestedAsync(JsonValue request)
    {
        var outcome = await DirectRun.RunAsync(
            new AccessPermissions(), request["Input"].AsString(), this, new DirectOptions { Time = new VirtualTime(mesh.Clock.Now) }, TestContext.Current.CancellationToken);
        return outcome.Succeeded
            ? new DirectReply.Succeeded(JsonValue.Object(("Output", JsonValue.Parse(outcome.Output ?? "null"))).ToJson())
            : new DirectReply.Failed("States.TaskFailed", outcome.Cause);
    }

    private DirectReply Service(string service, string operation, JsonValue request)
    {
        switch (operation)
        {
            case "putEvents":
                published(request["Entries"][0]["DetailType"].AsString(), JsonValue.Parse(request["Entries"][0]["Detail"].AsString()));
                return new DirectReply.Succeeded("""{"FailedEntryCount":0}""");
            case "createSchedule" when !JsonValue.Parse(request["Target"]["Input"].AsString())["occasion"].IsUndefined:
                return new DirectReply.Succeeded("{}");
            case "createSchedule":
                scheduled(DateTimeOffset.Parse(request["ScheduleExpression"].AsString()[3..^1] + "Z", System.Globalization.CultureInfo.InvariantCulture), JsonValue.Parse(request["Target"]["Input"].AsString()));
                return new DirectReply.Succeeded("{}");
            case "deleteSchedule":
                return new DirectReply.Failed("Scheduler.ResourceNotFoundException", "The schedule does not exist.");
            case "batchGrantPermissions" or "batchRevokePermissions":
                return Batch(operation, request);
            case "createDataCellsFilter" or "updateDataCellsFilter" or "deleteDataCellsFilter":
                return Filter(operation, request);
            default:
                Assert.Equal("lakeformation", service);
                return Reply(mesh.Call(mesh.Lake, operation, request));
        }
    }

    // An entry may not be taken, and the call may break before or after it has done its work.
    private DirectReply Batch(string operation, JsonValue request)
    {
        var luck = seed.NextDouble();
        if (luck < 0.1)
        {
            return new DirectReply.Failed("LakeFormation.ConcurrentModificationException", "Please retry in a short while.");
        }

        var entries = request["Entries"].Items.ToArray();
        var refused = luck < 0.3 ? (int)(seed.NextDouble() * entries.Length) : -1;
        var taken = entries.Where((_, index) => index != refused).ToArray();
        var reply = taken.Length == 0
            ? new ServiceReply.Success(JsonValue.Object(("Failures", JsonArray.Empty)))
            : mesh.Call(mesh.Lake, operation, request.With("Entries", JsonValue.Array(taken)));
        if (luck > 0.9)
        {
            return new DirectReply.Failed("LakeFormation.InternalServiceException", "The answer was lost.");
        }

        var failures = Assert.IsType<ServiceReply.Success>(reply).Response["Failures"].Items.ToArray();
        JsonValue[] busy = refused < 0 ? [] : [JsonValue.Object(("RequestEntry", entries[refused]), ("Error", JsonValue.Object(("ErrorCode", "ConcurrentModificationException"))))];
        return new DirectReply.Succeeded(JsonValue.Object(("Failures", JsonValue.Array([.. failures, .. busy]))).ToJson());
    }

    // The call may break before or after it has done its work.
    private DirectReply Filter(string operation, JsonValue request)
    {
        var luck = seed.NextDouble();
        var reply = luck < 0.1 ? new DirectReply.Failed("LakeFormation.OperationTimeoutException", "The operation timed out.") : Reply(mesh.Call(mesh.Lake, operation, request));
        return luck > 0.9 ? new DirectReply.Failed("LakeFormation.InternalServiceException", "The answer was lost.") : reply;
    }

    private static DirectReply Reply(ServiceReply reply) => reply switch
    {
        ServiceReply.Success(var response) => new DirectReply.Succeeded(response.ToJson()),
        ServiceReply.Refusal(var code, var message) => new DirectReply.Failed($"LakeFormation.{code}", message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static T Read<T>(DirectCall.Activity call) => WorkflowJson.Deserialize<T>(call.Payload) ?? throw new InvalidDataException("The payload is null.");
}

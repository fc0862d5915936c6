using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Customer360.Local.Platform;
using DurableStates.Asl;
using DurableStates.Engine.Ports;

namespace Customer360.Workflows.Stories;

/// <summary>
/// Lets every call take some seconds of virtual time that its seed says, and fails some: a step of a run for good, and the steps of an undo once. What fails has been done, or has not.
/// </summary>
internal sealed class Disturbance(ulong seed)
{
    private static readonly string[] ForGood =
    [
        "RegisterResource", "Read location back", "Let the job write", "ClaimDatabase", "CreateDatabase", "CreateTable", "Look at the table", "Build product", "Look at the last crawl", "StartCrawler", "GetCrawler", "Let the evaluation read", "CreateDataQualityRuleset", "StartDataQualityRulesetEvaluationRun", "GetDataQualityRulesetEvaluationRun", "GetDataQualityResult", "JudgeQuality", "Look at what is published", "Publish table", "PublishVersion",
    ];

    private readonly Dictionary<(string Product, string Version), string> _failing = [];

    private bool _isOn;

    public LocalPlatform? Platform { get; set; }

    /// <summary>From here on steps fail: of each run one, or none.</summary>
    public void Begin(IEnumerable<(string Product, string Version)> runs)
    {
        foreach (var run in runs)
        {
            var draw = Draw($"{run}", "fails");
            if (draw < 0.6)
            {
                _failing[run] = ForGood[(int)(draw / 0.6 * ForGood.Length)];
            }
        }

        _isOn = true;
    }

    public ITaskHandler Around(ITaskHandler inner) => new Handler(this, inner);

    public override string ToString() => string.Join(", ", _failing.Select(run => $"{run.Key.Product} {run.Key.Version} fails at {run.Value}"));

    private async Task<TaskResult> InvokeAsync(ITaskHandler inner, TaskRequest request, CancellationToken cancellationToken)
    {
        if (!_isOn || Platform?.Engine.TryFindExecution(request.Execution.ExecutionArn, out var execution) is not true)
        {
            return await inner.InvokeAsync(request, cancellationToken);
        }

        var input = JsonNode.Parse(execution.Input.Text)!;
        var step = input["step"] ?? input;
        var run = (Product: (string?)step["productId"] ?? "", Version: (string?)step["version"] ?? "");
        var call = $"{execution.Name} {request.Execution.StateName} {request.ArgumentsText} {request.Attempt}";
        await Task.Delay(TimeSpan.FromSeconds(20 * Draw(call, "time")), request.Clock, cancellationToken);
        var isDoneFirst = !request.Resource.Pattern.Equals(IntegrationPattern.RunJob) && Draw(call, "done") < 0.5;
        if (_failing.GetValueOrDefault(run) == request.Execution.StateName)
        {
            return await FailAsync("AccessDeniedException");
        }

        var isUndo = execution.StateMachine.Name == "data-product-rollback" || request.Execution.StateName is "BeginUndo" or "Restore table" or "ReceiveSubmission";
        return isUndo && request.Attempt == 0 && Draw(call, "once") < 0.3 ? await FailAsync("once") : await inner.InvokeAsync(request, cancellationToken);

        async Task<TaskResult> FailAsync(string code)
        {
            if (isDoneFirst)
            {
                await inner.InvokeAsync(request, cancellationToken);
            }

            var isLambda = request.Resource.Service == "lambda";
            var isLake = request.Resource.Service.EndsWith("lakeformation", StringComparison.Ordinal);
            return new TaskResult.Failure(code == "once" ? isLambda ? "Lambda.TooManyRequestsException" : isLake ? "LakeFormation.ThrottledException" : "Glue.ThrottlingException" : isLambda ? "Lambda.ResourceNotFoundException" : $"Glue.{code}", "The test says so.");
        }
    }

    // From 0 to 1, by what is drawn and for whom, in whatever order it is asked for.
    private double Draw(string who, string what)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {what} {who}"));
        return (BitConverter.ToUInt64(hash) >> 11) * (1.0 / (1UL << 53));
    }

    private sealed class Handler(Disturbance disturbance, ITaskHandler inner) : ITaskHandler
    {
        public bool Handles(TaskResource resource) => inner.Handles(resource);

        public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken) => disturbance.InvokeAsync(inner, request, cancellationToken);
    }
}

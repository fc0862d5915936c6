namespace DurableStates.Engine.Ports;

/// <summary>The parsed <c>Resource</c> of a Task state.</summary>
public sealed class TaskResource
{
    private const string IntegrationPrefix = ":states:::";

    private TaskResource(string arn, TaskResourceKind kind, string service, string action, IntegrationPattern pattern)
    {
        Arn = arn;
        Kind = kind;
        Service = service;
        Action = action;
        Pattern = pattern;
    }

    /// <summary>The resource as the definition says it.</summary>
    public string Arn { get; }

    /// <summary>Which of the three families the resource belongs to.</summary>
    public TaskResourceKind Kind { get; }

    /// <summary>The service: <c>lambda</c>, <c>glue</c>, <c>aws-sdk:s3</c>; histories call it the resource type.</summary>
    public string Service { get; }

    /// <summary>The action with its suffix: <c>invoke</c>, <c>startJobRun.sync</c>; histories call it the resource.</summary>
    public string Action { get; }

    /// <summary>What the task waits for.</summary>
    public IntegrationPattern Pattern { get; }

    /// <summary>The action without the suffix of its pattern: <c>startJobRun</c>.</summary>
    public string Operation => Action.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? Action[..dot] : Action;

    /// <summary>Reads a resource ARN. Whatever has no known form is an integration with the ARN itself as its service.</summary>
    public static TaskResource Parse(string arn)
    {
        var at = arn.IndexOf(IntegrationPrefix, StringComparison.Ordinal);
        if (arn.StartsWith("arn:", StringComparison.Ordinal) && at >= 0)
        {
            var target = arn[(at + IntegrationPrefix.Length)..];

            // ".sync:2" has a colon of its own, so the action begins after the last colon before the dot.
            var dot = target.IndexOf('.', StringComparison.Ordinal);
            var colon = (dot < 0 ? target : target[..dot]).LastIndexOf(':');
            return colon < 0
                ? new(arn, TaskResourceKind.Integration, target, "", IntegrationPattern.RequestResponse)
                : new(arn, TaskResourceKind.Integration, target[..colon], target[(colon + 1)..], PatternOf(target));
        }

        var parts = arn.Split(':');
        return parts switch
        {
            ["arn", _, "lambda", ..] => new(arn, TaskResourceKind.LambdaFunction, "lambda", "invoke", IntegrationPattern.RequestResponse),
            ["arn", _, "states", _, _, "activity", ..] => new(arn, TaskResourceKind.Activity, "activity", parts[^1], IntegrationPattern.RequestResponse),
            _ => new(arn, TaskResourceKind.Integration, arn, "", IntegrationPattern.RequestResponse),
        };
    }

    /// <inheritdoc />
    public override string ToString() => Arn;

    private static IntegrationPattern PatternOf(string target) =>
        target.EndsWith(".waitForTaskToken", StringComparison.Ordinal) ? IntegrationPattern.WaitForTaskToken
        : target.Contains(".sync", StringComparison.Ordinal) ? IntegrationPattern.RunJob
        : IntegrationPattern.RequestResponse;
}

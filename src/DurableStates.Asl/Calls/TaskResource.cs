namespace DurableStates.Asl;

/// <summary>What a Task state calls, read from or written as the ARN in its <c>Resource</c>.</summary>
public sealed class TaskResource
{
    private const string SdkPrefix = "aws-sdk:";

    private TaskResource(string arn, TaskResourceKind kind, string service, string action, IntegrationPattern pattern, string? name = null)
    {
        Arn = arn;
        Kind = kind;
        Service = service;
        Action = action;
        Pattern = pattern;
        Name = name;
    }

    /// <summary>The resource as the definition says it.</summary>
    public string Arn { get; }

    /// <summary>Which of the three families the resource belongs to.</summary>
    public TaskResourceKind Kind { get; }

    /// <summary>The service: <c>lambda</c>, <c>glue</c>, <c>aws-sdk:s3</c>; histories call it the resource type.</summary>
    public string Service { get; }

    /// <summary>The action with its suffix: <c>invoke</c>, <c>startJobRun.sync</c>; histories call it the resource. Empty where the ARN names none.</summary>
    public string Action { get; }

    /// <summary>What the task waits for.</summary>
    public IntegrationPattern Pattern { get; }

    /// <summary>The name of the activity or the function; null for an integration.</summary>
    public string? Name { get; }

    /// <summary>Whether the operation is one of an AWS SDK, and not one that Step Functions has an integration of its own for.</summary>
    public bool IsSdk => Service.StartsWith(SdkPrefix, StringComparison.Ordinal);

    /// <summary>The service without <c>aws-sdk:</c>.</summary>
    public string ServiceName => IsSdk ? Service[SdkPrefix.Length..] : Service;

    /// <summary>The action without the suffix of its pattern: <c>startJobRun</c>.</summary>
    public string Operation => Action.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? Action[..dot] : Action;

    /// <summary>The suffix of the pattern with its dot, such as <c>.sync:2</c>; empty for a request and its response.</summary>
    public string Suffix => Action[Operation.Length..];

    /// <summary>Whether it is an integration that says which operation it calls.</summary>
    public bool NamesOperation { get; private init; }

    /// <summary>The operation of a service that Step Functions has an integration of its own for.</summary>
    /// <param name="service">The service as ARNs name it, such as <c>glue</c>.</param>
    /// <param name="operation">The operation, such as <c>startJobRun</c>.</param>
    /// <param name="suffix">The suffix of the pattern with its dot; empty for a request and its response.</param>
    public static TaskResource Optimized(string service, string operation, string suffix) => Integration(service, operation, suffix);

    /// <summary>The operation of any service, as the AWS SDK calls it.</summary>
    /// <param name="service">The service as the AWS SDK for Java calls its module, such as <c>sfn</c>.</param>
    /// <param name="operation">The operation, such as <c>describeExecution</c>.</param>
    /// <param name="suffix">The suffix of the pattern with its dot; empty for a request and its response.</param>
    public static TaskResource Sdk(string service, string operation, string suffix) => Integration(SdkPrefix + service, operation, suffix);

    /// <summary>Reads a resource ARN. Whatever has no known form is an integration with the ARN itself as its service.</summary>
    /// <param name="arn">The ARN, of any partition.</param>
    public static TaskResource Parse(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return arn.Split(':') switch
        {
            ["arn", _, "states", "", "", .. var target] => OfTarget(arn, string.Join(':', target)),
            ["arn", _, "lambda", _, _, "function", var name, ..] => new(arn, TaskResourceKind.LambdaFunction, "lambda", "invoke", IntegrationPattern.RequestResponse, name),
            ["arn", _, "lambda", ..] => new(arn, TaskResourceKind.LambdaFunction, "lambda", "invoke", IntegrationPattern.RequestResponse),
            ["arn", _, "states", _, _, "activity", .., var name] => new(arn, TaskResourceKind.Activity, "activity", name, IntegrationPattern.RequestResponse, name),
            _ => new(arn, TaskResourceKind.Integration, arn, "", IntegrationPattern.RequestResponse),
        };
    }

    /// <inheritdoc />
    public override string ToString() => Arn;

    private static TaskResource Integration(string service, string operation, string suffix) =>
        new($"arn:aws:states:::{service}:{operation}{suffix}", TaskResourceKind.Integration, service, operation + suffix, PatternOf(suffix)) { NamesOperation = true };

    // ".sync:2" has a colon of its own, so the action begins after the last colon before the dot.
    private static TaskResource OfTarget(string arn, string target)
    {
        var dot = target.IndexOf('.', StringComparison.Ordinal);
        var colon = (dot < 0 ? target : target[..dot]).LastIndexOf(':');
        return colon < 0
            ? new(arn, TaskResourceKind.Integration, target, "", IntegrationPattern.RequestResponse) { NamesOperation = target.Contains(':', StringComparison.Ordinal) }
            : new(arn, TaskResourceKind.Integration, target[..colon], target[(colon + 1)..], PatternOf(dot < 0 ? "" : target[dot..])) { NamesOperation = true };
    }

    private static IntegrationPattern PatternOf(string suffix) => suffix switch
    {
        OptimizedIntegrations.Job or OptimizedIntegrations.NestedJob => IntegrationPattern.RunJob,
        OptimizedIntegrations.Callback => IntegrationPattern.WaitForTaskToken,
        _ => IntegrationPattern.RequestResponse,
    };
}

using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>What a Task calls: the resource's ARN, its pattern, what it has to be given.</summary>
internal static class ResourceRules
{
    private const string Job = ".sync";
    private const string NestedJob = ".sync:2";
    private const string Callback = ".waitForTaskToken";

    private static readonly ObjectRule s_credentials = new(
        new("RoleArn", ValueRules.TextOrExpression),
        new("RoleArn.$", Paths.ReferenceOrIntrinsic, QueryLanguage.JsonPath));

    public static void Credentials(JsonValue value, Place place)
    {
        if (!value.TryGetObject(out var credentials))
        {
            place.Error("Expected value of type [OBJECT]");
        }
        else if (!credentials.Has("RoleArn") && !credentials.Has("RoleArn.$"))
        {
            place.Error("The field 'RoleArn' is required but was missing");
        }
        else
        {
            s_credentials.Check(value, place);
        }
    }

    public static void Resource(JsonValue value, Place place)
    {
        if (!value.TryGetString(out var arn))
        {
            place.Error("Expected value of type [STRING]");
        }
        else if (!arn.StartsWith("arn:", StringComparison.Ordinal))
        {
            place.Error("Value is not a valid resource ARN");
        }
        else if (TrySplit(arn, out var service, out var operation) && !Integrations.IsRecognized(service, NameOf(operation), PatternOf(operation)))
        {
            place.Error($"The resource provided {arn} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.");
        }
        else if (place.Findings.MachineType is StateMachineType.Express)
        {
            CheckExpress(arn, place);
        }
    }

    /// <summary>True when the ARN is that of an operation of the service itself, such as <c>s3:getObject</c>, in any partition.</summary>
    public static bool IsOptimized(string arn, string operation) =>
        TrySplit(arn, out var service, out var name) && $"{service}:{name}" == operation;

    public static void CheckArguments(JsonValue task, Place place)
    {
        if (!task["Resource"].TryGetString(out var arn))
        {
            return;
        }

        if (IsActivity(arn) && !task["Credentials"].IsUndefined)
        {
            place.At("Credentials").Error("The field 'Credentials' is not supported for activities");
        }

        if (!TrySplit(arn, out var service, out var operation))
        {
            return;
        }

        var name = place.Language is QueryLanguage.Jsonata ? "Arguments" : "Parameters";
        var arguments = task[name];

        if (arguments.IsUndefined)
        {
            place.Error($"{name} field is required for resource ARN: {arn}");
        }
        else if (arguments.TryGetObject(out var members))
        {
            foreach (var field in Integrations.RequiredArguments(service, NameOf(operation)))
            {
                if (!members.Has(field) && !members.Has(field + ".$"))
                {
                    place.At(name).Error($"The field '{field}' is required but was missing");
                }
            }
        }
    }

    private static void CheckExpress(string arn, Place place)
    {
        if (IsActivity(arn))
        {
            place.Error("Express state machine does not support Activity ARN");
        }
        else if (PatternOf(arn) is Job or NestedJob)
        {
            place.Error("Express state machine does not support '.sync' service integration");
        }
        else if (PatternOf(arn) is Callback)
        {
            // The blank at the end is AWS's.
            place.Error("Express state machine does not support '.waitForTaskToken' service integration ");
        }
    }

    private static string NameOf(string operation) => operation[..^PatternOf(operation).Length];

    private static string PatternOf(string operation) => operation switch
    {
        _ when operation.EndsWith(Job, StringComparison.Ordinal) => Job,
        _ when operation.EndsWith(NestedJob, StringComparison.Ordinal) => NestedJob,
        _ when operation.EndsWith(Callback, StringComparison.Ordinal) => Callback,
        _ => "",
    };

    private static bool IsActivity(string arn) => arn.Split(':') is ["arn", _, "states", _, _, "activity", ..];

    // arn:aws:states:::service:operation, and arn:aws:states:::aws-sdk:service:operation
    private static bool TrySplit(string arn, out string service, out string operation)
    {
        var parts = arn.Split(':', 7);
        var isIntegration = parts is [_, _, "states", "", "", _, _];
        service = isIntegration ? parts[5] : "";
        operation = isIntegration ? parts[6] : "";
        return isIntegration;
    }
}

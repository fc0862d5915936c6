using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>What a Task calls: the resource's ARN, its pattern, what it has to be given.</summary>
internal static class ResourceRules
{
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
        else if (TaskResource.Parse(arn) is { NamesOperation: true } resource && !OptimizedIntegrations.Recognizes(resource))
        {
            place.Error($"The resource provided {arn} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.");
        }
        else if (place.Findings.MachineType is StateMachineType.Express)
        {
            CheckExpress(TaskResource.Parse(arn), place);
        }
    }

    /// <summary>True when the ARN is that of an operation of the service itself, such as <c>s3:getObject</c>, in any partition.</summary>
    public static bool IsOptimized(string arn, string operation) =>
        TaskResource.Parse(arn) is { Kind: TaskResourceKind.Integration } resource && $"{resource.Service}:{resource.Action}" == operation;

    public static void CheckArguments(JsonValue task, Place place)
    {
        if (!task["Resource"].TryGetString(out var arn))
        {
            return;
        }

        var resource = TaskResource.Parse(arn);
        if (resource.Kind is TaskResourceKind.Activity && !task["Credentials"].IsUndefined)
        {
            place.At("Credentials").Error("The field 'Credentials' is not supported for activities");
        }

        if (!resource.NamesOperation)
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
            foreach (var field in OptimizedIntegrations.RequiredArguments(resource))
            {
                if (!members.Has(field) && !members.Has(field + ".$"))
                {
                    place.At(name).Error($"The field '{field}' is required but was missing");
                }
            }
        }
    }

    private static void CheckExpress(TaskResource resource, Place place)
    {
        if (resource.Kind is TaskResourceKind.Activity)
        {
            place.Error("Express state machine does not support Activity ARN");
        }
        else if (resource.Pattern is IntegrationPattern.RunJob)
        {
            place.Error("Express state machine does not support '.sync' service integration");
        }
        else if (resource.Pattern is IntegrationPattern.WaitForTaskToken)
        {
            // The blank at the end is AWS's.
            place.Error("Express state machine does not support '.waitForTaskToken' service integration ");
        }
    }
}

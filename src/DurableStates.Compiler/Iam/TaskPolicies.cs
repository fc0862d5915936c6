using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Compiler.Iam;

/// <summary>The permissions that one Task state needs, read from its resource and its arguments.</summary>
internal static class TaskPolicies
{
    private const string Here = "${AWS::Region}:${AWS::AccountId}";

    /// <summary>Every queue of the account: for one whose address is only known at run time, or that the template does not make.</summary>
    public const string AnyQueue = $"arn:${{AWS::Partition}}:sqs:{Here}:*";

    /// <summary>What the ARN of every execution of the account begins with.</summary>
    public const string Executions = $"arn:${{AWS::Partition}}:states:{Here}:execution:";

    private static readonly string[] ManagedRuleActions = ["events:DescribeRule", "events:PutRule", "events:PutTargets"];

    /// <summary>The statements for a Task; none for a resource that is not a service integration.</summary>
    public static ImmutableArray<PolicyStatement> For(TaskResource resource, JsonValue arguments)
    {
        if (!resource.NamesOperation)
        {
            return [];
        }

        var (service, action, pattern) = (resource.ServiceName, resource.Operation, resource.Pattern);
        return service switch
        {
            "lambda" => Lambda(arguments),
            "glue" when action is "startDataQualityRulesetEvaluationRun" =>
            [
                GlueResources.Allow(action, runsJob: false, arguments),
                new(["iam:PassRole"], [Arn(arguments["Role"]) ?? "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*"], "glue.amazonaws.com"),
            ],
            "glue" => [GlueResources.Allow(action, pattern is IntegrationPattern.RunJob, arguments)],
            "lakeformation" when action is "registerResource" or "updateResource" => Location(action, arguments),
            "lakeformation" => LakeFormation(action),
            "sagemaker" when action.StartsWith("create", StringComparison.Ordinal) => SageMaker(action, pattern, arguments),
            "states" => Execution(arguments, pattern),
            "events" when action == "putEvents" => [Allow(["events:PutEvents"], Buses(arguments))],
            "athena" => Athena(action, pattern),
            "dynamodb" => [Allow([$"dynamodb:{Capitalize(action)}"], [Named(arguments["TableName"], "dynamodb", "table/")])],
            "scheduler" when action is "createSchedule" or "updateSchedule" => Schedule(action, arguments),
            "scheduler" when action is "deleteSchedule" or "getSchedule" => [Allow([$"scheduler:{Capitalize(action)}"], [ScheduleArn(arguments)])],
            "sns" => [Allow([$"sns:{Capitalize(action)}"], [Topic(arguments)])],
            "sqs" => [Allow([$"sqs:{Capitalize(action)}"], [Queue(arguments)])],
            _ => [Allow([$"{IamPrefixes.Of(service)}:{Capitalize(action)}"], ["*"])],
        };
    }

    private static ImmutableArray<PolicyStatement> Lambda(JsonValue arguments) =>
        arguments["FunctionName"].TryGetString(out var function) ? [Allow(["lambda:InvokeFunction"], [function, $"{function}:*"])] : [];

    // Lake Formation has no resources in IAM: its own permissions say what of the catalogue its caller may give on. It looks the tables up as the caller, who
    // needs to see them too.
    private static ImmutableArray<PolicyStatement> LakeFormation(string action) => action is "grantPermissions" or "revokePermissions" or "batchGrantPermissions" or "batchRevokePermissions"
        ? [Allow([$"lakeformation:{Capitalize(action)}", "lakeformation:GetDataAccess"], ["*"]), GlueResources.Seen]
        : [Allow([$"lakeformation:{Capitalize(action)}"], ["*"])];

    // Lake Formation reads and writes the location as a role that it is given; its own, linked to the service, is passed by nobody.
    private static ImmutableArray<PolicyStatement> Location(string action, JsonValue arguments)
    {
        var register = Allow([$"lakeformation:{Capitalize(action)}"], ["*"]);
        var role = Arn(arguments["RoleArn"]) ?? "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*";
        return arguments["RoleArn"].IsUndefined ? [register] : [register, Allow(["iam:GetRole"], [role]), new(["iam:PassRole"], [role], "lakeformation.amazonaws.com")];
    }

    private static ImmutableArray<PolicyStatement> SageMaker(string action, IntegrationPattern pattern, JsonValue arguments)
    {
        var thing = action["create".Length..];
        var (kind, rule) = SageMakerResources.Of(thing);
        var arn = $"arn:${{AWS::Partition}}:sagemaker:{Here}:{kind}/*";
        var statements = ImmutableArray.CreateBuilder<PolicyStatement>();
        statements.Add(Allow([$"sagemaker:Create{thing}", "sagemaker:AddTags"], [arn]));
        if (SageMakerResources.TakesRole(thing))
        {
            var role = Arn(arguments["ExecutionRoleArn"]) ?? Arn(arguments["RoleArn"]) ?? "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*";
            statements.Add(new(["iam:PassRole"], [role], "sagemaker.amazonaws.com"));
        }

        if (pattern is IntegrationPattern.RunJob)
        {
            statements.Add(Allow([$"sagemaker:Describe{thing}", $"sagemaker:Stop{thing}"], [arn]));
            statements.Add(Allow(["sagemaker:ListTags"], ["*"]));
            statements.Add(ManagedRule(rule));
        }

        return statements.ToImmutable();
    }

    private static ImmutableArray<PolicyStatement> Execution(JsonValue arguments, IntegrationPattern pattern)
    {
        var machine = Arn(arguments["StateMachineArn"]) ?? "*";
        var start = Allow(["states:StartExecution"], [machine]);
        return pattern is IntegrationPattern.RunJob
            ? [start, Allow(["states:DescribeExecution", "states:StopExecution"], [ExecutionsOf(machine)]), ManagedRule("StepFunctionsGetEventsForStepFunctionsExecutionRule")]
            : [start];
    }

    // Of one machine, or of every one of the account. A placeholder stands for its machine's ARN, which has the name that executions have: see StateMachineResource.
    private static string ExecutionsOf(string machine) => machine.Split(':') switch
    {
        [var placeholder] when machine != "*" => $"{Executions}{placeholder}:*",
        [var arn, var partition, "states", var region, var account, "stateMachine", var name, ..] => $"{arn}:{partition}:states:{region}:{account}:execution:{name}:*",
        _ => $"{Executions}*",
    };

    private static ImmutableArray<PolicyStatement> Athena(string action, IntegrationPattern pattern) => pattern is IntegrationPattern.RunJob
        ?
        [
            Allow(["athena:GetDataCatalog", "athena:GetQueryExecution", "athena:GetQueryResults", "athena:StartQueryExecution", "athena:StopQueryExecution"], ["*"]),
            Allow(["glue:GetDatabase", "glue:GetPartition", "glue:GetPartitions", "glue:GetTable", "glue:GetTables", "lakeformation:GetDataAccess"], ["*"]),
        ]
        : [Allow([$"athena:{Capitalize(action)}"], ["*"])];

    // The schedule is given a role to call its target as.
    private static ImmutableArray<PolicyStatement> Schedule(string action, JsonValue arguments) =>
    [
        Allow([$"scheduler:{Capitalize(action)}"], [ScheduleArn(arguments)]),
        new(["iam:PassRole"], [Arn(arguments["Target"]["RoleArn"]) ?? "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*"], "scheduler.amazonaws.com"),
    ];

    private static string ScheduleArn(JsonValue arguments)
    {
        var group = arguments["GroupName"].IsUndefined ? "default" : Constant(arguments["GroupName"]) ?? "*";
        return $"arn:${{AWS::Partition}}:scheduler:{Here}:schedule/{group}/{Constant(arguments["Name"]) ?? "*"}";
    }

    // What Ref gives for a topic is its ARN. A message may go to a phone or a device instead, which no ARN of a topic allows.
    private static string Topic(JsonValue arguments) => arguments["TopicArn"].IsUndefined
        ? "*"
        : Constant(arguments["TopicArn"]) ?? $"arn:${{AWS::Partition}}:sns:{Here}:*";

    /// <summary>The logical id in the ARN of a queue of the template, such as <c>Orders</c> in <c>${Orders.Arn}</c>; null for any other resource.</summary>
    public static string? QueueOf(string resource) =>
        resource.StartsWith("${", StringComparison.Ordinal) && resource.EndsWith(".Arn}", StringComparison.Ordinal) ? resource["${".Length..^".Arn}".Length] : null;

    // What Ref gives for a queue is its address, which also names the queue: https://sqs.{region}.amazonaws.com/{account}/{name}.
    private static string Queue(JsonValue arguments) => Constant(arguments["QueueUrl"]) switch
    {
        ['$', '{', .. var id, '}'] when id.All(char.IsAsciiLetterOrDigit) => $"${{{id}.Arn}}",
        { } address when address.Split('/') is ["https:", "", var host, var account, var name] && host.Split('.') is ["sqs", var region, ..] => $"arn:${{AWS::Partition}}:sqs:{region}:{account}:{name}",
        _ => AnyQueue,
    };

    private static PolicyStatement ManagedRule(string rule) =>
        Allow([.. ManagedRuleActions], [$"arn:${{AWS::Partition}}:events:{Here}:rule/{rule}"]);

    // A bus that is only known at run time could be any of the account's.
    private static ImmutableArray<string> Buses(JsonValue arguments)
    {
        var entries = arguments["Entries"];
        return entries.IsArray
            ? [.. entries.AsArray().Select(entry => Bus(entry["EventBusName"])).Distinct(StringComparer.Ordinal)]
            : [BusNamed("*")];
    }

    private static string Bus(JsonValue name) => name.IsUndefined ? BusNamed("default") : Arn(name) ?? BusNamed(Constant(name) ?? "*");

    private static string BusNamed(string name) => $"arn:${{AWS::Partition}}:events:{Here}:event-bus/{name}";

    private static string Named(JsonValue name, string service, string kind) => $"arn:${{AWS::Partition}}:{service}:{Here}:{kind}{Constant(name) ?? "*"}";

    private static string? Arn(JsonValue value) => Constant(value) is { } text && (text.StartsWith("arn:", StringComparison.Ordinal) || text.EndsWith("Arn}", StringComparison.Ordinal)) ? text : null;

    private static string? Constant(JsonValue value) => value.TryGetString(out var text) && !text.StartsWith("{%", StringComparison.Ordinal) ? text : null;

    private static string Capitalize(string action) => char.ToUpperInvariant(action[0]) + action[1..];

    private static PolicyStatement Allow(ImmutableArray<string> actions, ImmutableArray<string> resources) => new(actions, resources);
}

using DurableStates.Aws;
using DurableStates.Compiler.Iam;
using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>The <c>AWS::Serverless::StateMachine</c> of one machine, and its log group.</summary>
internal static class StateMachineResource
{
    private static readonly PolicyStatement DeliverLogs = new(
        [
            "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies", "logs:GetLogDelivery",
            "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
        ],
        ["*"]);

    public static TemplateResource Logs(TemplateMachine machine) => new(
        "AWS::Logs::LogGroup",
        [
            // The prefix keeps the log group out of the resource policy, whose size is limited.
            ("LogGroupName", $"/aws/vendedlogs/states/{machine.Name}"),
            ("RetentionInDays", 90),
        ]);

    public static TemplateResource Of(TemplateMachine machine, JsonObject resources) => new(
        "AWS::Serverless::StateMachine",
        [
            ("Name", machine.Name),
            ("Type", "STANDARD"),
            ("Definition", machine.Definition),
            ("DefinitionSubstitutions", Substitutions(machine)),
            ("Policies", Policies(machine)),
            ("Events", Events(machine, resources)),
            ("Logging", JsonValue.Object(
                ("Level", "ERROR"),
                // What flows through a state may be personal; the history shows it to those who may see it.
                ("IncludeExecutionData", false),
                ("Destinations", JsonValue.Array(JsonValue.Object(
                    ("CloudWatchLogsLogGroup", JsonValue.Object(("LogGroupArn", GetArn(machine.LogsLogicalId))))))))),
            ("Tracing", JsonValue.Object(("Enabled", true))),
        ]);

    private static JsonValue Substitutions(TemplateMachine machine) => machine.Placeholders.IsEmpty
        ? JsonValue.Undefined
        : JsonValue.Object([.. machine.Placeholders.Select(placeholder => (placeholder.Name, Value(placeholder)))]);

    private static JsonValue Value(Placeholder placeholder) => placeholder.Attribute is { } attribute
        ? JsonValue.Object(("Fn::GetAtt", JsonValue.Array(placeholder.Resource, attribute)))
        : Ref(placeholder.Resource);

    private static JsonValue Policies(TemplateMachine machine)
    {
        var policies = new JsonArrayBuilder();
        foreach (var function in machine.Placeholders.Where(placeholder => placeholder is { IsFunction: true, Attribute: not null }))
        {
            policies.Add(JsonValue.Object(("LambdaInvokePolicy", JsonValue.Object(("FunctionName", Ref(function.Resource))))));
        }

        var statements = PolicyStatement.Merge([.. machine.Statements.Where(statement => !InvokesOwn(statement, machine)), DeliverLogs]);
        return policies
            .Add(JsonValue.Object(("Version", "2012-10-17"), ("Statement", JsonValue.Array([.. statements.Select(statement => Statement(statement, machine))]))))
            .ToValue();
    }

    // For a function of the template there is a ready-made policy.
    private static bool InvokesOwn(PolicyStatement statement, TemplateMachine machine) =>
        statement.Actions.Contains("lambda:InvokeFunction")
        && !machine.Placeholders.Any(placeholder => placeholder is { IsFunction: true, Attribute: null } && statement.Resources.Contains($"${{{placeholder.Name}}}"));

    private static JsonValue Statement(PolicyStatement statement, TemplateMachine machine) => JsonValue.Object(
        ("Effect", "Allow"),
        ("Action", JsonValue.Array([.. statement.Actions.Select(action => (JsonValue)action)])),
        ("Resource", statement.Resources is [var only] ? Resource(only, machine) : JsonValue.Array([.. statement.Resources.Select(resource => Resource(resource, machine))])),
        ("Condition", statement.PassedTo is null
            ? JsonValue.Undefined
            : JsonValue.Object(("StringEquals", JsonValue.Object(("iam:PassedToService", statement.PassedTo))))));

    // A policy is not part of the definition: what is a placeholder there is the resource itself here.
    private static JsonValue Resource(string pattern, TemplateMachine machine)
    {
        var named = machine.Placeholders.Aggregate(OfMachine(pattern, machine), (text, placeholder) => text.Replace(
            $"${{{placeholder.Name}}}", $"${{{placeholder.Resource}{(placeholder.Attribute is { } attribute ? $".{attribute}" : "")}}}", StringComparison.Ordinal));
        return named.Contains("${", StringComparison.Ordinal) ? JsonValue.Object(("Fn::Sub", named)) : named;
    }

    // Executions are named by their machine, which is a resource of the template when its ARN is asked for; of a parameter's machine only the ARN is known.
    private static string OfMachine(string pattern, TemplateMachine machine) =>
        pattern.StartsWith(TaskPolicies.Executions, StringComparison.Ordinal) && machine.Placeholders.FirstOrDefault(placeholder => pattern == $"{TaskPolicies.Executions}${{{placeholder.Name}}}:*") is { } started
            ? $"{TaskPolicies.Executions}{(started.Attribute is "Arn" ? $"${{{started.Resource}.Name}}:*" : "*")}"
            : pattern;

    private static JsonValue Events(TemplateMachine machine, JsonObject resources) => machine.Events.IsEmpty
        ? JsonValue.Undefined
        : JsonValue.Object([.. machine.Events.Select((trigger, index) => (EventName(machine, index), Event(trigger, resources)))]);

    // Two events of one type, as from two sources, are numbered.
    private static string EventName(TemplateMachine machine, int index)
    {
        var name = EventName(machine.Events[index]);
        var earlier = machine.Events.Take(index).Count(other => EventName(other) == name);
        return earlier == 0 ? name : FormattableString.Invariant($"{name}{earlier + 1}");
    }

    // The only event of a machine would be an intrinsic function.
    private static string EventName(TemplateEvent trigger) => Letters(trigger.DetailType) is var name && DeploymentText.IsFunction(name) ? $"{name}Event" : name;

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private static JsonValue Event(TemplateEvent trigger, JsonObject resources) => JsonValue.Object(
        ("Type", "EventBridgeRule"),
        ("Properties", JsonValue.Object(
            ("EventBusName", Bus(trigger.Bus, resources)),
            ("Pattern", JsonValue.Object(("source", JsonValue.Array(trigger.Source)), ("detail-type", JsonValue.Array(trigger.DetailType)))),
            ("InputPath", trigger.WholeEvent ? JsonValue.Undefined : "$.detail"))));

    // A bus that the template makes is referred to, so that it is there before the rule. Without a name it is the only one
    // that the template makes; without one of those it is the account's default bus.
    private static JsonValue Bus(string? bus, JsonObject resources)
    {
        var buses = resources.Where(resource => resource.Value["Type"] == "AWS::Events::EventBus").ToArray();
        var made = bus is null
            ? buses is [var only] ? only.Key : null
            : buses.FirstOrDefault(resource => resource.Key == bus || resource.Value["Properties"]["Name"] == bus).Key;
        return made is not null ? Ref(made) : bus is null ? JsonValue.Undefined : bus;
    }

    private static JsonValue GetArn(string resource) => JsonValue.Object(("Fn::GetAtt", JsonValue.Array(resource, "Arn")));

    private static JsonValue Ref(string resource) => JsonValue.Object(("Ref", resource));
}

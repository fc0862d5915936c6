using DurableStates.Json;
using DurableStates.Local.DynamoDb;

namespace DurableStates.Local.Deployment;

/// <summary>What a local deployment needs of a <c>serverless.template</c>: the state machines, what their definitions leave open, and the rules that start them.</summary>
public sealed class ServerlessTemplate
{
    private const string StateMachineType = "AWS::Serverless::StateMachine";
    private const string TopicType = "AWS::SNS::Topic";
    private readonly JsonValue _resources;
    private readonly string _account;
    private readonly string _home;

    /// <summary>A template.</summary>
    /// <param name="template">The template's JSON.</param>
    /// <param name="account">The account in the ARNs of its resources: the engine's, or no machine finds another.</param>
    /// <param name="region">The region in them: the engine's.</param>
    public ServerlessTemplate(JsonValue template, string account = "000000000000", string region = "us-east-1")
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(region);
        (_account, _home) = (account, $"{region}:{account}");
        _resources = template["Resources"];
        if (!_resources.IsObject)
        {
            throw new DeploymentException("The template has no Resources.");
        }
    }

    /// <summary>The state machines, in the template's order.</summary>
    public IReadOnlyList<TemplateStateMachine> StateMachines =>
        [.. _resources.AsObject().Where(resource => resource.Value["Type"] == (JsonValue)StateMachineType).Select(resource => Machine(resource.Key, resource.Value["Properties"]))];

    /// <summary>The DynamoDB tables, in the template's order. A table without a name is called by its logical id here; AWS adds letters to it.</summary>
    public IReadOnlyList<TableSchema> Tables =>
        [.. _resources.AsObject().Where(resource => resource.Value["Type"] == (JsonValue)"AWS::DynamoDB::Table").Select(resource => Table(resource.Key, resource.Value["Properties"]))];

    /// <summary>The LF-tags of Lake Formation and their values, in the template's order.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<string> Values)> LakeTags =>
    [
        .. _resources.AsObject().Where(resource => resource.Value["Type"] == (JsonValue)"AWS::LakeFormation::Tag").Select(resource => resource.Value["Properties"])
            .Select(tag => (tag["TagKey"].AsString(), (IReadOnlyList<string>)[.. tag["TagValues"].Items.ToArray().Select(value => value.AsString())])),
    ];

    /// <summary>The EventBridge rules that stand by themselves, in the template's order.</summary>
    public IReadOnlyList<TemplateEventRule> Rules =>
        [.. _resources.AsObject().Where(resource => resource.Value["Type"] == (JsonValue)"AWS::Events::Rule").Select(resource => EventRule(resource.Key, resource.Value["Properties"]))];

    private TemplateEventRule EventRule(string logicalId, JsonValue properties) => new(
        properties["Name"].TryGetString(out var name) ? name : logicalId,
        properties["EventBusName"].IsUndefined ? "default" : ValueOf(properties["EventBusName"]),
        properties["EventPattern"].IsUndefined
            ? throw new DeploymentException($"The rule {logicalId} has no EventPattern: let EventBridge Scheduler start what is to start by the clock.")
            : Resolved(properties["EventPattern"]),
        [.. properties["Targets"].Items.ToArray().Select(target => new TemplateTarget(
            NameIn(ValueOf(target["Arn"]), ":stateMachine:"),
            NameIn(ValueOf(target["Arn"]), ":function:"),
            target["InputTransformer"]["InputPathsMap"],
            target["InputTransformer"]["InputTemplate"].TryGetString(out var template) ? template : null,
            target["InputPath"].TryGetString(out var path) ? path : null))]);

    private static string? NameIn(string arn, string kind) => arn.Contains(kind, StringComparison.Ordinal) ? arn.Split(':')[^1] : null;

    // A pattern may name resources of the template.
    private JsonValue Resolved(JsonValue pattern) =>
        pattern.TryGetArray(out var items) ? JsonValue.Array([.. items.Select(Resolved)])
        : !pattern.TryGetObject(out var members) ? pattern
        : !pattern["Ref"].IsUndefined || !pattern["Fn::GetAtt"].IsUndefined ? ValueOf(pattern)
        : JsonValue.Object([.. members.Select(member => (member.Key, Resolved(member.Value)))]);

    private static TableSchema Table(string logicalId, JsonValue properties) => new(
        properties["TableName"].TryGetString(out var name) ? name : logicalId,
        Key(properties["KeySchema"]),
        properties["GlobalSecondaryIndexes"].Items.ToArray().ToDictionary(index => index["IndexName"].AsString(), index => Key(index["KeySchema"]), StringComparer.Ordinal));

    private static KeySchema Key(JsonValue schema)
    {
        var names = schema.AsArray().ToDictionary(key => key["KeyType"].AsString(), key => key["AttributeName"].AsString(), StringComparer.Ordinal);
        return new KeySchema(names["HASH"], names.GetValueOrDefault("RANGE"));
    }

    private TemplateStateMachine Machine(string logicalId, JsonValue properties)
    {
        var name = properties["Name"].TryGetString(out var text) ? text : logicalId;
        var substitutions = properties["DefinitionSubstitutions"].TryGetObject(out var open)
            ? open.ToDictionary(entry => entry.Key, entry => ValueOf(entry.Value), StringComparer.Ordinal)
            : [];
        var rules = properties["Events"].TryGetObject(out var events)
            ? events.Where(entry => entry.Value["Type"] == (JsonValue)"EventBridgeRule").Select(entry => Rule($"{logicalId}{entry.Key}", entry.Value["Properties"]))
            : [];
        return new TemplateStateMachine(name, substitutions, [.. rules]);
    }

    private TemplateRule Rule(string name, JsonValue properties) => new(
        name,
        properties["EventBusName"].IsUndefined ? "default" : ValueOf(properties["EventBusName"]),
        properties["Pattern"],
        properties["InputPath"].TryGetString(out var path) ? path : null);

    // A reference to a resource: its name where the template says one; an attribute: an ARN that names the resource.
    private string ValueOf(JsonValue value)
    {
        if (value.TryGetString(out var text))
        {
            return text;
        }

        if (value["Ref"].TryGetString(out var reference))
        {
            if (reference.StartsWith("AWS::", StringComparison.Ordinal))
            {
                return reference switch
                {
                    "AWS::AccountId" => _account,
                    "AWS::Partition" => "aws",
                    "AWS::Region" => _home.Split(':')[0],
                    "AWS::URLSuffix" => "amazonaws.com",
                    _ => throw new DeploymentException($"This machine has no {reference}: it knows AWS::AccountId, AWS::Partition, AWS::Region and AWS::URLSuffix."),
                };
            }

            // What Ref gives for these is no name.
            if (_resources[reference]["Type"].TryGetString(out var kind) && kind is StateMachineType or TopicType)
            {
                return ArnOf(reference);
            }

            var properties = _resources[reference]["Properties"];
            return properties["Name"].TryGetString(out var name) || properties["TableName"].TryGetString(out name) ? name : reference;
        }

        return value["Fn::GetAtt"].TryGetArray(out var attribute) && attribute.Count > 0 && attribute[0].TryGetString(out var resource)
            ? ArnOf(resource)
            : throw new DeploymentException($"This machine cannot work out {value.ToJson()}: use a text, Ref or Fn::GetAtt.");
    }

    private string ArnOf(string resource)
    {
        return _resources[resource]["Type"].TryGetString(out var type) ? type switch
        {
            "AWS::Serverless::Function" => $"arn:aws:lambda:{_home}:function:{resource}",
            StateMachineType => $"arn:aws:states:{_home}:stateMachine:{NameOf(resource, "Name")}",
            TopicType => $"arn:aws:sns:{_home}:{NameOf(resource, "TopicName")}",
            "AWS::IAM::Role" => $"arn:aws:iam::{_account}:role/{resource}",
            _ => $"arn:aws:local:{_home}:{resource}",
        } : throw new DeploymentException($"The template has no resource {resource}.");
    }

    private string NameOf(string resource, string property) => _resources[resource]["Properties"][property].TryGetString(out var name) ? name : resource;
}

/// <summary>An EventBridge rule that stands by itself.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Bus">The bus.</param>
/// <param name="Pattern">The event pattern, with ARNs for the resources that it names.</param>
/// <param name="Targets">Where its events go.</param>
public sealed record TemplateEventRule(string Name, string Bus, JsonValue Pattern, IReadOnlyList<TemplateTarget> Targets);

/// <summary>A target of such a rule.</summary>
/// <param name="StateMachine">The name of the state machine; null when the target is something else.</param>
/// <param name="Function">The resource name of the function; null when the target is something else.</param>
/// <param name="InputPaths">The paths of its input transformer; undefined when it has none.</param>
/// <param name="InputTemplate">The template of its input transformer; null when it has none.</param>
/// <param name="InputPath">Which part of the event is the input; null for the whole event, or what the transformer makes of it.</param>
public sealed record TemplateTarget(string? StateMachine, string? Function, JsonValue InputPaths, string? InputTemplate, string? InputPath);

/// <summary>A state machine of a template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Substitutions">What stands for <c>${...}</c> in its definition.</param>
/// <param name="Rules">What starts it.</param>
public sealed record TemplateStateMachine(string Name, IReadOnlyDictionary<string, string> Substitutions, IReadOnlyList<TemplateRule> Rules);

/// <summary>An EventBridge rule of a state machine.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Bus">The bus.</param>
/// <param name="Pattern">The event pattern.</param>
/// <param name="InputPath">Which part of the event is the input; null for the whole event.</param>
public sealed record TemplateRule(string Name, string Bus, JsonValue Pattern, string? InputPath);

/// <summary>The template cannot be deployed to this machine.</summary>
public sealed class DeploymentException(string message) : Exception(message);

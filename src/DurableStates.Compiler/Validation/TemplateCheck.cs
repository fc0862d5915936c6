using DurableStates.Compiler.Templates;
using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Bound;
using DurableStates.Json;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Validation;

/// <summary>Looks up in the template what <c>Template.Ref</c> and <c>Template.GetAtt</c> name.</summary>
internal sealed class TemplateCheck
{
    private const string Serverless = "AWS::Serverless-2016-10-31";

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
    private static readonly HashSet<string> s_pseudoParameters = new(
        ["AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix"], StringComparer.Ordinal);

    private readonly HashSet<string> _resources = new(StringComparer.Ordinal);

    // SAM makes more of these when it deploys: roles, versions, rules, stages, whose names begin with theirs.
    private readonly HashSet<string> _serverless = new(["ServerlessHttpApi", "ServerlessRestApi"], StringComparer.Ordinal);
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);

    /// <summary>A diagnostic for each value that the deployment would not find; none where a macro may add whatever it likes.</summary>
    public static IEnumerable<Diagnostic> Check(ExistingTemplate template, IReadOnlyCollection<CompiledStateMachine> machines, Compilation compilation)
    {
        var document = JsonValue.TryParse(template.Text, out var read, out _) ? read : JsonValue.Undefined;
        if (HasMacros(document))
        {
            return [];
        }

        var check = new TemplateCheck();
        foreach (var machine in machines.Select(machine => machine.ForTemplate()))
        {
            check._serverless.Add(machine.LogicalId);
            check._resources.Add(machine.LogsLogicalId);
        }

        check._serverless.UnionWith(new FunctionIndex(compilation).Names);
        check.Add(template, document);
        var severity = string.IsNullOrWhiteSpace(template.Text) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        return machines
            .SelectMany(machine => machine.TemplateValues)
            .Where(value => !check.Declares(value))
            .DistinctBy(value => value.Syntax.GetLocation())
            .Select(value => check.Problem(value, severity));
    }

    private void Add(ExistingTemplate template, JsonValue document)
    {
        foreach (var (name, resource) in ExistingTemplate.Members(document["Resources"]).Where(resource => !template.IsOurs(resource.Value)))
        {
            (resource["Type"].TryGetString(out var type) && type.StartsWith("AWS::Serverless::", StringComparison.Ordinal) ? _serverless : _resources).Add(name);
        }

        _parameters.UnionWith(ExistingTemplate.Members(document["Parameters"]).Select(parameter => parameter.Key));
    }

    private bool Declares(BoundTemplateValue value) =>
        _resources.Contains(value.LogicalId)
        || (value.Attribute is null && (_parameters.Contains(value.LogicalId) || s_pseudoParameters.Contains(value.LogicalId)))
        || _serverless.Any(name => value.LogicalId.StartsWith(name, StringComparison.Ordinal));

    private Diagnostic Problem(BoundTemplateValue value, DiagnosticSeverity severity) => Diagnostic.Create(
        DefinitionDiagnostics.NotInTemplate,
        value.Syntax.GetLocation(),
        severity,
        additionalLocations: null,
        properties: null,
        value.Attribute is null ? "resource or parameter" : "resource",
        value.LogicalId,
        NearestName.Suggestion(value.LogicalId, value.Attribute is null ? [.. _resources, .. _serverless, .. _parameters] : [.. _resources, .. _serverless]));

    // Fn::ForEach needs a transform of its own, and Fn::Transform may stand among the resources.
    private static bool HasMacros(JsonValue document) =>
        document["Transform"] is var transform && !transform.IsUndefined && transform != Serverless && !(transform.IsArray && transform.Items.ToArray().All(one => one == Serverless))
        || ExistingTemplate.Members(document["Resources"]).Has("Fn::Transform")
        || !document["Fn::Transform"].IsUndefined;
}

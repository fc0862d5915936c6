using System.Collections.Immutable;
using DurableStates.Compiler.Iam;
using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>
/// Brings <c>serverless.template</c> up to date. Only resources that bear our mark, or for functions that of Amazon.Lambda.Annotations,
/// are touched; of those, members that we do not write stay as they are. Marked resources without a source any more are removed.
/// A rule that asks for the list of all machines gets it, see <see cref="MachineLists"/>.
/// </summary>
internal static class ServerlessTemplate
{
    /// <summary>Our mark: <c>Metadata.Tool</c>.</summary>
    public const string Mark = "DurableStates";

    /// <summary>The mark that Amazon.Lambda.Annotations puts on its functions.</summary>
    public const string FunctionMark = "Amazon.Lambda.Annotations";

    // The API that Amazon.Lambda.Annotations makes for its authorisers; where it is, every route refers to it.
    private const string HttpApi = "AnnotationsHttpApi";

    private static readonly JsonValue Empty = JsonValue.Object(
        ("AWSTemplateFormatVersion", "2010-09-09"),
        ("Transform", "AWS::Serverless-2016-10-31"),
        ("Resources", JsonValue.Object()));

    /// <summary>The template with these machines, and with these functions unless null, which means that somebody else writes them.</summary>
    public static JsonValue Update(JsonValue template, ImmutableArray<TemplateMachine> machines, ImmutableArray<TemplateFunction>? functions)
    {
        var document = template.IsUndefined ? Empty : template;
        var resources = document["Resources"].IsObject ? document["Resources"].AsObject() : JsonObject.Empty;

        resources = WithoutOrphans(resources, Mark, [.. machines.SelectMany(machine => new[] { machine.LogicalId, machine.LogsLogicalId })]);
        if (functions is { } known)
        {
            resources = WithoutOrphans(resources, FunctionMark, [.. known.Select(function => function.ResourceName)]);
            foreach (var function in known)
            {
                resources = Merge(resources, function.ResourceName, FunctionMark, FunctionResource.Of(function, resources[function.ResourceName], resources.Has(HttpApi) ? HttpApi : null));
            }
        }

        foreach (var machine in machines)
        {
            resources = Merge(resources, machine.LogsLogicalId, Mark, StateMachineResource.Logs(machine));
            resources = Merge(resources, machine.LogicalId, Mark, StateMachineResource.Of(In(machine, resources, document["Parameters"]), resources));
        }

        return document.With("Resources", MachineLists.Fill(resources));
    }

    // What the template does not hold is outside of it: a function, of which a parameter of the placeholder's name says where it is, and a queue, which has no attribute to read.
    private static TemplateMachine In(TemplateMachine machine, JsonObject resources, JsonValue parameters) => machine with
    {
        Placeholders =
        [
            .. machine.Placeholders.Select(placeholder => placeholder.IsFunction && !resources.Has(placeholder.Resource) && parameters.IsObject && parameters.AsObject().Has(placeholder.Name)
                ? placeholder with { Resource = placeholder.Name, Attribute = null }
                : placeholder),
        ],
        Statements =
        [
            .. machine.Statements.Select(statement => statement with
            {
                Resources = [.. statement.Resources.Select(resource => TaskPolicies.QueueOf(resource) is { } queue && !resources.Has(queue) ? TaskPolicies.AnyQueue : resource)],
            }),
        ],
    };

    private static JsonObject WithoutOrphans(JsonObject resources, string mark, ImmutableHashSet<string> wanted)
    {
        foreach (var (name, resource) in resources)
        {
            if (IsMarked(resource, mark) && !wanted.Contains(name))
            {
                resources = resources.Without(name);
            }
        }

        return resources;
    }

    // A resource of this name that somebody else made is theirs, whatever we would like to write.
    private static JsonObject Merge(JsonObject resources, string name, string mark, TemplateResource wanted)
    {
        var existing = resources[name];
        if (existing.IsUndefined)
        {
            return resources.With(name, wanted.ToJson(mark));
        }

        return IsMarked(existing, mark) ? resources.With(name, wanted.MergeInto(existing)) : resources;
    }

    private static bool IsMarked(JsonValue resource, string mark) => resource["Metadata"]["Tool"] == mark;
}

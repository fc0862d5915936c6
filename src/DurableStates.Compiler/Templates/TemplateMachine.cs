using System.Collections.Immutable;
using DurableStates.Compiler.Iam;
using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>What the template has to know of one state machine.</summary>
/// <param name="Name">The machine's name, such as <c>access-approval</c>.</param>
/// <param name="Definition">The definition.</param>
/// <param name="Placeholders">What the deployment puts into the definition.</param>
/// <param name="Statements">The permissions that its role needs.</param>
/// <param name="Events">The rules that start it.</param>
internal sealed record TemplateMachine(
    string Name,
    JsonValue Definition,
    ImmutableArray<Placeholder> Placeholders,
    ImmutableArray<PolicyStatement> Statements,
    ImmutableArray<TemplateEvent> Events)
{
    /// <summary>The name of the machine's resource: <c>AccessApprovalStateMachine</c>.</summary>
    public string LogicalId => $"{PascalName}StateMachine";

    /// <summary>The name of its log group's resource.</summary>
    public string LogsLogicalId => $"{PascalName}Logs";

    private string PascalName => string.Concat(Name
        .Split([.. Name.Where(character => !char.IsAsciiLetterOrDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}

/// <summary>A bus event that starts a machine.</summary>
/// <param name="Source">The event's source.</param>
/// <param name="DetailType">The event's type.</param>
/// <param name="Bus">The bus: a resource of the template or a name; null for the application's only bus, or the default one.</param>
/// <param name="WholeEvent">Whether the machine's input is the whole event; otherwise it is the event's detail.</param>
internal sealed record TemplateEvent(string Source, string DetailType, string? Bus, bool WholeEvent);

/// <summary>A Lambda function that Amazon.Lambda.Annotations would write into the template.</summary>
/// <param name="ResourceName">The resource.</param>
/// <param name="Handler">The generated handler.</param>
/// <param name="CodeUri">The project, as the template reaches it.</param>
/// <param name="MemorySize">Megabytes; null when the attribute does not say.</param>
/// <param name="Timeout">Seconds; null when the attribute does not say.</param>
/// <param name="Policies">Managed policies; null when the attribute does not say.</param>
/// <param name="Route">The route of an HTTP API that calls it; null when none does.</param>
internal sealed record TemplateFunction(
    string ResourceName, string Handler, string CodeUri, int? MemorySize, int? Timeout, ImmutableArray<string>? Policies, TemplateRoute? Route = null);

/// <summary>A route of an HTTP API, as <c>[HttpApi]</c> says it.</summary>
/// <param name="Method">The method as the attribute spells it, such as <c>Post</c>.</param>
/// <param name="Path">The path with its parameters in braces.</param>
/// <param name="IsFirstVersion">Whether the function takes the payload format 1.0; otherwise 2.0, which is the default.</param>
internal sealed record TemplateRoute(string Method, string Path, bool IsFirstVersion);

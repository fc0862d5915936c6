using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>Brings the text of a <c>serverless.template</c> up to date.</summary>
public static class TemplateUpdate
{
    // Of two members of one name only one could be kept, and the author would not learn which.
    private static readonly JsonParseOptions s_strict = new() { RefuseDuplicateKeys = true };

    /// <summary>Why a template cannot be brought up to date without losing something of it; null when it can.</summary>
    /// <param name="template">The existing text; empty for a new template.</param>
    public static string? Refusal(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (string.IsNullOrWhiteSpace(template))
        {
            return null;
        }

        if (!JsonValue.TryParse(template, out var document, out var error, s_strict))
        {
            return $"it is not JSON: {error}; convert a template in YAML to JSON first";
        }

        if (!document.IsObject)
        {
            return "it is no JSON object; give the file of a CloudFormation template, or an empty one";
        }

        return document["Resources"] is { IsUndefined: false, IsObject: false } ? "its Resources are no object; see the anatomy of a CloudFormation template" : null;
    }

    /// <summary>The template with these machines.</summary>
    /// <param name="template">The existing text; empty for a new template.</param>
    /// <param name="machines">The machines; those of earlier builds that are missing here are removed.</param>
    /// <param name="functions">The annotated Lambda functions to write; null when Amazon.Lambda.Annotations writes them itself.</param>
    /// <returns>The new text, indented by two.</returns>
    public static string Apply(string template, IEnumerable<CompiledStateMachine> machines, LambdaFunctions? functions)
    {
        ArgumentNullException.ThrowIfNull(template);
        var document = string.IsNullOrWhiteSpace(template) ? JsonValue.Undefined : JsonValue.Parse(template);
        return ServerlessTemplate.Update(document, [.. machines.Select(machine => machine.ForTemplate())], functions?.Functions).ToIndentedJson() + "\n";
    }
}

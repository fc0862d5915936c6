using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>Brings the text of a <c>serverless.template</c> up to date.</summary>
public static class TemplateUpdate
{
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

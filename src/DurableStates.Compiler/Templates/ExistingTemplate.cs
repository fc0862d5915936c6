using DurableStates.Frontend;
using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>The template that a build brings up to date; state machines may call the functions that it declares.</summary>
/// <param name="Text">The text as it is; empty for a new template. One that is no JSON declares nothing: bringing it up to date says what is wrong with it.</param>
/// <param name="FunctionsAreWritten">Whether the build writes the annotated functions: then those in the template are only what an earlier build wrote.</param>
public sealed record ExistingTemplate(string Text, bool FunctionsAreWritten)
{
    internal TemplateDeclarations Declarations()
    {
        var document = JsonValue.TryParse(Text, out var read, out _) ? read : JsonValue.Undefined;
        return new(
            Members(document["Resources"])
                .Where(resource => resource.Value["Type"] == "AWS::Serverless::Function" || resource.Value["Type"] == "AWS::Lambda::Function")
                .Where(resource => !IsOurs(resource.Value))
                .Select(resource => resource.Key),
            Members(document["Parameters"]).Select(parameter => parameter.Key));
    }

    /// <summary>Whether an earlier build wrote the resource: this one writes it again, or takes it out.</summary>
    internal bool IsOurs(JsonValue resource) =>
        resource["Metadata"]["Tool"] is var tool && (tool == ServerlessTemplate.Mark || (FunctionsAreWritten && tool == ServerlessTemplate.FunctionMark));

    /// <summary>The members of an object; none of anything else.</summary>
    internal static JsonObject Members(JsonValue value) => value.TryGetObject(out var members) ? members : JsonObject.Empty;
}

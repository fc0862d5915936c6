using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>
/// The <c>AWS::Serverless::Function</c> of an annotated method, exactly as the source generator of Amazon.Lambda.Annotations
/// writes it, so that it finds nothing to change where it runs. Where only its stand-in is there, we write the functions.
/// </summary>
internal static class FunctionResource
{
    private const int DefaultMemory = 512;
    private const int DefaultTimeout = 30;

    /// <summary>The function beside what stands in the template now, which is undefined where there is none yet.</summary>
    /// <param name="function">The function.</param>
    /// <param name="existing">The resource as it is.</param>
    /// <param name="api">The resource of the API that all routes share; null where SAM makes one of its own.</param>
    public static TemplateResource Of(TemplateFunction function, JsonValue existing, string? api) =>
        Of(function, existing.IsUndefined, FunctionEvents.Of(function.Route, existing, api));

    private static TemplateResource Of(TemplateFunction function, bool isNew, FunctionEvents events) => new(
        "AWS::Serverless::Function",
        [.. new (string, JsonValue)[]
        {
            ("Runtime", "dotnet10"),
            ("CodeUri", function.CodeUri),
            // Defaults are written once, so that a value edited by hand stays.
            ("MemorySize", function.MemorySize is { } memory ? memory : isNew ? DefaultMemory : JsonValue.Undefined),
            ("Timeout", function.Timeout is { } timeout ? timeout : isNew ? DefaultTimeout : JsonValue.Undefined),
            ("Policies", function.Policies is { } policies
                ? JsonValue.Array([.. policies.Select(Policy)])
                : isNew ? JsonValue.Array("AWSLambdaBasicExecutionRole") : JsonValue.Undefined),
            ("PackageType", "Zip"),
            ("Handler", function.Handler),
        }.Where(property => !property.Item2.IsUndefined), ("Events", events.Events)])
    {
        Metadata = [("SyncedEvents", events.Names), ("SyncedEventProperties", events.Properties)],
    };

    // A name behind an at sign is a resource of the template.
    private static JsonValue Policy(string policy) => policy.StartsWith('@') ? JsonValue.Object(("Ref", policy[1..])) : policy;
}

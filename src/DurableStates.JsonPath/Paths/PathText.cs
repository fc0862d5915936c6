using System.Diagnostics;
using System.Globalization;
using DurableStates.Json;

namespace DurableStates.JsonPath.Paths;

/// <summary>Paths and values as messages say them.</summary>
internal static class PathText
{
    /// <summary>The canonical text of the first steps.</summary>
    public static string Of(IReadOnlyList<PathStep> steps, int count) => "$" + string.Concat(steps.Take(count).Select(Of));

    public static string Of(PathStep step) => step switch
    {
        PathStep.Name name => $"[{name.Quote}{name.Property}{name.Quote}]",
        PathStep.Names names => $"[{string.Join(",", names.Properties.Select(property => names.Quote + property + names.Quote))}]",
        PathStep.Indexes indexes => $"[{string.Join(",", indexes.Positions.Select(Number))}]",
        PathStep.Slice slice => $"[{Number(slice.From)}:{Number(slice.To)}]",
        PathStep.Wildcard => "[*]",
        PathStep.Scan => "..",
        PathStep.Filter => "[?]",
        PathStep.Function function => $".{function.FunctionName}({(function.HasArguments ? "..." : "")})",
        _ => throw new UnreachableException($"No text for {step.GetType().Name}."),
    };

    /// <summary>The Java class that stands for a value in the messages of Step Functions.</summary>
    public static string ClassOf(JsonValue value) => value.Kind switch
    {
        JsonKind.Array => "java.util.ArrayList",
        JsonKind.String => "java.lang.String",
        JsonKind.Int64 => "java.lang.Integer",
        JsonKind.Double => "java.lang.Double",
        JsonKind.Boolean => "java.lang.Boolean",
        _ => "null",
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

namespace DurableStates.Engine.Tests;

/// <summary>Definitions with one Map.</summary>
internal static class Maps
{
    public const string PassEach = """
        "ItemProcessor": {
          "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "One",
          "States": { "One": { "Type": "Pass", "End": true } } }
        """;

    /// <summary>A machine that is a Map over its input, with these fields.</summary>
    public static string Distributed(string fields) => $$"""{ "StartAt": "All", "States": { "All": { "Type": "Map", "End": true, {{fields}} } } }""";
}

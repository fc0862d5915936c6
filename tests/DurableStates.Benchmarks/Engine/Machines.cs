namespace DurableStates.Benchmarks.Running;

/// <summary>The machines that are measured; <c>peer.mjs</c> has the same ones.</summary>
internal static class Machines
{
    public static string Counter(int limit) => $$"""
        {
          "StartAt": "Add",
          "States": {
            "Add": { "Type": "Pass", "Parameters": { "i.$": "States.MathAdd($.i, 1)" }, "Next": "More" },
            "More": { "Type": "Choice", "Choices": [{ "Variable": "$.i", "NumericLessThan": {{limit}}, "Next": "Add" }], "Default": "Done" },
            "Done": { "Type": "Succeed" }
          }
        }
        """;

    public static string JsonataCounter(int limit) => $$"""
        {
          "QueryLanguage": "JSONata", "StartAt": "Init",
          "States": {
            "Init": { "Type": "Pass", "Assign": { "i": 0 }, "Next": "Add" },
            "Add": { "Type": "Pass", "Assign": { "i": "{% $i + 1 %}" }, "Next": "More" },
            "More": { "Type": "Choice", "Choices": [{ "Condition": "{% $i < {{limit}} %}", "Next": "Add" }], "Default": "Done" },
            "Done": { "Type": "Succeed" }
          }
        }
        """;

    public static string Chain(int length) => $$"""
        { "StartAt": "S0", "States": { {{string.Join(",", Enumerable.Range(0, length).Select(i =>
            i == length - 1 ? $$""" "S{{i}}": { "Type": "Pass", "End": true } """ : $$""" "S{{i}}": { "Type": "Pass", "Next": "S{{i + 1}}" } """))}} } }
        """;

    public static string Map(int concurrency) => $$"""
        {
          "StartAt": "All",
          "States": {
            "All": {
              "Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": {{concurrency}}, "End": true,
              "ItemProcessor": { "StartAt": "One", "States": { "One": { "Type": "Pass", "End": true } } }
            }
          }
        }
        """;

    public static string Items(int count) => $$"""{ "items": [{{string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{"id":{{i}},"name":"item {{i}}"}"""))}}] }""";
}

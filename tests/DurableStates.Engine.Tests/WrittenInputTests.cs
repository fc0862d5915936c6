using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>A cause that shows an input shows it as it was written, blanks and all, wherever a path does not find its way.</summary>
public class WrittenInputTests
{
    private const string Input = """{"a": 1,       "c": [ 2 ],"e":"\u00e9" }""";

    public static TheoryData<string, string> Places => new()
    {
        { "Parameters", """{ "Type": "Pass", "Parameters": { "x.$": "$.missing" }, "End": true }""" },
        { "Parameters of a task", """{ "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Parameters": { "x.$": "$.missing" }, "End": true }""" },
        { "an intrinsic function", """{ "Type": "Pass", "Parameters": { "x.$": "States.Format('{}', $.missing)" }, "End": true }""" },
        { "ItemsPath", Map(""" "ItemsPath": "$.missing" """) },
        { "ItemSelector", Map(""" "ItemsPath": "$.c", "ItemSelector": { "x.$": "$.missing" } """) },
        { "ErrorPath", """{ "Type": "Fail", "ErrorPath": "$.missing" }""" },
        { "CausePath", """{ "Type": "Fail", "Error": "E", "CausePath": "States.Format('{}', $.missing)" }""" },
        { "ResultPath", """{ "Type": "Pass", "Result": 1, "ResultPath": "$.a.b", "End": true }""" },
        { "Assign", """{ "Type": "Pass", "Assign": { "x.$": "$.missing" }, "End": true }""" },
        { "a branch", """{ "Type": "Parallel", "Branches": [ { "StartAt": "B", "States": { "B": { "Type": "Pass", "Parameters": { "x.$": "$.missing" }, "End": true } } } ], "End": true }""" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task It_is_shown_as_it_was_written(string place, string state)
    {
        using var engine = NewEngine(_ => Returns(1));

        var execution = await engine.RunAsync($$"""{ "StartAt": "S", "States": { "S": {{state}} } }""", Input);

        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.True(execution.Cause?.Contains(Input, StringComparison.Ordinal), $"{place}: {execution.Error}: {execution.Cause}");
    }

    private static string Map(string fields) =>
        $$"""{ "Type": "Map", {{fields}}, "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } }, "End": true }""";
}

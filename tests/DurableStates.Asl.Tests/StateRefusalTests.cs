using DurableStates.Json;

namespace DurableStates.Asl.Tests;

/// <summary>
/// What AWS refuses in a single state. Texts that were recorded or measured (LocalStack's snapshots; floci-io/floci #2735, #2968, #3733;
/// badmintoncryer/cdk-preflight) stand here as AWS writes them.
/// </summary>
public sealed class StateRefusalTests
{
    private const string Lambda = "arn:aws:lambda:us-east-1:111111111111:function:f";

    [Theory]
    [InlineData("""{ "Type": "Nap", "End": true }""", "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/S/Type")]
    [InlineData("""{ "Type": "Pass" }""", "This object should have only one of the following fields: [Next, End] at /States/S")]
    [InlineData("""{ "Type": "Pass", "End": false }""", "This object should have only one of the following fields: [Next, End] at /States/S")]
    [InlineData("""{ "Type": "Pass", "End": true, "Next": "X" }""", "There should only be one of the following fields: [Next, End] at /States/S")]
    [InlineData("""{ "Type": "Pass", "End": true, "Catch": [] }""", "Field 'Catch' is not supported at /States/S")]
    [InlineData("""{ "Type": "Pass", "End": true, "comment": "x" }""", "Field 'comment' is not supported at /States/S")]
    [InlineData("""{ "Type": "Pass", "End": true, "QueryLanguage": 5 }""", "Expected value of type [STRING] at /States/S/QueryLanguage")]
    [InlineData("""{ "Type": "Pass", "End": true, "Output": 1 }""", "The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/S")]
    [InlineData("""{ "Type": "Pass", "End": true, "QueryLanguage": "JSONata", "ResultPath": "$.c" }""", "The QueryLanguage is set to 'JSONata', but field 'ResultPath' is only supported for the 'JSONPath' QueryLanguage at /States/S")]
    [InlineData("""{ "Type": "Pass", "End": true, "InputPath": "a" }""", "Value must be a valid JSONPath. at /States/S/InputPath")]
    [InlineData("""{ "Type": "Pass", "End": true, "ResultPath": "$.a[*]" }""", "Value is not a Reference Path at /States/S/ResultPath")]
    [InlineData("""{ "Type": "Pass", "End": true, "Parameters": { "a.$": "b" } }""", "The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call at /States/S/Parameters")]
    [InlineData("""{ "Type": "Parallel", "End": true, "TimeoutSeconds": 5, "Branches": [ { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } } ] }""", "Field 'TimeoutSeconds' is not supported at /States/S")]
    [InlineData("""{ "Type": "Parallel", "End": true, "Branches": [] }""", "Value cannot be empty at /States/S/Branches")]
    [InlineData("""{ "Type": "Wait", "End": true, "Seconds": 1, "Timestamp": "2030-01-01T00:00:00Z" }""", "There should only be one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/S")]
    [InlineData("""{ "Type": "Wait", "End": true, "Timestamp": "2030-01-01 00:00:00Z" }""", "String does not match RFC3339 timestamp at /States/S/Timestamp")]
    [InlineData("""{ "Type": "Wait", "End": true, "Seconds": "5" }""", "Expected value of type Integer at /States/S/Seconds")]
    [InlineData("""{ "Type": "Wait", "End": true, "Seconds": 100000000 }""", "Maximum value is 99999999 at /States/S/Seconds")]
    [InlineData("""{ "Type": "Fail", "Error": "a", "ErrorPath": "$.a" }""", "There should only be one of the following fields: [Error, ErrorPath] at /States/S")]
    [InlineData("""{ "Type": "Fail", "Next": "X" }""", "Field 'Next' is not supported at /States/S")]
    public void A_state_is_refused(string state, string expected) => Assert.Equal([$"SCHEMA_VALIDATION_FAILED: {expected}"], Refusals(state));

    [Theory]
    [InlineData("""[]""", "Value cannot be empty at /States/S/Choices")]
    [InlineData("""[ { "Variable": "$.a", "IsNull": true } ]""", "These fields are required: [Next] at /States/S/Choices[0]")]
    [InlineData("""[ { "Variable": "$.a", "IsNull": true, "IsString": true, "Next": "X" } ]""", "There should only be one of the following fields: [IsNull, IsString] at /States/S/Choices[0]")]
    [InlineData("""[ { "Variable": "$.a", "IsNull": true, "And": [ { "Variable": "$.a", "IsNull": true } ], "Next": "X" } ]""", "The object must have only one of the following fields, [And, Or, Not, Variable, Condition] at /States/S/Choices[0]")]
    [InlineData("""[ { "Not": { "Variable": "$.a", "IsNull": true, "Next": "X" }, "Next": "X" } ]""", "Field 'Next' is not supported at /States/S/Choices[0]/Not")]
    [InlineData("""[ { "Variable": "States.ArrayLength($.a)", "NumericEquals": 0, "Next": "X" } ]""", "Value is not a Reference Path: Reference path didn't start with '$' at /States/S/Choices[0]/Variable")]
    [InlineData("""[ { "Variable": "$.a", "NumericEquals": "0", "Next": "X" } ]""", "Expected value of type [NUMBER] at /States/S/Choices[0]/NumericEquals")]
    [InlineData("""[ { "Condition": "{% true %}", "Next": "X" } ]""", "The QueryLanguage is set to 'JSONPath', but field 'Condition' is only supported for the 'JSONata' QueryLanguage at /States/S/Choices[0]")]
    public void A_choice_is_refused(string choices, string expected) =>
        Assert.Equal([$"SCHEMA_VALIDATION_FAILED: {expected}"], Refusals($$"""{ "Type": "Choice", "Choices": {{choices}} }"""));

    [Theory]
    [InlineData("""  "Resource": "lambda" """, "Value is not a valid resource ARN at /States/S/Resource")]
    [InlineData("""  "Resource": "arn:aws:states:::lambda:invoke.sync", "Parameters": { "FunctionName": "f" } """, "The resource provided arn:aws:states:::lambda:invoke.sync is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/S/Resource")]
    [InlineData("""  "Resource": "arn:aws:states:::lambda:invoke" """, "Parameters field is required for resource ARN: arn:aws:states:::lambda:invoke at /States/S")]
    [InlineData("""  "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "Payload": {} } """, "The field 'FunctionName' is required but was missing at /States/S/Parameters")]
    [InlineData("""  "Resource": "arn:aws:states:us-east-1:111111111111:activity:a", "Credentials": { "RoleArn": "r" } """, "The field 'Credentials' is not supported for activities at /States/S/Credentials")]
    [InlineData($$"""  "Resource": "{{Lambda}}", "Credentials": {} """, "The field 'RoleArn' is required but was missing at /States/S/Credentials")]
    [InlineData($$"""  "Resource": "{{Lambda}}", "TimeoutSeconds": 5, "TimeoutSecondsPath": "$.t" """, "There should only be one of the following fields: [TimeoutSeconds, TimeoutSecondsPath] at /States/S")]
    [InlineData($$"""  "Resource": "{{Lambda}}", "Retry": [ { "ErrorEquals": [] } ] """, "Value cannot be empty at /States/S/Retry[0]/ErrorEquals")]
    [InlineData($$"""  "Resource": "{{Lambda}}", "Retry": [ { "MaxAttempts": 1 } ] """, "These fields are required: [ErrorEquals] at /States/S/Retry[0]")]
    [InlineData($$"""  "Resource": "{{Lambda}}", "Retry": [ { "ErrorEquals": ["States.ALL"] }, { "ErrorEquals": ["A"] } ] """, "States.ALL must appear alone and at end of list at /States/S/Retry[0]/ErrorEquals")]
    [InlineData($$"""  "Resource": "{{Lambda}}", "Retry": [ { "ErrorEquals": ["A"], "JitterStrategy": "SOME" } ] """, "Value should be one of the following: [NONE, FULL] at /States/S/Retry[0]/JitterStrategy")]
    [InlineData($$"""  "Resource": "{{Lambda}}", "Retry": [ { "ErrorEquals": ["A"], "BackoffRate": 0.5 } ] """, "Minimum value is 1.0 at /States/S/Retry[0]/BackoffRate")]
    [InlineData($$"""  "Resource": "{{Lambda}}", "Catch": [ { "ErrorEquals": ["A"] } ] """, "These fields are required: [Next] at /States/S/Catch[0]")]
    public void A_task_is_refused(string fields, string expected) =>
        Assert.Equal([$"SCHEMA_VALIDATION_FAILED: {expected}"], Refusals($$"""{ "Type": "Task", "End": true, {{fields}} }"""));

    [Theory]
    [InlineData("""  "MaxConcurrency": -1 """, "Minimum value is 0 at /States/S/MaxConcurrency")]
    [InlineData("""  "ToleratedFailurePercentage": -1 """, "Minimum value is 0.0 at /States/S/ToleratedFailurePercentage")]
    [InlineData("""  "ToleratedFailurePercentage": 101 """, "Maximum value is 100.0 at /States/S/ToleratedFailurePercentage")]
    [InlineData("""  "MaxConcurrencyPath": "$$.Execution.Input.n" """, "Value is not a Reference Path at /States/S/MaxConcurrencyPath")]
    [InlineData("""  "MaxConcurrencyPath": "$.limits[*]" """, "Value is not a Reference Path at /States/S/MaxConcurrencyPath")]
    [InlineData("""  "ItemReader": { "Resource": "arn:aws:states:::s3:unknownOperation" } """, "The field 'Resource' does not match any of the allowed values at /States/S/ItemReader/Resource")]
    [InlineData("""  "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "CSV" } } """, "The field 'CSVHeaderLocation' is required at /States/S/ItemReader/ReaderConfig")]
    [InlineData("""  "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "GIVEN" } } """, "These fields are required: [CSVHeaders] at /States/S/ItemReader/ReaderConfig")]
    [InlineData("""  "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "MaxItems": 1, "MaxItemsPath": "$.n" } } """, "There should only be one of the following fields: [MaxItems, MaxItemsPath] at /States/S/ItemReader/ReaderConfig")]
    [InlineData("""  "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "MaxItems": 100000001 } } """, "Maximum value is 100000000 at /States/S/ItemReader/ReaderConfig/MaxItems")]
    public void A_map_is_refused(string fields, string expected) => Assert.Equal(
        [$"SCHEMA_VALIDATION_FAILED: {expected}"],
        Refusals($$"""{ "Type": "Map", "End": true, {{fields}}, "ItemProcessor": { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } } }"""));

    [Theory]
    [InlineData("""{ "QueryLanguage": "JSONata" }""", "Field 'QueryLanguage' is not supported at /States/S/ItemProcessor")]
    [InlineData("""{ "ProcessorConfig": { "Mode": "DISTRIBUTED" } }""", "These fields are required: [ExecutionType] at /States/S/ItemProcessor/ProcessorConfig")]
    [InlineData("""{ "ProcessorConfig": { "Mode": "INLINE", "ExecutionType": "EXPRESS" } }""", "Field 'ExecutionType' is not supported at /States/S/ItemProcessor/ProcessorConfig")]
    [InlineData("""{ "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "FAST" } }""", "Value should be one of the following: [STANDARD, EXPRESS] at /States/S/ItemProcessor/ProcessorConfig/ExecutionType")]
    public void An_item_processor_is_refused(string processor, string expected)
    {
        var graph = JsonValue.Parse(processor).With("StartAt", "A").With("States", JsonValue.Parse("""{ "A": { "Type": "Succeed" } }"""));
        var map = JsonValue.Parse("""{ "Type": "Map", "End": true }""").With("ItemProcessor", graph);

        Assert.Equal([$"SCHEMA_VALIDATION_FAILED: {expected}"], Refusals(map.ToJson()));
    }

    [Fact]
    public void A_word_that_is_no_query_language_means_JSONata_and_is_refused()
    {
        Assert.Equal(
            [
                "SCHEMA_VALIDATION_FAILED: The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the 'JSONPath' QueryLanguage at /States/S",
                "SCHEMA_VALIDATION_FAILED: Value should be one of the following: [JSONPath, JSONata] at /States/S/QueryLanguage",
            ],
            Refusals("""{ "Type": "Pass", "QueryLanguage": "foo", "InputPath": "$.a", "End": true }"""));
    }

    [Fact]
    public void All_that_is_wrong_with_a_state_is_said()
    {
        var refusals = Refusals("""{ "Type": "Task", "Retry": [ {} ], "TimeoutSeconds": 0, "Foo": 1 }""");

        Assert.Equal(5, refusals.Length);
    }

    private static string[] Refusals(string state) =>
        [.. AslReader.ReadState("S", JsonValue.Parse(state)).Diagnostics.Select(diagnostic => diagnostic.ToString())];
}

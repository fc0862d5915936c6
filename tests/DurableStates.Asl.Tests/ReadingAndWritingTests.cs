using DurableStates.Json;

namespace DurableStates.Asl.Tests;

public sealed class ReadingAndWritingTests
{
    [Fact]
    public void A_machine_put_together_by_a_program_is_written_in_the_specifications_order()
    {
        var machine = new StateMachine(
            "Check",
            [
                new ChoiceState("Check", [new(new ChoiceCondition.Jsonata(AslExpression.Jsonata("$states.input.amount > 100")), "Ask")], "Done"),
                new TaskState("Ask", "arn:aws:states:::lambda:invoke.waitForTaskToken", Transition.To("Done"))
                {
                    Arguments = new Template.Members(
                    [
                        new("FunctionName", (JsonValue)"ask-steward"),
                        new("Payload", AslExpression.Jsonata("$states.context.Task.Token")),
                    ]),
                    TimeoutSeconds = 3600,
                    Retry = [new(["States.TaskFailed"]) { MaxAttempts = 2, BackoffRate = 1.5, JitterStrategy = JitterStrategy.Full }],
                    Catch = [new(["States.ALL"], "Done") { Output = AslExpression.Jsonata("$states.errorOutput.Error") }],
                    Assign = [new("ticket", AslExpression.Jsonata("$states.result.id"))],
                },
                new SucceedState("Done"),
            ])
        {
            QueryLanguage = QueryLanguage.Jsonata,
        };

        Assert.Equal(
            """
            {
              "QueryLanguage": "JSONata",
              "StartAt": "Check",
              "States": {
                "Check": {
                  "Type": "Choice",
                  "Choices": [
                    {
                      "Condition": "{% $states.input.amount > 100 %}",
                      "Next": "Ask"
                    }
                  ],
                  "Default": "Done"
                },
                "Ask": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
                  "Arguments": {
                    "FunctionName": "ask-steward",
                    "Payload": "{% $states.context.Task.Token %}"
                  },
                  "TimeoutSeconds": 3600,
                  "Assign": {
                    "ticket": "{% $states.result.id %}"
                  },
                  "Retry": [
                    {
                      "ErrorEquals": [
                        "States.TaskFailed"
                      ],
                      "MaxAttempts": 2,
                      "BackoffRate": 1.5,
                      "JitterStrategy": "FULL"
                    }
                  ],
                  "Catch": [
                    {
                      "ErrorEquals": [
                        "States.ALL"
                      ],
                      "Output": "{% $states.errorOutput.Error %}",
                      "Next": "Done"
                    }
                  ],
                  "Next": "Done"
                },
                "Done": {
                  "Type": "Succeed"
                }
              }
            }

            """,
            AslWriter.Write(machine));
    }

    [Fact]
    public void A_constant_payload_is_kept_whole_and_a_computed_one_in_parts()
    {
        var state = (PassState)ReadOnly("""{ "Type": "Pass", "End": true, "Parameters": { "a": { "b": [1] }, "c.$": "$.d" } }""");

        var parameters = Assert.IsType<Template.Members>(state.Parameters);
        Assert.Equal(new("a", JsonValue.Parse("""{"b":[1]}""")), parameters.Fields[0]);
        Assert.Equal(new("c", AslExpression.JsonPath("$.d")), parameters.Fields[1]);
    }

    [Fact]
    public void A_path_that_is_null_differs_from_one_that_is_not_written()
    {
        var state = ReadOnly("""{ "Type": "Pass", "End": true, "InputPath": null }""");

        Assert.Equal(DataPath.Nothing, state.InputPath);
        Assert.Null(state.OutputPath);
    }

    [Theory]
    [InlineData("""{ "Type": "Wait", "Seconds": 5, "End": true }""")]
    [InlineData("""{ "Type": "Wait", "TimestampPath": "$.at", "End": true }""")]
    [InlineData("""{ "Type": "Fail", "ErrorPath": "$.e", "Cause": "it broke" }""")]
    [InlineData("""{ "Type": "Choice", "Choices": [ { "Not": { "Or": [ { "Variable": "$.a", "NumericLessThanPath": "$.b" }, { "Variable": "$.c", "IsNull": true } ] }, "Next": "S" } ] }""")]
    [InlineData("""{ "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:111111111111:function:f", "Parameters": { "a.$": "$.b" }, "TimeoutSecondsPath": "$.t", "Credentials": { "RoleArn.$": "$.r" }, "ResultSelector": { "x.$": "$.y" }, "ResultPath": null, "End": true }""")]
    [InlineData("""{ "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:lambda:us-east-1:111111111111:function:f", "Arguments": "{% $x %}", "HeartbeatSeconds": "{% 5 %}", "Output": null, "End": true }""")]
    [InlineData("""{ "Type": "Parallel", "Branches": [ { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } } ], "End": true }""")]
    [InlineData("""{ "Type": "Map", "ItemsPath": "$.items", "Parameters": { "v.$": "$$.Map.Item.Value" }, "MaxConcurrency": 3, "Iterator": { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }, "End": true }""")]
    [InlineData("""{ "Type": "Map", "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": [ "a" ], "MaxItemsPath": "$.n" }, "Parameters": { "Bucket": "b" } }, "ItemBatcher": { "MaxItemsPerBatch": 2, "BatchInput": { "k": 1 } }, "ToleratedFailurePercentage": 12.5, "Label": "L", "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }, "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "WriterConfig": { "Transformation": "COMPACT", "OutputType": "JSONL" }, "Parameters": { "Bucket": "b" } }, "End": true }""")]
    public void What_is_read_is_written_again(string state)
    {
        var json = JsonValue.Parse(state);

        Assert.Equal(json, AslWriter.ToJson(ReadOnly(state), QueryLanguage.JsonPath));
    }

    private static State ReadOnly(string text)
    {
        var (state, diagnostics) = AslReader.ReadState("S", JsonValue.Parse(text));
        return state ?? throw new AslException(diagnostics);
    }
}

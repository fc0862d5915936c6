using DurableStates.Engine.Ports;
using DurableStates.Json;
using DurableStates.Local.EventBridge;
using DurableStates.Local.Lambda;

namespace DurableStates.Local.Deployment;

/// <summary>Rules whose targets are functions.</summary>
public sealed class FunctionTargetTests : IDisposable
{
    private readonly OneTask _aws = new();
    private readonly EventBus _bus = new(new SeededSource(7));
    private readonly LambdaFunctions _functions = LambdaFunctions.FromAssembly(typeof(SampleFunctions).Assembly);

    public void Dispose()
    {
        _functions.Dispose();
        _aws.Dispose();
    }

    [Fact]
    public void A_function_gets_the_part_of_the_event_that_the_rule_says()
    {
        Deploy("Nothing", """, "InputPath": "$.detail" """);

        Put("""{"name":"Mara"}""");

        // The payload of the function needs a name: the whole event has none.
        Assert.Empty(_bus.DeadLetters);
    }

    [Fact]
    public void An_event_that_a_function_fails_on_is_a_dead_letter_with_the_reason()
    {
        Deploy("Nothing", "");

        Put("""{"name":"Mara"}""");

        var letter = Assert.Single(_bus.DeadLetters);
        Assert.Contains("name", letter.Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_event_that_a_function_fails_on_is_tried_three_times_in_all()
    {
        var target = new LambdaTarget(_functions, "FailTwice", busEvent => busEvent);

        Assert.Null(target.Deliver(JsonValue.Parse("{}")));
        Assert.Contains("No Mara here.", new LambdaTarget(_functions, "Fail", busEvent => busEvent).Deliver(JsonValue.Parse("""{"name":"Mara"}""")), StringComparison.Ordinal);
        Assert.Null(target.Deliver(JsonValue.Parse("{}")));
    }

    [Fact]
    public void A_function_that_is_not_there_and_a_path_that_is_not_known_are_named()
    {
        Assert.Contains("The rule Ends has a target that is no state machine", Assert.Throws<DeploymentException>(() => Deploy("Gone", "")).Message, StringComparison.Ordinal);
        Assert.Contains("The rule Ends has the InputPath $.detail.name", Assert.Throws<DeploymentException>(() => Deploy("Nothing", """, "InputPath": "$.detail.name" """)).Message, StringComparison.Ordinal);
    }

    private void Deploy(string function, string input) => LocalDeployment.Deploy(
        new ServerlessTemplate(JsonValue.Parse(
            $$"""
            {
              "Resources": {
                "{{function}}": { "Type": "AWS::Serverless::Function" },
                "Ends": {
                  "Type": "AWS::Events::Rule",
                  "Properties": { "EventPattern": { "source": ["people"] }, "Targets": [{ "Id": "Target", "Arn": { "Fn::GetAtt": ["{{function}}", "Arn"] }{{input}} }] }
                }
              }
            }
            """)),
        _ => "",
        _aws.Engine,
        _bus,
        functions: _functions);

    private void Put(string detail) => _bus.Put(JsonValue.Object(("Source", "people"), ("DetailType", "Came"), ("Detail", detail)), _aws.Clock.GetUtcNow());
}

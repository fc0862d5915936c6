using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;
using DurableStates.Local.EventBridge;
using DurableStates.Local.Services;

namespace DurableStates.Local.Deployment;

public sealed class LocalDeploymentTests : IDisposable
{
    private const string Template = """
        {
          "Resources": {
            "Bus": { "Type": "AWS::Events::EventBus", "Properties": { "Name": "customer360" } },
            "Validate": { "Type": "AWS::Serverless::Function", "Properties": {} },
            "OnboardingStateMachine": {
              "Type": "AWS::Serverless::StateMachine",
              "Properties": {
                "Name": "onboarding",
                "DefinitionSubstitutions": { "ValidateArn": { "Fn::GetAtt": ["Validate", "Arn"] } },
                "Events": {
                  "Submitted": {
                    "Type": "EventBridgeRule",
                    "Properties": { "EventBusName": { "Ref": "Bus" }, "Pattern": { "source": ["products"] }, "InputPath": "$.detail" }
                  }
                }
              }
            }
          }
        }
        """;

    private const string Definition = """{ "StartAt": "Call", "States": { "Call": { "Type": "Pass", "Comment": "${ValidateArn}", "End": true } } }""";

    private readonly OneTask _aws = new();
    private readonly EventBus _bus = new(new SeededSource(7));

    public void Dispose() => _aws.Dispose();

    [Fact]
    public void A_templates_machines_run_with_their_substitutions_and_start_by_their_rules()
    {
        var machine = Assert.Single(LocalDeployment.Deploy(new ServerlessTemplate(JsonValue.Parse(Template)), _ => Definition, _aws.Engine, _bus));

        _bus.Put(JsonValue.Parse("""{ "Source": "products", "DetailType": "Submitted", "Detail": "{\"id\":1}", "EventBusName": "customer360" }"""), _aws.Clock.GetUtcNow());

        Assert.Equal("arn:aws:lambda:us-east-1:000000000000:function:Validate", machine.Definition.States.Single().Comment);
        Assert.Equal("""{"id":1}""", Assert.Single(_aws.Engine.Executions).Input.Text);
    }

    [Fact]
    public async Task A_machine_starts_another_of_the_template_in_the_engines_account()
    {
        const string template = """
            {
              "Resources": {
                "OuterStateMachine": {
                  "Type": "AWS::Serverless::StateMachine",
                  "Properties": { "Name": "outer", "DefinitionSubstitutions": { "InnerArn": { "Fn::GetAtt": ["InnerStateMachine", "Arn"] } } }
                },
                "InnerStateMachine": { "Type": "AWS::Serverless::StateMachine", "Properties": { "Name": "inner" } }
              }
            }
            """;
        const string outer = """
            {
              "QueryLanguage": "JSONata",
              "StartAt": "Start",
              "States": {
                "Start": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::states:startExecution.sync:2",
                  "Arguments": { "StateMachineArn": "${InnerArn}", "Input": "{\"a\":1}" },
                  "Output": "{% $states.result.Output %}",
                  "End": true
                }
              }
            }
            """;
        var options = new WorkflowEngineOptions { Clock = new VirtualClock(), Account = "123456789012", Region = "eu-central-1" };
        options.TaskHandlers.Add(new ServiceTaskHandler(new EventBridgeIntegration(_bus)));
        using var engine = new WorkflowEngine(options);
        var machines = LocalDeployment.Deploy(
            new ServerlessTemplate(JsonValue.Parse(template), options.Account, options.Region),
            name => name == "outer" ? outer : """{ "StartAt": "Pass", "States": { "Pass": { "Type": "Pass", "End": true } } }""",
            engine,
            _bus);

        var run = await engine.CompletionAsync(engine.StartExecution(machines[0], new Payload(JsonValue.Parse("{}"))), TestContext.Current.CancellationToken);

        Assert.Equal((ExecutionStatus.Succeeded, """{"a":1}""", (string?)null), (run.Status, run.Output?.Text, run.Cause));
    }

    [Fact]
    public async Task A_rule_that_stands_by_itself_starts_its_target_with_what_its_transformer_makes()
    {
        var bus = new EventBus(new SeededSource(1), account: "123456789012");
        var options = new WorkflowEngineOptions { Clock = new VirtualClock(), Account = "123456789012" };
        options.Observers.Add(new ExecutionStatusEvents(bus));
        using var engine = new WorkflowEngine(options);
        var machines = LocalDeployment.Deploy(
            new ServerlessTemplate(JsonValue.Parse(Watched("""{"run": <run>, "status": <status>}""", "Watcher")), options.Account),
            name => name == "worker"
                ? """{ "StartAt": "Fail", "States": { "Fail": { "Type": "Fail", "Error": "No", "Cause": "mara.keller@example.com" } } }"""
                : """{ "StartAt": "Pass", "States": { "Pass": { "Type": "Pass", "End": true } } }""",
            engine,
            bus);

        var failed = await engine.CompletionAsync(engine.StartExecution(machines[0], """{"secret":1}"""), TestContext.Current.CancellationToken);

        var watcher = Assert.Single(engine.Executions, execution => execution.StateMachine.Name == "watcher");
        Assert.Equal($$"""{"run":"{{failed.Arn}}","status":"FAILED"}""", watcher.Input.Text);
        Assert.Empty(bus.DeadLetters);
    }

    [Theory]
    [InlineData("""{"run": <gone>}""", "Watcher", "The rule Failures: InputTemplate contains invalid placeholder gone.")]
    [InlineData("{}", "Queue", "The rule Failures has a target that is no state machine of the template")]
    public void A_rule_that_means_nothing_here_is_named(string inputTemplate, string target, string message) => Assert.Contains(
        message,
        Assert.Throws<DeploymentException>(() => LocalDeployment.Deploy(
            new ServerlessTemplate(JsonValue.Parse(Watched(inputTemplate, target))), _ => """{ "StartAt": "Pass", "States": { "Pass": { "Type": "Pass", "End": true } } }""", _aws.Engine, _bus)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_rule_by_the_clock_is_named()
    {
        var template = new ServerlessTemplate(JsonValue.Parse("""{ "Resources": { "Nightly": { "Type": "AWS::Events::Rule", "Properties": { "ScheduleExpression": "rate(1 day)", "Targets": [] } } } }"""));

        Assert.Contains("The rule Nightly has no EventPattern", Assert.Throws<DeploymentException>(() => template.Rules).Message, StringComparison.Ordinal);
    }

    private static string Watched(string inputTemplate, string target) => JsonValue.Parse(
        """
        {
          "Resources": {
            "Worker": { "Type": "AWS::Serverless::StateMachine", "Properties": { "Name": "worker" } },
            "Watcher": { "Type": "AWS::Serverless::StateMachine", "Properties": { "Name": "watcher" } },
            "Queue": { "Type": "AWS::SQS::Queue" }
          }
        }
        """) is var template && JsonValue.Parse(
        $$"""
        {
          "Type": "AWS::Events::Rule",
          "Properties": {
            "EventPattern": { "source": ["aws.states"], "detail": { "status": ["FAILED"], "stateMachineArn": [{ "Ref": "Worker" }] } },
            "Targets": [{
              "Id": "Target", "Arn": { "Fn::GetAtt": ["{{target}}", "Arn"] },
              "InputTransformer": { "InputPathsMap": { "run": "$.detail.executionArn", "status": "$.detail.status" }, "InputTemplate": {{((JsonValue)inputTemplate).ToJson()}} }
            }]
          }
        }
        """) is var rule ? template.With("Resources", template["Resources"].With("Failures", rule)).ToJson() : "";

    [Fact]
    public void A_placeholder_that_the_template_does_not_fill_is_named()
    {
        var error = Assert.Throws<DeploymentException>(() => LocalDeployment.Deploy(
            new ServerlessTemplate(JsonValue.Parse(Template)), _ => Definition.Replace("ValidateArn", "OtherArn", StringComparison.Ordinal), _aws.Engine, _bus));

        Assert.Contains("${OtherArn}", error.Message, StringComparison.Ordinal);
    }
}

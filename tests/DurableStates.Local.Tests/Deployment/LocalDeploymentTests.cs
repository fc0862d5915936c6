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
    public void A_placeholder_that_the_template_does_not_fill_is_named()
    {
        var error = Assert.Throws<DeploymentException>(() => LocalDeployment.Deploy(
            new ServerlessTemplate(JsonValue.Parse(Template)), _ => Definition.Replace("ValidateArn", "OtherArn", StringComparison.Ordinal), _aws.Engine, _bus));

        Assert.Contains("${OtherArn}", error.Message, StringComparison.Ordinal);
    }
}

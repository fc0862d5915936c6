using DurableStates.Json;

namespace DurableStates.Repository;

public sealed class ServerlessTemplateTests
{
    private const string Translate =
        """
        import json, os, sys
        os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
        from samtranslator.translator.transform import transform
        class Policies:
            def load(self):
                return {name: "arn:aws:iam::aws:policy/" + name for name in ("AWSXrayWriteOnlyAccess", "service-role/AWSLambdaBasicExecutionRole")} | {
                    "AWSLambdaBasicExecutionRole": "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"}
        result = transform(json.load(sys.stdin), {"OrganizationAccounts": "111111111111"}, Policies())
        for name, resource in result["Resources"].items():
            print(name, resource["Type"])
        """;

    private static readonly JsonValue Template = JsonValue.Parse(RepositoryRoot.Read("serverless.template"));

    [Fact]
    public void The_template_passes_the_linter_of_CloudFormation() => Assert.Empty(Tool.CfnLint(Template.ToJson()));

    [Fact]
    public void The_template_is_translated_to_a_machine_and_a_role_for_each_pipeline_and_a_rule_for_each_event()
    {
        // Packaging uploads the functions' code and puts its address into the template; the translator wants one.
        var packaged = Template.With("Resources", JsonValue.Object([.. Template["Resources"].AsObject().Select(resource =>
            (resource.Key, resource.Value["Type"] == "AWS::Serverless::Function"
                ? resource.Value.With("Properties", resource.Value["Properties"].With("CodeUri", "s3://bucket/code.zip"))
                : resource.Value))]));

        var resources = Tool.Python(Translate, packaged.ToJson());

        var machines = Template["Resources"].AsObject().Where(resource => resource.Value["Type"] == "AWS::Serverless::StateMachine").Select(resource => resource.Value["Properties"]).ToArray();
        var rules = machines.Sum(machine => machine["Events"].TryGetObject(out var events) ? events.Count : 0)
            + Template["Resources"].AsObject().Count(resource => resource.Value["Type"] == "AWS::Events::Rule");
        Assert.NotEmpty(machines);
        Assert.Equal(machines.Length, resources.Count(line => line.EndsWith(" AWS::StepFunctions::StateMachine", StringComparison.Ordinal)));
        Assert.Equal(machines.Length, resources.Count(line => line.EndsWith("StateMachineRole AWS::IAM::Role", StringComparison.Ordinal)));
        Assert.Equal(rules, resources.Count(line => line.EndsWith(" AWS::Events::Rule", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_placeholder_of_a_machine_is_substituted_and_no_substitution_is_idle() => Assert.All(
        Template["Resources"].AsObject().Where(resource => resource.Value["Type"] == "AWS::Serverless::StateMachine"),
        machine =>
        {
            var definition = machine.Value["Properties"]["Definition"].ToJson();
            var placeholders = definition.Split("${").Skip(1).Select(rest => rest[..rest.IndexOf('}', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal);

            Assert.Equal(placeholders, (machine.Value["Properties"]["DefinitionSubstitutions"].TryGetObject(out var open) ? open.Select(pair => pair.Key) : []).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void The_template_holds_each_machine_as_its_file_does() => Assert.All(
        Template["Resources"].AsObject().Where(resource => resource.Value["Type"] == "AWS::Serverless::StateMachine"),
        machine =>
        {
            var file = $"statemachines/{machine.Value["Properties"]["Name"].AsString()}.asl.json";

            Assert.Equal(JsonValue.Parse(RepositoryRoot.Read(file)), machine.Value["Properties"]["Definition"]);
        });
}

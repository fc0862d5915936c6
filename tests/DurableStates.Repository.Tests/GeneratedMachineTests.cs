using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Repository;

/// <summary>What AWS asks of a machine, asked of every machine in <c>statemachines/</c> without AWS.</summary>
public sealed class GeneratedMachineTests
{
    public static TheoryData<string> Machines => [.. RepositoryRoot.Files("*.asl.json").Where(file => file.StartsWith("statemachines/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_machine_has_no_finding_of_ours(string file)
    {
        var text = RepositoryRoot.Read(file);

        Assert.Empty(AslReader.Read(text).Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_task_of_a_machine_has_a_timeout_and_every_name_fits(string file)
    {
        var states = States(JsonValue.Parse(RepositoryRoot.Read(file))).ToList();

        Assert.NotEmpty(states);
        Assert.All(states, state => Assert.InRange(state.Key.Length, 1, 80));
        Assert.All(
            states.Where(state => state.Value["Type"] == "Task"),
            task => Assert.False(task.Value["TimeoutSeconds"].IsUndefined, $"{task.Key} has no timeout"));
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_machine_passes_the_linter_of_CloudFormation(string file)
    {
        var definition = JsonValue.Parse(RepositoryRoot.Read(file));
        var template = JsonValue.Object(
            ("AWSTemplateFormatVersion", "2010-09-09"),
            ("Resources", JsonValue.Object(("Machine", JsonValue.Object(
                ("Type", "AWS::StepFunctions::StateMachine"),
                ("Properties", JsonValue.Object(
                    ("RoleArn", "arn:aws:iam::111111111111:role/machine"),
                    ("Definition", definition))))))));

        var findings = Tool.CfnLint(template.ToJson());

        // The linter's schema knows numbers only where Step Functions takes a JSONata expression, too.
        Assert.DoesNotContain(findings, finding => !finding.EndsWith("%}' is not of type 'number'", StringComparison.Ordinal));
    }

    private static IEnumerable<KeyValuePair<string, JsonValue>> States(JsonValue machine) =>
        !machine["States"].IsObject
            ? []
            : machine["States"].AsObject().SelectMany(state => Branches(state.Value).SelectMany(States).Prepend(state));

    private static IEnumerable<JsonValue> Branches(JsonValue state) =>
        state["Branches"].IsArray ? [.. state["Branches"].AsArray(), state["ItemProcessor"]] : [state["ItemProcessor"]];
}

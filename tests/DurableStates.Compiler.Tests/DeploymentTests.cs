using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler;

/// <summary>A deployment replaces what the author asked for (<c>Template.Ref</c>, the ARNs of functions) and no text of the code that looks like it.</summary>
public sealed class DeploymentTests
{
    public static TheoryData<string> Bodies =>
    [
        // Texts: constants, parts of others, what is compared and measured.
        "await Tell(\"pay ${Name}\"); return new { A = \"${Name}\", B = new[] { \"a\", \"${Other}\" } };",
        "await Tell($\"pay ${{Name}} to {input.Word}\"); return new { A = $\"${{{input.Word}}}\" };",
        "var text = \"${SayArn}\"; await Tell(text); return new { A = await Say(\"${SayArn}\"), L = text.Length };",
        "await Tell(\"{{resolve:ssm:/app/key}}\"); return new { A = \"x{{resolve:secretsmanager:s:SecretString:password}}y\" };",
        "return new { A = input.Word == \"${Name}\", B = input.Word.Replace(\"w\", \"${Name}\"), C = (input.Word + \"${Name}\").Length };",
        "return new { A = \"$${Name}\", B = \"${${Name}}\", C = \"$\", D = \"{Name}\", E = \"{{{resolve:ssm:x}}}\" };",
        "return new { A = \"" + string.Concat(Enumerable.Range(0, 20).Select(number => $"${{N{number}}} ")) + "\" };",
        "if (input.Word == \"${Name}\") { await Tell(\"no\"); } return new { A = WorkflowJson.Serialize(new { B = \"${Name}\" }) };",
        // What fails, and what catches it.
        "try { await Tell(\"b\"); throw new InvalidOperationException(\"no ${Name}\"); } catch (InvalidOperationException e) { return new { e.Message }; }",
        // Keys.
        "await Tell(new Dictionary<string, string> { [\"${Name}\"] = \"a\" }); return new Dictionary<string, object> { [\"a\"] = 1, [\"{{resolve:ssm:x}}\"] = input.Word };",
        "return new { A = input.Odd };",
        // Objects that would be intrinsic functions.
        "await Tell(new Dictionary<string, string> { [\"Ref\"] = \"Say\" }); return new Dictionary<string, string> { [\"Ref\"] = input.Word };",
        "return new { A = new Dictionary<string, object> { [\"Condition\"] = true }, B = new Dictionary<string, string> { [\"Ref\"] = \"a\", [\"Condition\"] = \"b\" } };",
        "return new { A = new Dictionary<string, object> { [\"Fn::GetAtt\"] = new[] { \"Say\", \"Arn\" } }, B = new Dictionary<string, object> { [\"Fn::Transform\"] = 1, [\"c\"] = 2 } };",
        "return new { A = new[] { new Dictionary<string, string> { [\"Fn::Sub\"] = \"${Name}\" } } };",
        // Variables and states.
        "var Ref = await Say(\"a\"); await Tell(Ref); return new { A = Ref };",
        "var Condition = await Say(\"a\"); await Tell(\"b\"); return new { A = Condition };",
        "foreach (var Ref in input.Names) { await Tell(Ref); } return new { A = 1 };",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_deployed_machine_does_what_the_code_does(string body)
    {
        var (native, deployed) = await SmallProgram.RunAsync(body, Deployment.Of);

        Assert.Null(native.Error);
        Assert.Equal(native.Describe(), deployed.Describe());
    }

    [Theory]
    [InlineData("await Tell(\"b\"); throw new InvalidOperationException(\"no ${Name} {{resolve:ssm:x}}\");")]
    [InlineData("await Tell(\"b\"); throw new InvalidOperationException($\"{input.Word} ${{Name}}\");")]
    public async Task A_deployed_machine_fails_as_the_code_does(string body)
    {
        var (native, deployed) = await SmallProgram.RunAsync(body, Deployment.Of);

        Assert.NotNull(native.Error);
        Assert.Equal(native.Describe(), deployed.Describe());
    }

    [Fact]
    public void What_the_author_asks_for_is_replaced()
    {
        var machine = SmallProgram.Compile("return new { A = Template.Ref(\"AWS::Region\"), B = \"at \" + Template.GetAtt(\"Table\", \"Stream.Arn\"), C = Template.Ref(\"Condition\") };");

        var deployed = Deployment.Of(machine);

        Assert.Contains("@@AWSRegion}", deployed, StringComparison.Ordinal);
        Assert.Contains("@@TableStreamArn}", deployed, StringComparison.Ordinal);
        Assert.Contains("@@ConditionValue}", deployed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_and_a_comment_are_not_replaced_either()
    {
        var condition = SmallProgram.Compile("return new { A = await context.CallActivityAsync<string>(\"Condition\", \"x\") };", "/// <summary>Asks for ${Name}.</summary>");
        var choice = SmallProgram.Compile("if (input.Word == \"${Name}\") { await Tell(\"a\"); } return new { A = 1 };");

        Assert.DoesNotContain("REPLACED", Deployment.Of(condition), StringComparison.Ordinal);
        Assert.Equal("Condition 2", Assert.Single(condition.Machine.Graph.States).Name);
        Assert.Equal("Asks for $ {Name}.", condition.Machine.Graph.Comment);
        Assert.Contains(choice.Machine.Graph.States, state => state.Name == "If input.word is $ {Name}");
    }

    [Fact]
    public async Task The_SAM_translator_leaves_the_machine_as_it_is()
    {
        var bodies = Bodies.Select(row => row.Data).ToArray();

        var deployed = Deployment.BySam(bodies.Select(body => SmallProgram.Compile(body)));

        Assert.Equal(bodies.Length, deployed.Count);
        foreach (var (body, definition) in bodies.Zip(deployed))
        {
            var (native, compiled) = await SmallProgram.RunAsync(body, _ => definition);
            Assert.Equal(native.Describe(), compiled.Describe());
        }
    }
}

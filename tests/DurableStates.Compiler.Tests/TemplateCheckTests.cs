using System.Globalization;
using DurableStates.Compiler.Harness;
using DurableStates.Compiler.Templates;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler;

/// <summary>What the code reads of a template stands in it.</summary>
public sealed class TemplateCheckTests
{
    private const string Empty = """{ "Transform": "AWS::Serverless-2016-10-31", "Resources": {} }""";
    private const string Table = """{ "Resources": { "OrdersTable": { "Type": "AWS::DynamoDB::Table" } } }""";
    private const string Parameter = """{ "Parameters": { "Orders": { "Type": "String" } }, "Resources": {} }""";
    private const string Serverless = """{ "Resources": { "Orders": { "Type": "AWS::Serverless::Api" } } }""";
    private const string Ours = """{ "Resources": { "OldStateMachine": { "Type": "AWS::Serverless::StateMachine", "Metadata": { "Tool": "DurableStates" } } } }""";

    [Theory]
    [InlineData(Table, "Template.Ref(\"OrdersTable\")")]
    [InlineData(Table, "Template.GetAtt(\"OrdersTable\", \"Arn\")")]
    [InlineData(Parameter, "Template.Ref(\"Orders\")")]
    [InlineData(Empty, "Template.Ref(\"AWS::Region\")")]
    [InlineData(Empty, "Template.GetAtt(\"SampleStateMachine\", \"Name\")")]
    [InlineData(Empty, "Template.GetAtt(\"SampleStateMachineRole\", \"Arn\")")]
    [InlineData(Empty, "Template.GetAtt(\"SampleLogs\", \"Arn\")")]
    [InlineData(Empty, "Template.Ref(\"ServerlessHttpApi\")")]
    [InlineData(Serverless, "Template.Ref(\"OrdersProdStage\")")]
    [InlineData("""{ "Transform": ["AWS::Serverless-2016-10-31", "AWS::LanguageExtensions"], "Resources": {} }""", "Template.Ref(\"Nope\")")]
    [InlineData("""{ "Resources": { "Fn::Transform": { "Name": "AWS::Include" } } }""", "Template.Ref(\"Nope\")")]
    public void What_the_template_or_the_deployment_has_is_fine(string template, string value) => Assert.Empty(Findings(template, value));

    [Theory]
    [InlineData(Empty, "Template.Ref(\"Nope\")", "no resource or parameter 'Nope',")]
    [InlineData(Empty, "Template.Ref(\"AWS::Regoin\")", "no resource or parameter 'AWS::Regoin',")]
    [InlineData(Table, "Template.Ref(\"OrderTable\")", "(did you mean 'OrdersTable'?)")]
    [InlineData(Parameter, "Template.GetAtt(\"Orders\", \"Arn\")", "no resource 'Orders',")]
    [InlineData(Ours, "Template.GetAtt(\"OldStateMachine\", \"Arn\")", "no resource 'OldStateMachine'")]
    [InlineData("""{ "Resources": { "Orders": { "Type": "AWS::S3::Bucket" } } }""", "Template.Ref(\"OrdersProdStage\")", "no resource or parameter 'OrdersProdStage'")]
    public void What_nothing_declares_is_an_error(string template, string value, string message)
    {
        var (severity, text) = Assert.Single(Findings(template, value));

        Assert.Equal(DiagnosticSeverity.Error, severity);
        Assert.StartsWith("DS2003", text, StringComparison.Ordinal);
        Assert.Contains(message, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_is_still_to_be_written_is_warned_about() =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Findings("", "Template.Ref(\"Orders\")")).Severity);

    [Fact]
    public void Without_a_template_nothing_is_looked_up() => Assert.Empty(Findings(null, "Template.Ref(\"Orders\")"));

    private static (DiagnosticSeverity Severity, string Text)[] Findings(string? template, string value)
    {
        var source = $$"""
            using System.Threading.Tasks;
            using DurableStates;

            [StateMachine("sample")]
            public sealed class Sample : TaskOrchestrator<string, string>
            {
                public override Task<string> RunAsync(TaskOrchestrationContext context, string input) => Task.FromResult({{value}});
            }
            """;
        var result = CaseCompiler.Compile(source, template is null ? null : new ExistingTemplate(template, FunctionsAreWritten: true));
        Assert.Equal(result.Diagnostics.Any(found => found.Severity is DiagnosticSeverity.Error), result.StateMachines.IsEmpty);
        return [.. result.Diagnostics.Select(found => (found.Severity, $"{found.Id} {found.GetMessage(CultureInfo.InvariantCulture)}"))];
    }
}

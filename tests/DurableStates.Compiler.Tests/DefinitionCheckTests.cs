using DurableStates.Compiler.Harness;
using DurableStates.Compiler.Validation;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler;

/// <summary>What comes out is what AWS takes, or an error at the code that it came from.</summary>
public sealed class DefinitionCheckTests
{
    [Theory]
    [InlineData("while (true) { }", "while")]
    [InlineData("for (;;) { }", "for")]
    [InlineData("do { } while (true);", "do")]
    [InlineData("while (true) { await context.CreateTimer(TimeSpan.FromSeconds(1)); }", "while")]
    [InlineData("for (;;) { await context.CallActivityAsync<string>(\"Ask\", input); await context.CreateTimer(TimeSpan.FromSeconds(1)); }", "for")]
    [InlineData("if (input == \"x\") { while (true) { } } return input;", "while")]
    [InlineData("var n = 0; while (true) { foreach (var c in new[] { 1, 2 }) { n += c; } await context.CreateTimer(TimeSpan.FromSeconds(n)); }", "while")]
    [InlineData("await context.CreateTimer(TimeSpan.FromSeconds(1)); while (true) { while (true) { await context.CreateTimer(TimeSpan.FromSeconds(1)); } }", "while")]
    [InlineData("while (1 == 1) { await context.CreateTimer(TimeSpan.FromSeconds(1)); }", "while")]
    [InlineData("const bool always = true; for (; always;) { await context.CreateTimer(TimeSpan.FromSeconds(1)); }", "for")]
    public void A_loop_that_nothing_leaves_is_an_error_at_the_loop(string body, string keyword)
    {
        var result = CaseCompiler.Compile(Orchestrator(body));

        Assert.Empty(result.StateMachines);
        var diagnostic = Assert.Single(result.Diagnostics, found => found.Severity is DiagnosticSeverity.Error);
        Assert.Equal("DS2001", diagnostic.Id);
        Assert.Equal(keyword, diagnostic.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan));
        Assert.Equal(body.IndexOf(keyword, StringComparison.Ordinal), diagnostic.Location.GetLineSpan().StartLinePosition.Character);
    }

    [Theory]
    [InlineData("while (true) { if (input == \"x\") { return input; } await context.CreateTimer(TimeSpan.FromSeconds(1)); }")]
    [InlineData("while (true) { if (input == \"x\") { break; } await context.CreateTimer(TimeSpan.FromSeconds(1)); } return input;")]
    [InlineData("while (true) { if (input == \"x\") { throw new InvalidOperationException(\"x\"); } await context.CreateTimer(TimeSpan.FromSeconds(1)); }")]
    [InlineData("if (input == \"x\") { while (true) { await context.CreateTimer(TimeSpan.FromSeconds(1)); } } return input;")]
    public void A_loop_that_something_leaves_or_that_not_everybody_enters_is_none(string body)
    {
        var result = CaseCompiler.Compile(Orchestrator(body));

        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
    }

    [Fact]
    public void A_constant_of_a_megabyte_is_refused_in_the_words_of_AWS()
    {
        var result = CaseCompiler.Compile(Orchestrator($"return \"{new string('x', 1_048_576)}\";"));

        Assert.Empty(result.StateMachines);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("DS2002", diagnostic.Id);
        Assert.Contains("The definition exceeds the maximum length of 1048576 characters", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Sample", diagnostic.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan));
    }

    [Fact]
    public void Every_diagnostic_has_a_page_and_a_row_with_its_title()
    {
        var pages = Path.Combine(CaseFolder.Root, "..", "..", "..", "docs", "diagnostics");

        Assert.Equal(DefinitionDiagnostics.All.Select(diagnostic => diagnostic.Id), Directory.GetFiles(pages, "DS2*.md").Select(page => Path.GetFileNameWithoutExtension(page)).Order(StringComparer.Ordinal));
        Assert.All(DefinitionDiagnostics.All, diagnostic =>
        {
            var title = diagnostic.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.StartsWith($"# {diagnostic.Id}: {title}\n", File.ReadAllText(Path.Combine(pages, $"{diagnostic.Id}.md")), StringComparison.Ordinal);
            Assert.Contains($"| [{diagnostic.Id}]({diagnostic.Id}.md) | {title} |", File.ReadAllText(Path.Combine(pages, "README.md")), StringComparison.Ordinal);
        });
    }

    // The body stands at the beginning of a line, so that a column is a place in it.
    private static string Orchestrator(string body) => $$"""
        [StateMachine("sample")]
        public sealed class Sample : TaskOrchestrator<string, string>
        {
            public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
            {
        {{body}}
            }
        }
        """;
}

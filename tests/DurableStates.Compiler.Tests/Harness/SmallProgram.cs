using DurableStates.Json;

namespace DurableStates.Compiler.Harness;

/// <summary>The body of an orchestrator that may <c>Say</c>, <c>Find</c> and <c>Tell</c>, with an input of many members.</summary>
internal static class SmallProgram
{
    private const string Answers =
        """
        { "Say": [{ "result": "x" }, { "result": "y" }], "Find": { "result": ["f", "g"] }, "Tell": { "result": null } }
        """;

    private const string Input =
        """
        { "names": ["a", "b", "c", "d"], "number": 300, "other": -1, "small": 32767, "tiny": 255, "real": 1.5, "flag": false, "word": "w", "maybe": null, "words": ["p", null, "q"], "${Odd}": "odd" }
        """;

    /// <summary>The program run natively, and on the engine as its definition or as what something makes of its template.</summary>
    public static async Task<(RunOutcome Native, RunOutcome Compiled)> RunAsync(string body, Func<CompiledStateMachine, string>? definition = null, string declarations = "", string answers = Answers)
    {
        var source = Source(body, declarations);
        var orchestrator = CaseCompiler.Orchestrator(source, "BothWays.cs", out var errors);
        Assert.True(orchestrator is not null, errors);
        var compiled = Compiled(source);

        var run = new CaseRun(JsonValue.Object(("input", JsonValue.Parse(Input)), ("answers", JsonValue.Parse(answers))));
        return (
            await NativeRunner.RunAsync(orchestrator, run, TestContext.Current.CancellationToken),
            await EngineRunner.RunAsync(definition?.Invoke(compiled) ?? compiled.Definition, run, TestContext.Current.CancellationToken));
    }

    /// <summary>The program's machine.</summary>
    public static CompiledStateMachine Compile(string body, string summary = "") => Compiled(Source(body, summary));

    /// <summary>What the compiler says about the program.</summary>
    public static IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> Diagnose(string body) => CaseCompiler.Compile(Source(body)).Diagnostics;

    private static CompiledStateMachine Compiled(string source)
    {
        var compiled = CaseCompiler.Compile(source);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        return Assert.Single(compiled.StateMachines);
    }

    private static string Source(string body, string summary = "") =>
        $$"""
        using Amazon.Lambda.Annotations;

        namespace Cases;

        public sealed record Input(List<string> Names, int Number, int Other, short Small, byte Tiny, double Real, bool Flag, string Word, int? Maybe, List<string?> Words)
        {
            [System.Text.Json.Serialization.JsonPropertyName("${Odd}")]
            public string? Odd { get; init; }
        }

        public sealed class Steps
        {
            [LambdaFunction(ResourceName = "Say")]
            public string Say(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Find")]
            public List<string> Find(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Tell")]
            public void Tell(object text) => throw new NotSupportedException();
        }

        {{summary}}
        [StateMachine("both-ways")]
        public sealed class BothWays : TaskOrchestrator<Input, object>
        {
            public override async Task<object> RunAsync(TaskOrchestrationContext context, Input input)
            {
                {{body.Replace("await Tell(", "await context.CallActivityAsync(\"Tell\", ", StringComparison.Ordinal)
                    .Replace("await Say(", "await context.CallActivityAsync<string>(\"Say\", ", StringComparison.Ordinal)
                    .Replace("await Find(", "await context.CallActivityAsync<List<string>>(\"Find\", ", StringComparison.Ordinal)}}
            }
        }
        """;
}

using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Compiler.Generated;

/// <summary>An orchestrator made of random statements, and runs for it.</summary>
/// <param name="Body">What it does.</param>
/// <param name="Runs">Inputs with the answers to its calls.</param>
internal sealed record GeneratedProgram(ImmutableArray<Statement> Body, ImmutableArray<JsonValue> Runs)
{
    public string Source =>
        $$"""
        using Amazon.Lambda.Annotations;

        namespace Cases;

        public sealed record Item(string Name, int Size, List<string> Tags);

        public sealed record Input(List<Item> Items, List<string> Names, int Number, bool Flag, string Word);

        public sealed record Output(int I0, int I1, string S0, string S1, List<string> L0, List<string> L1);

        public class OwnException(string message) : Exception(message);

        public sealed class DerivedException(string message) : OwnException(message);

        public sealed class Steps
        {
            [LambdaFunction(ResourceName = "Say")]
            public string Say(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Count")]
            public int Count(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Ask")]
            public bool Ask(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Find")]
            public List<string> Find(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Tell")]
            public void Tell(string text) => throw new NotSupportedException();
        }

        [StateMachine("generated")]
        public sealed class Generated : TaskOrchestrator<Input, Output>
        {
            public override async Task<Output> RunAsync(TaskOrchestrationContext context, Input input)
            {
                var i0 = 0;
                var i1 = 1;
                var s0 = "";
                var s1 = "s";
                var l0 = new List<string>();
                var l1 = new List<string> { "l" };
        {{Statement.Print(Body, 2)}}
                return new Output(i0, i1, s0, s1, l0, l1);
            }
        }

        """;

    /// <summary>Programs with one thing less.</summary>
    public IEnumerable<GeneratedProgram> Smaller() =>
        [.. Statement.Smaller(Body).Select(body => this with { Body = body }), .. Runs.Length > 1 ? Runs.Select(run => this with { Runs = [run] }) : []];
}

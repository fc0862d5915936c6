using System.Collections.Immutable;
using DurableStates.Compiler.Generated;
using DurableStates.Json;

namespace DurableStates.Compiler.Everyday;

/// <summary>An orchestrator as people write it, made of random statements and helpers, and runs for it.</summary>
/// <param name="Body">What it does.</param>
/// <param name="Helpers">Its helper methods: signatures with their bodies.</param>
/// <param name="Runs">Inputs with the answers to its calls.</param>
/// <param name="Constructs">What occurs in it.</param>
internal sealed record EverydayProgram(ImmutableArray<Statement> Body, ImmutableArray<Statement.Part> Helpers, ImmutableArray<JsonValue> Runs, ImmutableSortedSet<string> Constructs)
{
    private const string Usings =
        """
        using Amazon.EventBridge;
        using Amazon.EventBridge.Model;
        using Amazon.Lambda.Annotations;
        using Microsoft.Extensions.Logging;

        """;

    private const string Types = Usings +
        """

        namespace Cases;

        public enum Level { Low, High = 5, Middle = 3 }

        public sealed record Row(string Name, int Size, string? Note, int? Rank, Level Level, DateTime At, List<string>? Tags, Row? Next);

        public sealed record Pair(string Key, int Count);

        public sealed class Bag
        {
            public int N { get; set; }

            public string S { get; set; } = "s";

            public List<string> L { get; set; } = [];

            public Level Level { get; set; }
        }

        public abstract class Shape
        {
            public string Name { get; set; } = "shape";

            public virtual int Sides { get; set; } = 1;
        }

        public sealed class Square : Shape
        {
            public override int Sides { get; set; } = 4;
        }

        public sealed record Input(List<Row> Rows, List<string> Words, List<int> Numbers, List<string>? Maybe, int Number, int Other, bool Flag, string Word, string? Odd, int? Rank, Level Level, DateTime At, Guid Id, Dictionary<string, int> Prices, double Real);

        public class OwnException(string message) : Exception(message);

        public sealed class DerivedException(string message) : OwnException(message);

        public sealed class BusyException(string message) : Exception(message);

        public sealed record Question(string Text, string TaskToken);

        public sealed class Steps
        {
            [LambdaFunction(ResourceName = "Hand")]
            public void Hand(Question question) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Say")]
            public string Say(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Count")]
            public int Count(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Ask")]
            public bool Ask(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Find")]
            public List<string> Find(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "One")]
            public Row? One(string text) => throw new NotSupportedException();

            [LambdaFunction(ResourceName = "Tell")]
            public void Tell(object text) => throw new NotSupportedException();
        }

        """;

    /// <summary>What every program has: its usings, and the namespace with the types that it uses.</summary>
    public static string Shared => Types;

    /// <summary>The whole program, to read and to keep.</summary>
    public string Source => Types + Class("generated");

    /// <summary>The orchestrator alone, in a namespace of its own beside the types that all programs share.</summary>
    public string Alone(int number) => $"{Usings}\nnamespace Cases.Program{number};\n{Class(Name(number))}";

    /// <summary>What the machine of a program in a batch is called.</summary>
    public static string Name(int number) => $"generated-{number}";

    private string Class(string name) => $$"""

        [StateMachine("{{name}}")]
        public sealed class Generated : TaskOrchestrator<Input, object>
        {
            private static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(new DurableStates.RetryPolicy(3, TimeSpan.FromSeconds(5), 2.0) { HandleFailure = failure => failure.IsCausedBy<BusyException>() });

        {{string.Join('\n', Helpers.Select(helper => Statement.Print([new Statement.Compound([helper])], 1)))}}
            public override async Task<object> RunAsync(TaskOrchestrationContext context, Input input)
            {
                var logger = context.CreateReplaySafeLogger("x");
                await Task.CompletedTask;
        {{Statement.Print(Body, 2)}}
            }
        }

        """;

    /// <summary>Programs with one thing less.</summary>
    public IEnumerable<EverydayProgram> Smaller() =>
    [
        .. Runs.Length > 1 ? Runs.Select(run => this with { Runs = [run] }) : [],
        .. Statement.Smaller(Body).Select(body => this with { Body = body }),
        .. Helpers.Select((_, i) => this with { Helpers = Helpers.RemoveAt(i) }),
        .. Helpers.SelectMany((helper, i) => Statement.Smaller(helper.Body).Select(body => this with { Helpers = Helpers.SetItem(i, helper with { Body = body }) })),
    ];
}

using DurableStates.Asl;

namespace DurableStates.Compiler.Reports;

/// <summary>What a machine costs in transitions, which a standard execution is billed by.</summary>
/// <param name="States">The states, nested ones included.</param>
/// <param name="ShortestPath">The fewest transitions to a successful end; 0 when there is none.</param>
/// <param name="LongestPath">The most transitions to a successful end that enters no state twice.</param>
public sealed record MachineReport(int States, int ShortestPath, int LongestPath)
{
    // The price of a state transition in us-east-1.
    private const double DollarsPerTransition = 0.000025;

    /// <summary>The report of a machine. A loop and a Map count one round; a Parallel counts all of its branches.</summary>
    /// <param name="machine">The machine.</param>
    public static MachineReport Of(StateMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var (shortest, longest) = PathsOf(machine.Graph);
        return new(machine.Graph.AllStates().Count(), shortest ?? 0, longest ?? 0);
    }

    /// <summary>What a million standard executions of so many transitions cost, in US dollars.</summary>
    /// <param name="transitions">Transitions of one execution.</param>
    public static double DollarsPerMillion(int transitions) => transitions * DollarsPerTransition * 1_000_000;

    private static (int? Shortest, int? Longest) PathsOf(StateGraph graph) => PathsFrom(graph, graph.StartAt, []);

    private static (int? Shortest, int? Longest) PathsFrom(StateGraph graph, string name, HashSet<string> entered)
    {
        if (!entered.Add(name))
        {
            return (null, null);
        }

        var state = graph[name];
        var inside = state.NestedGraphs.Select(PathsOf).ToArray();
        var (shortest, longest) = state switch
        {
            FailState => (null, null),
            SucceedState => (0, 0),
            _ when state.Transition is { IsEnd: true } => ((int?)0, (int?)0),
            _ => Best(Targets(state).Select(next => PathsFrom(graph, next, entered)).ToArray()),
        };
        entered.Remove(name);
        return (shortest + 1 + inside.Sum(one => one.Shortest ?? 0), longest + 1 + inside.Sum(one => one.Longest ?? 0));
    }

    private static (int? Shortest, int? Longest) Best((int? Shortest, int? Longest)[] paths) => (paths.Min(path => path.Shortest), paths.Max(path => path.Longest));

    // What a Catch leads to is not on the way of success.
    private static IEnumerable<string> Targets(State state) => state switch
    {
        ChoiceState choice => choice.Choices.Select(rule => rule.Next).Concat(choice.Default is { } last ? [last] : []),
        { Transition.Next: { } next } => [next],
        _ => [],
    };
}

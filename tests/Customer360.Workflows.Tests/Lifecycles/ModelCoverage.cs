using System.Collections.Concurrent;
using Stateless;

namespace Customer360.Workflows.Lifecycles;

/// <summary>Which states and transitions of the models the tests and walks of this process have reached.</summary>
internal static class ModelCoverage
{
    private static readonly ConcurrentDictionary<string, bool> Reached = new(StringComparer.Ordinal);

    public static void Reach<TState, TTrigger>(string model, StateMachine<TState, TTrigger>.Transition transition) => Reached[Name(model, transition.Source, transition.Trigger, transition.Destination)] = true;

    /// <summary>The transitions that a model permits and nothing has reached.</summary>
    public static IReadOnlyList<string> Missing<TState, TTrigger>(string model, StateMachine<TState, TTrigger> machine) =>
    [
        .. machine.GetInfo().States
            .SelectMany(state => state.FixedTransitions.Where(transition => !transition.IsInternalTransition)
                .Select(transition => Name(model, state.UnderlyingState, transition.Trigger.UnderlyingTrigger, transition.DestinationState.UnderlyingState)))
            .Where(name => !Reached.ContainsKey(name)).Order(StringComparer.Ordinal),
    ];

    private static string Name(string model, object? source, object? trigger, object? destination) => $"{model}: {source} --{trigger}--> {destination}";
}

using DurableStates.Engine;
using Stateless;

namespace Customer360.Workflows.Lifecycles;

/// <summary>The life of something that a machine takes care of, as a model. An execution's history is projected onto it, step by step; a step that the model does not permit throws.</summary>
internal abstract class Lifecycle<TState, TTrigger>(TState start)
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    public StateMachine<TState, TTrigger> Machine { get; } = new(start);

    /// <summary>The states that the history went through, the first one included.</summary>
    public List<TState> Path { get; } = [start];

    /// <summary>Projects an execution, and those that it started and waited for, and says where the life ended.</summary>
    public TState Project(Execution execution, IReadOnlyCollection<Execution> all)
    {
        Machine.OnTransitioned(transition => Path.Add(transition.Destination));
        foreach (var step in Step.Of(execution, all))
        {
            if (TriggerOf(step) is { } trigger)
            {
                Machine.Fire(trigger);
            }
        }

        return Machine.State;
    }

    /// <summary>Goes through a life step by step.</summary>
    /// <returns>The first step that the model does not permit, in a sentence; null when it permits all.</returns>
    public string? Follow(IEnumerable<Step> steps)
    {
        Machine.OnTransitioned(transition => ModelCoverage.Reach(GetType().Name, transition));
        foreach (var step in steps)
        {
            if (TriggerOf(step) is { } trigger)
            {
                if (!Machine.CanFire(trigger))
                {
                    return $"{step.Name} is {trigger}, which {GetType().Name} does not permit in {Machine.State}.";
                }

                Machine.Fire(trigger);
            }
        }

        return null;
    }

    /// <summary>What the model permits, and nothing in this process has reached.</summary>
    public IReadOnlyList<string> Missing => ModelCoverage.Missing(GetType().Name, Machine);

    /// <summary>What a step means for the life; null when it means nothing, as a retry does.</summary>
    public abstract TTrigger? TriggerOf(Step step);

    /// <summary>The type of the event that a step announces; null when it announces nothing.</summary>
    protected static string? Announced(Step step) =>
        step is { Name: "putEvents", Outcome: StepOutcome.Succeeded } ? step.Arguments["Entries"][0]["DetailType"].AsString() : null;
}

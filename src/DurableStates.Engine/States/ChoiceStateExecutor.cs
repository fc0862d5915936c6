using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;

namespace DurableStates.Engine.States;

/// <summary>Goes where the first rule that holds says.</summary>
/// <seealso href="https://states-language.net/spec.html#choice-state"/>
internal sealed class ChoiceStateExecutor(ChoiceState state, StateDataFlow flow, ImmutableArray<CompiledRule> rules) : StateExecutor(state, flow)
{
    private StateExecutor? _default;

    public override HistoryEventType Entered => HistoryEventType.ChoiceStateEntered;

    public override HistoryEventType Exited => HistoryEventType.ChoiceStateExited;

    public override StateOutcome Enter(Frame frame)
    {
        if (Flow.EffectiveInput(frame).Failed(out var error, out var input))
        {
            return error;
        }

        foreach (var rule in rules)
        {
            if (rule.Condition.Holds(frame.Scope(input)).Failed(out error, out var holds))
            {
                return error;
            }

            if (holds)
            {
                return rule.PassOn(frame, input).Failed(out error, out var departure) ? error : StateOutcome.Leave(departure, rule.Next);
            }
        }

        if (_default is null)
        {
            return frame.RuntimeError("Failed to transition out of the state. The state does not point to a next state.");
        }

        return Flow.PassOn(frame, input).Failed(out error, out var otherwise) ? error : StateOutcome.Leave(otherwise, _default);
    }

    public override void Link(IReadOnlyDictionary<string, StateExecutor> graph)
    {
        _default = state.Default is { } name ? graph[name] : null;
        foreach (var rule in rules)
        {
            rule.Link(graph);
        }
    }
}

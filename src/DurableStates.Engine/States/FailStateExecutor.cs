using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;

namespace DurableStates.Engine.States;

/// <summary>Ends its graph with an error.</summary>
/// <seealso href="https://states-language.net/spec.html#fail-state"/>
internal sealed class FailStateExecutor(FailState state, StateDataFlow flow) : StateExecutor(state, flow)
{
    private readonly CompiledText? _error = CompiledText.CompileOptional(state.Error, "Error");
    private readonly CompiledText? _cause = CompiledText.CompileOptional(state.Cause, "Cause");

    public override HistoryEventType Entered => HistoryEventType.FailStateEntered;

    public override HistoryEventType Exited => throw new InvalidOperationException("A Fail state is never left.");

    public override StateOutcome Enter(Frame frame)
    {
        if (Flow.EffectiveInput(frame).Failed(out var failed, out _))
        {
            return failed;
        }

        string? error = null;
        string? cause = null;
        return (_error?.Evaluate(frame).Failed(out failed, out error) ?? false) || (_cause?.Evaluate(frame).Failed(out failed, out cause) ?? false)
            ? failed
            : new StateError(error, cause);
    }
}

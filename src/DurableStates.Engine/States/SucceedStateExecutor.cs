using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;

namespace DurableStates.Engine.States;

/// <summary>Ends its graph well.</summary>
/// <seealso href="https://states-language.net/spec.html#succeed-state"/>
internal sealed class SucceedStateExecutor(SucceedState state, StateDataFlow flow) : StateExecutor(state, flow)
{
    public override HistoryEventType Entered => HistoryEventType.SucceedStateEntered;

    public override HistoryEventType Exited => HistoryEventType.SucceedStateExited;

    public override StateOutcome Enter(Frame frame) =>
        Flow.EffectiveInput(frame).Failed(out var error, out var input) ? error : Leave(Flow.PassOn(frame, input));
}

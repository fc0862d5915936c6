using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;

namespace DurableStates.Engine.States;

/// <summary>Hands its input on, shaped or replaced.</summary>
/// <seealso href="https://states-language.net/spec.html#pass-state"/>
internal sealed class PassStateExecutor(PassState state, StateDataFlow flow) : StateExecutor(state, flow)
{
    private readonly Payload? _result = state.Result.IsUndefined ? null : new Payload(state.Result);

    public override HistoryEventType Entered => HistoryEventType.PassStateEntered;

    public override HistoryEventType Exited => HistoryEventType.PassStateExited;

    public override StateOutcome Enter(Frame frame)
    {
        if (Flow.EffectiveInput(frame).Failed(out var error, out var input) || Flow.Arguments(frame, input).Failed(out error, out var arguments))
        {
            return error;
        }

        if (_result is not null)
        {
            frame.Inspection?.Show("result", _result);
        }

        return Leave(Flow.Complete(frame, _result ?? arguments));
    }
}

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public class Transition(TState source, TState destination, TTrigger trigger, object[] parameters = null)
    {
        public TState Source { get; } = source;
        public TState Destination { get; } = destination;
        public TTrigger Trigger { get; } = trigger;
        public object[] Parameters { get; } = parameters ?? [];
        public bool IsReentry => Same(Source, Destination);
    }

    public abstract class TriggerWithParameters(TTrigger underlyingTrigger)
    {
        public TTrigger Trigger { get; } = underlyingTrigger;
    }

    public class TriggerWithParameters<TArg0>(TTrigger underlyingTrigger) : TriggerWithParameters(underlyingTrigger);
}

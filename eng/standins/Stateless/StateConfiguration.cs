namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        private readonly List<Action<Transition>> _entryActions = [];
        private readonly List<Action<Transition>> _exitActions = [];

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, TState state) => (Machine, State) = (machine, state);

        public TState State { get; }

        public StateMachine<TState, TTrigger> Machine { get; }

        internal StateConfiguration Superstate { get; private set; }

        internal List<Behaviour> Behaviours { get; } = [];

        public StateConfiguration Permit(TTrigger trigger, TState destinationState) => PermitIf(trigger, destinationState, () => true);

        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, Func<bool> guard, string guardDescription = null)
        {
            if (Same(State, destinationState))
            {
                throw new ArgumentException("Permit() (and PermitIf()) require that the destination state is not equal to the source state. To accept a trigger without changing state, use either Ignore() or PermitReentry().");
            }

            return Add(new Behaviour(trigger, guard, guardDescription, (_, _) => destinationState, static (machine, transition) => machine.Move(transition)));
        }

        public StateConfiguration PermitReentry(TTrigger trigger) =>
            Add(new Behaviour(trigger, () => true, null, (_, _) => State, static (machine, transition) => machine.Move(transition)));

        public StateConfiguration PermitDynamic(TTrigger trigger, Func<TState> destinationStateSelector) =>
            Add(new Behaviour(trigger, () => true, null, (_, _) => destinationStateSelector(), static (machine, transition) => machine.Move(transition)));

        public StateConfiguration Ignore(TTrigger trigger) => IgnoreIf(trigger, () => true);

        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string guardDescription = null) =>
            Add(new Behaviour(trigger, guard, guardDescription, (source, _) => source, static (_, _) => { }));

        public StateConfiguration InternalTransition(TTrigger trigger, Action<Transition> internalAction) =>
            Add(new Behaviour(trigger, () => true, null, (source, _) => source, (_, transition) => internalAction(transition)));

        public StateConfiguration SubstateOf(TState superstate)
        {
            Superstate = Machine.Configure(superstate);
            return this;
        }

        public StateConfiguration OnEntry(Action entryAction, string entryActionDescription = null) => OnEntry(_ => entryAction());

        public StateConfiguration OnEntry(Action<Transition> entryAction, string entryActionDescription = null)
        {
            _entryActions.Add(entryAction);
            return this;
        }

        public StateConfiguration OnEntryFrom(TTrigger trigger, Action entryAction, string entryActionDescription = null) =>
            OnEntryFrom(trigger, _ => entryAction());

        public StateConfiguration OnEntryFrom(TTrigger trigger, Action<Transition> entryAction, string entryActionDescription = null) => OnEntry(transition =>
        {
            if (EqualityComparer<TTrigger>.Default.Equals(transition.Trigger, trigger))
            {
                entryAction(transition);
            }
        });

        public StateConfiguration OnEntryFrom<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0> entryAction, string entryActionDescription = null) =>
            OnEntryFrom(trigger.Trigger, transition => entryAction((TArg0)transition.Parameters[0]));

        public StateConfiguration OnExit(Action exitAction, string exitActionDescription = null) => OnExit(_ => exitAction());

        public StateConfiguration OnExit(Action<Transition> exitAction, string exitActionDescription = null)
        {
            _exitActions.Add(exitAction);
            return this;
        }

        internal void Enter(Transition transition) => _entryActions.ForEach(action => action(transition));

        internal void Exit(Transition transition) => _exitActions.ForEach(action => action(transition));

        private StateConfiguration Add(Behaviour behaviour)
        {
            Behaviours.Add(behaviour);
            return this;
        }
    }

    /// <summary>What a trigger does in a state: where it leads, and how it goes there.</summary>
    internal sealed class Behaviour(
        TTrigger trigger,
        Func<bool> guard,
        string guardDescription,
        Func<TState, object[], TState> destination,
        Action<StateMachine<TState, TTrigger>, Transition> run)
    {
        public TTrigger Trigger { get; } = trigger;
        public bool IsMet => guard();
        public string GuardDescription { get; } = guardDescription ?? guard.Method.Name;
        public TState Destination(TState source, object[] arguments) => destination(source, arguments);
        public void Run(StateMachine<TState, TTrigger> machine, Transition transition) => run(machine, transition);
    }
}

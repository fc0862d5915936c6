namespace Stateless;

public enum FiringMode
{
    Immediate,
    Queued,
}

public partial class StateMachine<TState, TTrigger>
{
    private readonly Func<TState> _read;
    private readonly Action<TState> _write;
    private readonly FiringMode _firingMode;
    private readonly Dictionary<TState, StateConfiguration> _states = [];
    private readonly Queue<(TTrigger Trigger, object[] Arguments)> _queue = new();
    private bool _firing;
    private Action<Transition> _onTransitioned = _ => { };
    private Action<Transition> _onTransitionCompleted = _ => { };
    private Action<TState, TTrigger, ICollection<string>> _onUnhandledTrigger = Refuse;

    public StateMachine(TState initialState) : this(initialState, FiringMode.Queued) { }

    public StateMachine(TState initialState, FiringMode firingMode)
    {
        var state = initialState;
        (_read, _write, _firingMode) = (() => state, value => state = value, firingMode);
    }

    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator) : this(stateAccessor, stateMutator, FiringMode.Queued) { }

    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode) =>
        (_read, _write, _firingMode) = (stateAccessor, stateMutator, firingMode);

    public TState State => _read();

    public IEnumerable<TTrigger> PermittedTriggers => GetPermittedTriggers();

    public IEnumerable<TTrigger> GetPermittedTriggers(params object[] args) =>
        Ancestry(State).SelectMany(state => state.Behaviours).Where(behaviour => behaviour.IsMet).Select(behaviour => behaviour.Trigger).Distinct();

    public StateConfiguration Configure(TState state)
    {
        if (!_states.TryGetValue(state, out var configuration))
        {
            _states[state] = configuration = new StateConfiguration(this, state);
        }

        return configuration;
    }

    public void Fire(TTrigger trigger) => Fire(trigger, []);

    public void Fire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0) => Fire(trigger.Trigger, [arg0]);

    public Task FireAsync(TTrigger trigger)
    {
        Fire(trigger);
        return Task.CompletedTask;
    }

    public bool CanFire(TTrigger trigger) => Find(trigger) is { IsMet: true };

    public bool IsInState(TState state) => Ancestry(State).Any(ancestor => Same(ancestor.State, state));

    public TriggerWithParameters<TArg0> SetTriggerParameters<TArg0>(TTrigger trigger) => new(trigger);

    public void OnTransitioned(Action<Transition> onTransitionAction) => _onTransitioned += onTransitionAction;

    public void OnTransitionCompleted(Action<Transition> onTransitionAction) => _onTransitionCompleted += onTransitionAction;

    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction) =>
        _onUnhandledTrigger = (state, trigger, _) => unhandledTriggerAction(state, trigger);

    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>> unhandledTriggerAction) => _onUnhandledTrigger = unhandledTriggerAction;

    public override string ToString() => $"StateMachine {{ State = {State}, PermittedTriggers = {{ {string.Join(", ", GetPermittedTriggers())} }}}}";

    private static bool Same(TState left, TState right) => EqualityComparer<TState>.Default.Equals(left, right);

    private static void Refuse(TState state, TTrigger trigger, ICollection<string> unmetGuards) => throw new InvalidOperationException(
        unmetGuards?.Count > 0
            ? $"Trigger '{trigger}' is valid for transition from state '{state}' but a guard conditions are not met. Guard descriptions: '{string.Join(", ", unmetGuards)}'."
            : $"No valid leaving transitions are permitted from state '{state}' for trigger '{trigger}'. Consider ignoring the trigger.");

    // A trigger fired from within an action waits, in the default mode, until the transition under way is over.
    private void Fire(TTrigger trigger, object[] arguments)
    {
        _queue.Enqueue((trigger, arguments));
        if (_firing && _firingMode == FiringMode.Queued)
        {
            return;
        }

        try
        {
            _firing = true;
            while (_queue.TryDequeue(out var next))
            {
                FireOne(next.Trigger, next.Arguments);
            }
        }
        finally
        {
            _firing = false;
        }
    }

    private void FireOne(TTrigger trigger, object[] arguments)
    {
        var source = State;
        var behaviour = Find(trigger);
        if (behaviour is not { IsMet: true })
        {
            _onUnhandledTrigger(source, trigger, behaviour is null ? [] : [behaviour.GuardDescription]);
            return;
        }

        behaviour.Run(this, new Transition(source, behaviour.Destination(source, arguments), trigger, arguments));
    }

    private void Move(Transition transition)
    {
        foreach (var left in Left(transition))
        {
            left.Exit(transition);
        }

        _write(transition.Destination);
        _onTransitioned(transition);
        foreach (var entered in Entered(transition))
        {
            entered.Enter(transition);
        }

        _onTransitionCompleted(transition);
    }

    private IEnumerable<StateConfiguration> Left(Transition transition) => Ancestry(transition.Source)
        .Where(state => transition.IsReentry ? Same(state.State, transition.Source) : !Ancestry(transition.Destination).Contains(state));

    private IEnumerable<StateConfiguration> Entered(Transition transition) => Enumerable.Reverse(Ancestry(transition.Destination))
        .Where(state => transition.IsReentry ? Same(state.State, transition.Source) : !Ancestry(transition.Source).Contains(state));

    // The state itself first, then the states that it is a substate of.
    private List<StateConfiguration> Ancestry(TState state)
    {
        var ancestry = new List<StateConfiguration>();
        for (var configuration = Configure(state); configuration is not null; configuration = configuration.Superstate)
        {
            ancestry.Add(configuration);
        }

        return ancestry;
    }

    private Behaviour Find(TTrigger trigger)
    {
        foreach (var state in Ancestry(State))
        {
            var candidates = state.Behaviours.Where(behaviour => EqualityComparer<TTrigger>.Default.Equals(behaviour.Trigger, trigger)).ToArray();
            if (candidates.Length > 0)
            {
                return candidates.FirstOrDefault(behaviour => behaviour.IsMet) ?? candidates[0];
            }
        }

        return null;
    }
}

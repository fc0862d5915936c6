namespace DurableStates.Engine.Tests.Crashes;

/// <summary>Runs a machine to its end through any number of crashes.</summary>
internal sealed class CrashRun(CrashMachine machine)
{
    // Nothing here takes longer; only what hangs does.
    private static readonly TimeSpan s_patience = TimeSpan.FromDays(2);

    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly CrashStore _store = new();
    private readonly CrashWorld _world = new();
    private DateTimeOffset _now = s_start;

    /// <summary>How many commits the last process made.</summary>
    public int Commits => _store.Commits;

    /// <summary>How many processes have crashed.</summary>
    public int Crashes { get; private set; }

    /// <summary>Runs it. The processes end at the crash points, one after the other; the last one does not.</summary>
    /// <param name="points">Where the processes end.</param>
    /// <param name="slowness">Lets commits take time; null for none.</param>
    public CrashOutcome Run(IEnumerable<CrashPoint> points, Random? slowness = null)
    {
        foreach (var point in points.Append(new CrashPoint(0, false)))
        {
            var clock = new VirtualClock(_now);
            _store.Begin(point, clock, slowness);
            using var engine = new WorkflowEngine(new WorkflowEngineOptions
            {
                Clock = clock,
                Store = _store,
                Objects = _world.Objects,
                TaskHandlers = { _world },
                Quotas = machine.Quotas,
            });
            Begin(engine, clock, repeats: slowness is not null);
            if (Drive(engine, clock))
            {
                return CrashOutcome.Of(engine, _world);
            }

            _now = clock.GetUtcNow();
            Crashes++;
        }

        throw new InvalidOperationException("The last process does not crash.");
    }

    private void Begin(WorkflowEngine engine, VirtualClock clock, bool repeats)
    {
        foreach (var (name, definition, type) in machine.Others)
        {
            engine.CreateStateMachine(name, definition, new StateMachineSettings { Type = type });
        }

        _world.Meet(engine, clock, _store, repeats);
        if (_store.Executions.Count == 0)
        {
            engine.CreateActivity(CrashWorld.Activity);
            engine.StartExecution(engine.CreateStateMachine("root", machine.Definition), machine.Input, "run");
            return;
        }

        // By now the machine has another definition, or is gone.
        if (Crashes % 2 == 0)
        {
            engine.CreateStateMachine("root", """{ "StartAt": "Other", "States": { "Other": { "Type": "Fail", "Error": "TheDefinitionOfToday" } } }""");
        }

        engine.Restore(_store.Executions);
        engine.CreateActivity(CrashWorld.Activity);
    }

    // So that the clock stands still at that time.
    private ITimer? StopTime(VirtualClock clock)
    {
        var wait = s_start.AddSeconds(machine.StopsAt ?? 0) - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? clock.CreateTimer(_ => { }, null, wait, Timeout.InfiniteTimeSpan) : null;
    }

    // False when the process crashed.
    private bool Drive(WorkflowEngine engine, VirtualClock clock)
    {
        var end = clock.GetUtcNow() + s_patience;
        var isTold = false;
        using var stopTime = StopTime(clock);
        while (!_store.IsDead)
        {
            _world.Work();
            var root = engine.Executions.Single(execution => execution.Name == "run" && execution.StateMachine.Name == "root");
            if (!isTold && root is { Status: ExecutionStatus.Running, RedriveCount: 0 } && machine.StopsAt is { } stop && clock.GetUtcNow() >= root.StartDate.AddSeconds(stop))
            {
                isTold = true;
                engine.StopExecution(root, "Stopped", "by hand");
            }
            else if (engine.Executions.All(execution => execution.Status is not ExecutionStatus.Running))
            {
                if (!machine.IsRedriven || root is not { RedriveCount: 0, Status: ExecutionStatus.Failed or ExecutionStatus.Aborted })
                {
                    return !_store.IsDead;
                }

                engine.RedriveExecution(root);
            }
            else if (!clock.AdvanceToNextTimer() || clock.GetUtcNow() > end)
            {
                throw new TimeoutException($"{machine.Name} hangs: {string.Join(", ", engine.Executions.Where(execution => execution.Status is ExecutionStatus.Running).Select(execution => execution.Arn))}");
            }
        }

        return false;
    }
}

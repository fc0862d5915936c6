using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Machines;
using DurableStates.Engine.Persistence;
using DurableStates.Engine.Ports;
using DurableStates.Engine.Scheduling;
using DurableStates.Engine.States;
using DurableStates.Engine.Tasks;
using DurableStates.Engine.Time;

namespace DurableStates.Engine;

/// <summary>
/// Executes state machines as AWS Step Functions does. Everything outside, from tasks to time, comes through the ports of its options.
/// All members may be used from any thread.
/// </summary>
public sealed class WorkflowEngine : IDisposable
{
    private readonly ConcurrentDictionary<string, DeployedStateMachine> _machines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Execution> _executions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MapRun> _mapRuns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Execution> _startedByTasks = new(StringComparer.Ordinal);
    private readonly ActivityRegistry _activities = new();
    private readonly WorkflowEngineOptions _options;
    private readonly SeededSource? _seeded;
    private readonly TimeDriver _driver;

    /// <summary>Makes an engine.</summary>
    /// <param name="options">What it is made of; null for the defaults.</param>
    public WorkflowEngine(WorkflowEngineOptions? options = null)
    {
        _options = options ?? new WorkflowEngineOptions();
        WorkScheduler scheduler = _options.Clock is VirtualClock ? new InlineScheduler() : new PoolScheduler();
        var timers = new TimerQueue(_options.Clock);
        _seeded = _options.Clock is VirtualClock ? new SeededSource(seed: 1) : null;
        Services = new EngineServices(
            this, _options.Clock, timers, scheduler, _options.Ids ?? _seeded ?? (IIdSource)new SystemIdSource(),
            _options.Random ?? _seeded ?? (IRandomSource)new SystemRandomSource(), _options.Quotas, _options.Store,
            [.. _options.Observers], new TokenRegistry(), new TaskDispatcher([.. _options.TaskHandlers], _activities, new NestedExecutions(this), scheduler),
            _options.Objects, new Behaviour(_options.BehaviourAsOf));
        _driver = new TimeDriver(_options.Clock as VirtualClock, scheduler, timers);
    }

    internal EngineServices Services { get; }

    internal string Region => _options.Region;

    internal string Account => _options.Account;

    /// <summary>The engine's clock.</summary>
    public TimeProvider Clock => _options.Clock;

    /// <summary>Reads, checks and compiles a definition and keeps the machine. A machine of the same name is replaced; its executions go on with what they have.</summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="definition">The definition in the Amazon States Language.</param>
    /// <param name="settings">What the machine has beside its definition; null for the defaults.</param>
    /// <exception cref="AslException">The definition is not good; the exception says all that is wrong.</exception>
    /// <exception cref="InvalidRequestException">The name is not one that AWS takes.</exception>
    public DeployedStateMachine CreateStateMachine(string name, string definition, StateMachineSettings? settings = null) =>
        Create(name, AslReader.Read(definition, settings?.Type ?? StateMachineType.Standard).MachineOrThrow(), settings, new Lazy<string>(definition));

    /// <summary>Compiles a definition and keeps the machine. A machine of the same name is replaced; its executions go on with what they have.</summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="definition">A good definition.</param>
    /// <param name="settings">What the machine has beside its definition; null for the defaults.</param>
    /// <exception cref="InvalidRequestException">The name is not one that AWS takes.</exception>
    public DeployedStateMachine CreateStateMachine(string name, StateMachine definition, StateMachineSettings? settings = null) =>
        Create(name, definition, settings, null);

    private DeployedStateMachine Create(string name, StateMachine definition, StateMachineSettings? settings, Lazy<string>? text)
    {
        ResourceName.Check(name);
        settings ??= new StateMachineSettings();
        var arn = settings.Arn ?? $"arn:aws:states:{_options.Region}:{_options.Account}:stateMachine:{name}";
        var machine = new DeployedStateMachine(arn, name, settings, definition, MachineCompiler.Compile(definition), text);
        _machines[arn] = machine;
        return machine;
    }

    /// <summary>The machine of that ARN or name.</summary>
    public bool TryFindStateMachine(string arnOrName, [NotNullWhen(true)] out DeployedStateMachine? machine) =>
        _machines.TryGetValue(arnOrName, out machine)
        || _machines.TryGetValue($"arn:aws:states:{_options.Region}:{_options.Account}:stateMachine:{arnOrName}", out machine);

    /// <summary>The execution of that ARN, running or over.</summary>
    public bool TryFindExecution(string arn, [NotNullWhen(true)] out Execution? execution) => _executions.TryGetValue(arn, out execution);

    /// <summary>All executions, running and over, in no order.</summary>
    public IReadOnlyCollection<Execution> Executions => [.. _executions.Values];

    /// <summary>The run of a distributed Map, by its ARN.</summary>
    public bool TryFindMapRun(string arn, [NotNullWhen(true)] out MapRun? mapRun) => _mapRuns.TryGetValue(arn, out mapRun);

    /// <summary>All runs of distributed Maps, in no order.</summary>
    public IReadOnlyCollection<MapRun> MapRuns => [.. _mapRuns.Values];

    /// <summary>Forgets an execution that is over; memory holds every other one.</summary>
    /// <returns>False when there is none of that ARN, or it runs.</returns>
    public bool Forget(string arn)
    {
        if (!_executions.TryGetValue(arn, out var execution) || !execution.HasEnded)
        {
            return false;
        }

        Remove(execution);
        return true;
    }

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="input">The input as JSON text; null for an empty object.</param>
    /// <param name="name">The execution's name; null for a new id.</param>
    /// <exception cref="Json.JsonParseException">The input is not JSON.</exception>
    /// <exception cref="ExecutionAlreadyExistsException">There is an execution of that name.</exception>
    /// <exception cref="InvalidRequestException">The name is not one that AWS takes, or the input is too large.</exception>
    public Execution StartExecution(DeployedStateMachine machine, string? input = null, string? name = null) =>
        StartExecution(machine, input is null ? Payload.Empty : Payload.Parse(input), name);

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="input">The input.</param>
    /// <param name="name">The execution's name; null for a new id.</param>
    /// <exception cref="ExecutionAlreadyExistsException">There is an execution of that name.</exception>
    /// <exception cref="InvalidRequestException">The name is not one that AWS takes, or the input is too large.</exception>
    public Execution StartExecution(DeployedStateMachine machine, Payload input, string? name = null) => StartExecution(machine, input, name, null);

    /// <summary>Starts an express execution whose starter waits for its end; wait with <see cref="CompletionAsync"/>.</summary>
    /// <param name="machine">An express machine.</param>
    /// <param name="input">The input.</param>
    /// <param name="name">The execution's name; null for a new id.</param>
    /// <exception cref="InvalidRequestException">The name is not one that AWS takes, or the input is too large.</exception>
    public Execution StartSyncExecution(DeployedStateMachine machine, Payload input, string? name = null) =>
        StartExecution(machine, input, name, null, isSynchronous: true);

    internal Execution StartExecution(
        DeployedStateMachine machine, Payload input, string? name, NestedStart? nested, bool isSynchronous = false, Lineage? lineage = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(input);
        Requests.CheckInput(input, Services.Quotas);
        name ??= Services.Ids.NextId();
        ResourceName.Check(name);
        var arn = ExecutionArns.Of(machine, name, Services.Ids);
        var execution = new Execution(machine, arn, name, input, Clock.GetUtcNow())
        {
            IsSynchronous = isSynchronous,
            Lineage = lineage ?? new Lineage(),
            Starter = nested?.Starter,
        };
        if (!_executions.TryAdd(arn, execution))
        {
            throw new ExecutionAlreadyExistsException(arn);
        }

        Begin(execution, nested);
        return execution;
    }

    /// <summary>Waits until an execution is over. With a virtual clock this moves the time on whenever everything waits.</summary>
    /// <exception cref="EngineException">The engine broke while it ran the execution.</exception>
    public async Task<Execution> CompletionAsync(Execution execution, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(execution);
        if (Clock is VirtualClock)
        {
            await _driver.UntilAsync(() => execution.HasEnded, cancellationToken);
        }

        await execution.CompletionTask().WaitAsync(cancellationToken);
        return execution;
    }

    /// <summary>
    /// Brings executions of an earlier process back and lets them go on where they stood, each with the definition that it was started with. None goes on
    /// before all are there; answers with task tokens that come meanwhile wait. A task that was being done is done again with the same token: at least
    /// once. What a task or a Map had started is found again. Activities may be created later; state machines that executions are going to start have to
    /// be there before. Either all executions are brought back or none.
    /// </summary>
    /// <param name="stored">What the store has, in any order: at least every execution that is running, what it has started, and the children of its Maps.</param>
    /// <returns>The executions, from the oldest to the youngest.</returns>
    /// <exception cref="InvalidOperationException">An execution is here already, or belongs to a map run whose execution is not among them.</exception>
    public IReadOnlyList<Execution> Restore(IEnumerable<StoredExecution> stored) => new Restoring(this).Restore(stored);

    /// <summary>With a virtual clock, moves the time on until something holds; with another clock, looks again whenever something happened.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when nothing is left that could happen by itself.</returns>
    public Task<bool> RunUntilAsync(Func<bool> condition, CancellationToken cancellationToken = default) => _driver.UntilAsync(condition, cancellationToken);

    /// <summary>
    /// Keeps a virtual clock from moving by itself until the result is disposed, for somebody outside who needs a moment to act.
    /// </summary>
    public IDisposable HoldTime() => new TimeHold(Services.Scheduler);

    /// <summary>Stops an execution; nothing happens when it is over already.</summary>
    /// <exception cref="InvalidRequestException">The error or the cause is too long.</exception>
    public void StopExecution(Execution execution, string? error = null, string? cause = null)
    {
        ArgumentNullException.ThrowIfNull(execution);
        Requests.CheckFailure(error, cause);
        if (_executions.ContainsKey(execution.Arn))
        {
            execution.Run?.Post(new StopSignal(error, cause));
        }
    }

    /// <summary>
    /// Goes on with an execution that failed, timed out or was stopped, from the states that did not end well. What succeeded keeps its results;
    /// counters of retries and timeouts start anew.
    /// </summary>
    /// <exception cref="ExecutionNotRedrivableException">The execution cannot be redriven.</exception>
    public void RedriveExecution(Execution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        RedriveExecution(execution, null);
    }

    private void RedriveExecution(Execution execution, Action<Execution>? ended)
    {
        if (RedriveRefusal(execution) is not null || execution.Run is not { } run || !execution.TryReopen(Clock.GetUtcNow(), ended))
        {
            throw new ExecutionNotRedrivableException(execution, RedriveRefusal(execution) ?? "");
        }

        SetDeadline(run, Clock.GetUtcNow());
        run.Post(new RedriveSignal());
    }

    /// <summary>Why an execution cannot be redriven, as <c>DescribeExecution</c> says it; null when it can.</summary>
    public string? RedriveRefusal(Execution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        return Redriving.Refusal(execution, Clock.GetUtcNow(), Services.Quotas);
    }

    /// <summary>Answers a task with its token: it succeeded.</summary>
    /// <exception cref="TaskTokenException">Nobody waits for the token, or it was answered before.</exception>
    /// <exception cref="Json.JsonParseException">The output is not JSON.</exception>
    /// <exception cref="InvalidRequestException">The output is too large; the task still waits.</exception>
    public void SendTaskSuccess(string taskToken, string output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Requests.CheckOutput(output, Services.Quotas);
        var payload = Payload.Parse(output);
        Services.Tokens.Take(taskToken).Tell(new TaskMessage.TokenSucceeded(payload));
    }

    /// <summary>Answers a task with its token: it failed.</summary>
    /// <exception cref="TaskTokenException">Nobody waits for the token, or it was answered before.</exception>
    /// <exception cref="InvalidRequestException">The error or the cause is too long; the task still waits.</exception>
    public void SendTaskFailure(string taskToken, string? error = null, string? cause = null)
    {
        Requests.CheckFailure(error, cause);
        Services.Tokens.Take(taskToken).Tell(new TaskMessage.TokenFailed(error, cause));
    }

    /// <summary>Tells with a task's token that the work goes on.</summary>
    /// <exception cref="TaskTokenException">Nobody waits for the token.</exception>
    public void SendTaskHeartbeat(string taskToken) => Services.Tokens[taskToken].Tell(new TaskMessage.Heartbeat());

    /// <summary>Makes an activity known, so that tasks can wait for its workers.</summary>
    /// <exception cref="InvalidRequestException">The activity's name is not one that AWS takes.</exception>
    public void CreateActivity(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        ResourceName.Check(arn.Split(":activity:", 2)[^1]);
        _activities.Create(arn);
    }

    /// <summary>Forgets an activity; tasks that ask for it from now on fail.</summary>
    public void DeleteActivity(string arn) => _activities.Delete(arn);

    /// <summary>Takes the oldest waiting task of an activity.</summary>
    /// <returns>Null when no task waits now.</returns>
    /// <exception cref="InvalidRequestException">The worker's name is empty or has more than 80 characters.</exception>
    public ActivityTask? TakeActivityTask(string arn, string? workerName = null)
    {
        Requests.CheckLength("workerName", workerName, workerName, 1, ResourceName.Longest);
        if (_activities.Take(arn) is not { Token: { } token } attempt)
        {
            return null;
        }

        attempt.Tell(new TaskMessage.Taken(workerName));
        return new ActivityTask(token, attempt.Arguments.Text);
    }

    /// <summary>Lets go of the clock. Executions stay where they are.</summary>
    public void Dispose() => Services.Timers.Dispose();

    /// <summary>Starts the run of a distributed Map.</summary>
    internal MapRun StartMapRun(Execution parent, string label, int maxConcurrency)
    {
        var machine = $"{parent.StateMachine.Arn.Replace(":stateMachine:", ":mapRun:", StringComparison.Ordinal)}/{label}";
        var arn = $"{machine}:{Services.Ids.NextId()}";
        return Keep(new MapRun(arn, parent, label, 0, maxConcurrency, Clock.GetUtcNow()));
    }

    /// <summary>Starts an execution for an item or batch of a distributed Map.</summary>
    internal Execution StartChild(MapRun run, int index, StateExecutor start, StateMachineType type, Payload input, Action<Execution> ended)
    {
        var name = Services.Ids.NextId();
        var machine = run.Parent.StateMachine.Child(run.Label, start, type);
        var execution = new Execution(machine, ExecutionArns.Of(machine, name, Services.Ids), name, input, Clock.GetUtcNow())
        {
            MapRun = run,
            MapIndex = index,
            MapRound = run.RedriveCount,
            Lineage = run.Parent.Lineage.Part(),
        };
        execution.WhenEnded(ended);
        Begin(execution, null);
        return execution;
    }

    /// <summary>Redrives a child execution of a map run that is over; false when it has to be started anew.</summary>
    internal bool TryRedriveChild(Execution child, Action<Execution> ended)
    {
        if (RedriveRefusal(child) is not null)
        {
            return false;
        }

        child.MapRound = child.MapRun?.RedriveCount ?? 0;
        RedriveExecution(child, ended);
        return true;
    }

    /// <summary>The execution that a task has started, by the id of the start.</summary>
    internal bool TryFindStarted(string startId, [NotNullWhen(true)] out Execution? execution) => _startedByTasks.TryGetValue(startId, out execution);

    /// <summary>Makes ids and random numbers that differ from those of an earlier process.</summary>
    internal void Diverge(ulong progress) => _seeded?.Diverge(progress);

    /// <summary>Forgets the run of a distributed Map.</summary>
    internal void Remove(MapRun run) => _mapRuns.TryRemove(run.Arn, out _);

    /// <summary>Undoes <see cref="Adopt"/>.</summary>
    internal void Remove(Execution execution)
    {
        _executions.TryRemove(execution.Arn, out _);
        if (execution.Starter is { } starter)
        {
            _startedByTasks.TryRemove(starter.Id, out _);
        }
    }

    /// <summary>Gives an execution that is known or brought back what it needs to run.</summary>
    internal ExecutionRun Adopt(Execution execution, bool isAsleep = false)
    {
        var run = new ExecutionRun(Services, execution, execution.StateMachine.Start, isAsleep);
        _executions[execution.Arn] = execution;
        if (execution.Starter is { } starter)
        {
            _startedByTasks[starter.Id] = execution;
        }

        execution.Run = run;
        SetDeadline(run, execution.RedriveDate ?? execution.StartDate);
        return run;
    }

    /// <summary>Makes the run of a distributed Map known.</summary>
    internal MapRun Keep(MapRun run)
    {
        run.Parent.MapRuns.Add(run);
        return _mapRuns[run.Arn] = run;
    }

    private void SetDeadline(ExecutionRun run, DateTimeOffset start) => run.Deadline = Services.Timers.Set(
        Instants.After(start, ExecutionArns.LongestRun(run.Execution.StateMachine, Services.Quotas)), () => run.Post(new TimeoutSignal()));

    private void Begin(Execution execution, NestedStart? nested)
    {
        if (nested?.Ended is { } ended)
        {
            execution.WhenEnded(ended);
        }

        Adopt(execution).Post(new StartSignal(nested is null ? null : () => nested.Started(execution)));
    }
}

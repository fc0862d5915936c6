using System.Collections.Immutable;
using DurableStates.Engine.Ports;
using DurableStates.Engine.Scheduling;
using DurableStates.Engine.Tasks;
using DurableStates.Jsonata;

namespace DurableStates.Engine.Executions;

/// <summary>What all executions of an engine share.</summary>
internal sealed record EngineServices(
    WorkflowEngine Engine, TimeProvider Clock, TimerQueue Timers, WorkScheduler Scheduler, IIdSource Ids, IRandomSource Random, Quotas Quotas,
    IExecutionStore? Store, ImmutableArray<IExecutionObserver> Observers, TokenRegistry Tokens, TaskDispatcher Tasks,
    IObjectStore? Objects, Behaviour Behaviour)
{
    public IntrinsicSources Intrinsics { get; } = new(Ids, Random);

    public JsonataEnvironment Jsonata { get; } = new() { Clock = Clock, NextRandom = Random.NextDouble, NextUuid = Ids.NextId };
}

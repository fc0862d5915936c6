using DurableStates.Engine.Ports;

namespace DurableStates.Engine;

/// <summary>What an engine is made of.</summary>
public sealed class WorkflowEngineOptions
{
    /// <summary>
    /// The clock. With a <see cref="VirtualClock"/> everything that waits takes no time and happens in a deterministic order; with any other clock
    /// executions run side by side on the thread pool. Default: the system's clock.
    /// </summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Makes ids and task tokens. Default: unguessable ones; with a virtual clock, the same ones in every run.</summary>
    public IIdSource? Ids { get; set; }

    /// <summary>Randomness for jitter. Default: the system's; with a virtual clock, the same in every run.</summary>
    public IRandomSource? Random { get; set; }

    /// <summary>Who does the work of tasks, asked in this order.</summary>
    public IList<ITaskHandler> TaskHandlers { get; } = [];

    /// <summary>Who sees events as they happen.</summary>
    public IList<IExecutionObserver> Observers { get; } = [];

    /// <summary>Keeps executions beyond the process; null keeps them in memory only.</summary>
    public IExecutionStore? Store { get; set; }

    /// <summary>Where distributed Maps read items and write results; null when there is no such place.</summary>
    public IObjectStore? Objects { get; set; }

    /// <summary>
    /// AWS changes details of histories now and then; with a date, histories have the details of that day. Default null: the newest that is known.
    /// Only comparisons with old recordings need it.
    /// </summary>
    public DateOnly? BehaviourAsOf { get; set; }

    /// <summary>The limits. Default: those of AWS.</summary>
    public Quotas Quotas { get; set; } = new();

    /// <summary>The region in ARNs and events. Default <c>us-east-1</c>.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The account in ARNs. Default <c>000000000000</c>.</summary>
    public string Account { get; set; } = "000000000000";
}

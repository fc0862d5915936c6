namespace DurableStates;

/// <summary>An orchestrator written as plain async C#, which the build compiles to an AWS Step Functions state machine.</summary>
/// <typeparam name="TInput">What an execution starts with: the detail of the bus event, or a <see cref="BusEvent{TDetail}"/> for the whole envelope.</typeparam>
/// <typeparam name="TOutput">What the execution's output is.</typeparam>
public abstract class TaskOrchestrator<TInput, TOutput>
{
    /// <summary>The orchestration: every await is a state, everything between two awaits is evaluated by Step Functions itself.</summary>
    /// <param name="context">The only way to the outside: activities, AWS services, timers, callbacks, the clock.</param>
    /// <param name="input">The execution's input.</param>
    /// <returns>The execution's output. An exception that leaves this method fails the execution.</returns>
    public abstract Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input);
}

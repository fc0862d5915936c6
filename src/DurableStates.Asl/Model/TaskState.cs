namespace DurableStates.Asl;

/// <summary>Has a Lambda function, an activity or another AWS service do a piece of work.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Resource">The ARN of what does the work, with the suffix that says how it is waited for.</param>
/// <param name="Next">What follows when the work is done.</param>
/// <seealso href="https://states-language.net/spec.html#task-state"/>
public sealed record TaskState(string Name, string Resource, Transition Next) : FallibleState(Name, Next)
{
    /// <summary>The longest time that the work may take; null (not written) means 99,999,999 seconds.</summary>
    public Setting<int>? TimeoutSeconds { get; init; }

    /// <summary>The longest time between two heartbeats of the worker; null when none are expected.</summary>
    public Setting<int>? HeartbeatSeconds { get; init; }

    /// <summary>On whose behalf the work is done; null means the machine's own role.</summary>
    public TaskCredentials? Credentials { get; init; }

    /// <inheritdoc/>
    public override string Type => "Task";
}

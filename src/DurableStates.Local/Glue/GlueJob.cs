using DurableStates.Json;

namespace DurableStates.Local.Glue;

/// <summary>A Glue job on this machine.</summary>
/// <param name="Name">The job's name.</param>
/// <param name="Duration">How long a run takes, on the engine's clock.</param>
/// <param name="Run">What a run does when its time is over.</param>
public sealed record GlueJob(string Name, TimeSpan Duration, Func<GlueJobArguments, Task<GlueJobResult>> Run)
{
    /// <summary>How many runs may go on at once; the next one is refused. Default 1, as in Glue.</summary>
    public int MaxConcurrentRuns { get; init; } = 1;
}

/// <summary>What a run of a job was started with.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Arguments">The arguments, names with their dashes, for example <c>--output</c>.</param>
public sealed record GlueJobArguments(string RunId, JsonValue Arguments)
{
    /// <summary>An argument's value; an empty text when there is none.</summary>
    public string this[string name] => Arguments[name].TryGetString(out var value) ? value : "";
}

/// <summary>How a run ended.</summary>
/// <param name="State">Glue's run state: <c>SUCCEEDED</c>, <c>FAILED</c>, <c>TIMEOUT</c>, <c>ERROR</c> or <c>STOPPED</c>.</param>
/// <param name="ErrorMessage">Why it did not succeed; null when it did.</param>
public sealed record GlueJobResult(string State, string? ErrorMessage)
{
    /// <summary>The run did what it should.</summary>
    public static GlueJobResult Succeeded { get; } = new("SUCCEEDED", null);

    /// <summary>The run failed.</summary>
    public static GlueJobResult Failed(string errorMessage) => new("FAILED", errorMessage);
}

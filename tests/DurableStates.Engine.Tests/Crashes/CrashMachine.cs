using DurableStates.Asl;

namespace DurableStates.Engine.Tests.Crashes;

/// <summary>A state machine that is run through crashes.</summary>
internal sealed record CrashMachine(string Name, string Definition)
{
    public string Input { get; init; } = "{}";

    /// <summary>Machines that it starts.</summary>
    public IReadOnlyList<(string Name, string Definition, StateMachineType Type)> Others { get; init; } = [];

    /// <summary>Somebody stops it so many seconds after its start; null when nobody does.</summary>
    public int? StopsAt { get; init; }

    /// <summary>True when somebody redrives it once it has failed.</summary>
    public bool IsRedriven { get; init; }

    public Quotas Quotas { get; init; } = new();
}

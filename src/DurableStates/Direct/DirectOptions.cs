using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DurableStates.Direct;

/// <summary>The surroundings of a native run.</summary>
public sealed record DirectOptions
{
    /// <summary>The state machine's name. By default the one that the orchestrator's <see cref="StateMachineAttribute"/> says.</summary>
    public string? Name { get; init; }

    /// <summary>The execution's name.</summary>
    public string InstanceId { get; init; } = "direct";

    /// <summary>The clock that timers, timeouts and retries go by. By default a <see cref="VirtualTime"/> that begins at the start of 2026.</summary>
    public TimeProvider Time { get; init; } = new VirtualTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Where identifiers come from. By default they count up from one.</summary>
    public Func<Guid> NewGuid { get; init; } = CountingGuids();

    /// <summary>Where replay-safe loggers come from. By default they log nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    private static Func<Guid> CountingGuids()
    {
        var last = 0;
        return () => new Guid(++last, 0, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0]);
    }
}

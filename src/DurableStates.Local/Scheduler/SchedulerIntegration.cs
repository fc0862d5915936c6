using System.Globalization;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.Scheduler;

/// <summary>Amazon EventBridge Scheduler on this machine: fires schedules on the platform's clock, once each and on time.</summary>
/// <remarks>On AWS a firing may come up to a minute late and, rarely, twice: targets have to bear that.</remarks>
public sealed class SchedulerIntegration : IServiceIntegration, IDisposable
{
    private readonly TimeProvider _clock;
    private readonly Func<ScheduleInvocation, string?> _deliver;
    private readonly Dictionary<(string Group, string Name), (Schedule Schedule, ITimer? Timer)> _schedules = [];
    private readonly List<(ScheduleInvocation Invocation, string Reason)> _undelivered = [];
    private readonly Lock _lock = new();

    /// <summary>A Scheduler without schedules.</summary>
    /// <param name="clock">The clock on which schedules fall due.</param>
    /// <param name="deliver">Hands an invocation to its target; null when the target took it, otherwise why it did not.</param>
    public SchedulerIntegration(TimeProvider clock, Func<ScheduleInvocation, string?> deliver)
    {
        (_clock, _deliver) = (clock, deliver);
        Operations = new Dictionary<string, ServiceOperation>(StringComparer.Ordinal)
        {
            ["createSchedule"] = ServiceOperations.Immediate(Create),
            ["deleteSchedule"] = ServiceOperations.Immediate(Delete),
            ["getSchedule"] = ServiceOperations.Immediate(Get),
            ["updateSchedule"] = ServiceOperations.Immediate(Update),
        };
    }

    /// <inheritdoc/>
    public string Service => "scheduler";

    /// <inheritdoc/>
    public string ErrorPrefix => "Scheduler";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ServiceOperation> Operations { get; }

    /// <summary>The schedules that are there, by group and name.</summary>
    public IReadOnlyList<Schedule> Schedules
    {
        get
        {
            lock (_lock)
            {
                return [.. _schedules.OrderBy(entry => entry.Key.Group, StringComparer.Ordinal).ThenBy(entry => entry.Key.Name, StringComparer.Ordinal).Select(entry => entry.Value.Schedule)];
            }
        }
    }

    /// <summary>The invocations that their targets did not take, in order, each with the reason.</summary>
    public IReadOnlyList<(ScheduleInvocation Invocation, string Reason)> Undelivered
    {
        get
        {
            lock (_lock)
            {
                return [.. _undelivered];
            }
        }
    }

    /// <summary>Stops every schedule.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var (_, timer) in _schedules.Values)
            {
                timer?.Dispose();
            }

            _schedules.Clear();
        }
    }

    private ServiceReply Create(ServiceCall call)
    {
        var (schedule, refusal) = ScheduleRequest.Read(call);
        if (schedule is null)
        {
            return refusal ?? ServiceReply.Nothing;
        }

        lock (_lock)
        {
            if (_schedules.TryGetValue(KeyOf(schedule), out var there) && !IsRetry(there.Schedule, schedule))
            {
                return new ServiceReply.Refusal("ConflictException", $"Schedule {schedule.Name} already exists.");
            }

            Set(schedule);
            return new ServiceReply.Success(JsonValue.Object(("ScheduleArn", ArnOf(schedule))));
        }
    }

    private ServiceReply Update(ServiceCall call)
    {
        var (schedule, refusal) = ScheduleRequest.Read(call);
        if (schedule is null)
        {
            return refusal ?? ServiceReply.Nothing;
        }

        lock (_lock)
        {
            if (!_schedules.ContainsKey(KeyOf(schedule)))
            {
                return NoSchedule(schedule.Name);
            }

            // An update replaces the whole schedule: what the request leaves out is gone.
            Set(schedule);
            return new ServiceReply.Success(JsonValue.Object(("ScheduleArn", ArnOf(schedule))));
        }
    }

    private ServiceReply Delete(ServiceCall call)
    {
        lock (_lock)
        {
            if (!_schedules.Remove(KeyOf(call), out var there))
            {
                return NoSchedule(call.Text("Name"));
            }

            there.Timer?.Dispose();
            return ServiceReply.Nothing;
        }
    }

    private ServiceReply Get(ServiceCall call)
    {
        lock (_lock)
        {
            return _schedules.TryGetValue(KeyOf(call), out var there)
                ? new ServiceReply.Success(there.Schedule.Request.Without("ClientToken").With("GroupName", there.Schedule.Group).With("Arn", ArnOf(there.Schedule)))
                : NoSchedule(call.Text("Name"));
        }
    }

    private void Set(Schedule schedule)
    {
        if (_schedules.Remove(KeyOf(schedule), out var before))
        {
            before.Timer?.Dispose();
        }

        _schedules[KeyOf(schedule)] = (schedule, schedule.IsEnabled ? TimerOf(schedule) : null);
    }

    private ITimer? TimerOf(Schedule schedule) => schedule.Time switch
    {
        // A time that has passed is taken, and is due now.
        ScheduleTime.At(var instant) => _clock.CreateTimer(_ => FireOnce(schedule, instant), null, Later(instant - _clock.GetUtcNow()), Timeout.InfiniteTimeSpan),
        ScheduleTime.Every(var period) => _clock.CreateTimer(_ => Fire(schedule, _clock.GetUtcNow()), null, TimeSpan.Zero, period),
        _ => null,
    };

    private void FireOnce(Schedule schedule, DateTimeOffset instant)
    {
        lock (_lock)
        {
            // Deleted or replaced while the timer was under way.
            if (!_schedules.TryGetValue(KeyOf(schedule), out var there) || !ReferenceEquals(there.Schedule, schedule))
            {
                return;
            }

            there.Timer?.Dispose();
            if (schedule.IsDeletedAfterwards)
            {
                _schedules.Remove(KeyOf(schedule));
            }
        }

        Fire(schedule, instant);
    }

    private void Fire(Schedule schedule, DateTimeOffset at)
    {
        var invocation = new ScheduleInvocation(schedule, at, InputOf(schedule, at));
        if (_deliver(invocation) is { } reason)
        {
            lock (_lock)
            {
                _undelivered.Add((invocation, reason));
            }
        }
    }

    private static JsonValue InputOf(Schedule schedule, DateTimeOffset at) => schedule.Request["Target"]["Input"].TryGetString(out var input)
        ? JsonValue.Parse(input
            .Replace("<aws.scheduler.schedule-arn>", ArnOf(schedule), StringComparison.Ordinal)
            .Replace("<aws.scheduler.scheduled-time>", AwsTime.IsoSeconds(at), StringComparison.Ordinal)
            .Replace("<aws.scheduler.execution-id>", ExecutionIdOf(schedule, at), StringComparison.Ordinal)
            .Replace("<aws.scheduler.attempt-number>", "1", StringComparison.Ordinal))
        : JsonObject.Empty;

    private static string ExecutionIdOf(Schedule schedule, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{schedule.Group}.{schedule.Name}.{at.ToUnixTimeSeconds()}");

    private static TimeSpan Later(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    // The same client token with the same request is the same call, sent again.
    private static bool IsRetry(Schedule there, Schedule asked) => asked.Request["ClientToken"].IsString && there.Request == asked.Request;

    private static (string Group, string Name) KeyOf(Schedule schedule) => (schedule.Group, schedule.Name);

    private static (string Group, string Name) KeyOf(ServiceCall call) =>
        (call.Arguments["GroupName"].TryGetString(out var group) ? group : Schedule.DefaultGroup, call.Text("Name"));

    private static string ArnOf(Schedule schedule) => $"arn:aws:scheduler:us-east-1:000000000000:schedule/{schedule.Group}/{schedule.Name}";

    private static ServiceReply.Refusal NoSchedule(string name) => new("ResourceNotFoundException", $"Schedule {name} does not exist.");
}

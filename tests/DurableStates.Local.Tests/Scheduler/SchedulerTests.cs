using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.Scheduler;

public sealed class SchedulerTests : IDisposable
{
    private readonly VirtualClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly List<(string Name, DateTimeOffset At, string Input)> _fired = [];
    private readonly SchedulerIntegration _scheduler;
    private string? _refusal;

    public SchedulerTests() => _scheduler = new SchedulerIntegration(_clock, invocation =>
    {
        _fired.Add((invocation.Schedule.Name, _clock.GetUtcNow(), invocation.Input.ToJson()));
        return _refusal;
    });

    public void Dispose() => _scheduler.Dispose();

    [Fact]
    public void A_schedule_fires_once_at_its_time_and_is_gone()
    {
        Create("remind", "at(2026-03-02T12:00:00)");

        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Empty(_fired);
        Assert.Single(_scheduler.Schedules);

        _clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal([("remind", new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero), """{"ticket":"t-1"}""")], _fired);
        Assert.Empty(_scheduler.Schedules);
    }

    [Fact]
    public void A_schedule_that_is_not_to_be_deleted_stays_listed_and_does_not_fire_again()
    {
        Create("remind", "at(2026-03-02T12:00:00)", afterwards: "NONE");

        _clock.Advance(TimeSpan.FromDays(30));

        Assert.Single(_fired);
        Assert.Single(_scheduler.Schedules);
    }

    [Theory]
    [InlineData("UTC", 12)]
    [InlineData("Asia/Kolkata", 18)]
    public void The_time_is_local_to_the_zone(string zone, int localHour)
    {
        Create("zoned", $"at(2026-03-02T{localHour}:{(zone == "UTC" ? "00" : "30")}:00)", zone: zone);

        _clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(new DateTimeOffset(2026, 3, 2, zone == "UTC" ? 12 : 13, 0, 0, TimeSpan.Zero), Assert.Single(_fired).At);
    }

    [Fact]
    public void A_time_that_has_passed_is_due_now()
    {
        Create("late", "at(2026-02-01T12:00:00)");

        _clock.Advance(TimeSpan.Zero);

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), Assert.Single(_fired).At);
    }

    [Fact]
    public void A_rate_fires_at_once_and_then_each_period()
    {
        Create("nightly", "rate(1 day)");

        _clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(3, _fired.Count);
    }

    [Fact]
    public void A_deleted_schedule_does_not_fire()
    {
        Create("remind", "at(2026-03-02T12:00:00)");
        Assert.IsType<ServiceReply.Success>(Call("deleteSchedule", """{ "Name": "remind" }"""));

        _clock.Advance(TimeSpan.FromDays(2));

        Assert.Empty(_fired);
        Assert.Equal(("ResourceNotFoundException", "Schedule remind does not exist."), Refused(Call("deleteSchedule", """{ "Name": "remind" }""")));
    }

    [Fact]
    public void An_update_replaces_the_time()
    {
        Create("remind", "at(2026-03-02T12:00:00)");
        Assert.IsType<ServiceReply.Success>(Call("updateSchedule", Request("remind", "at(2026-03-05T12:00:00)")));

        _clock.Advance(TimeSpan.FromDays(10));

        Assert.Equal(5, Assert.Single(_fired).At.Day);
    }

    [Fact]
    public void A_name_is_taken_once_and_a_retry_of_the_same_call_is_answered_again()
    {
        var first = Call("createSchedule", Request("remind", "at(2026-03-02T12:00:00)", token: "a"));

        Assert.Equal(first, Call("createSchedule", Request("remind", "at(2026-03-02T12:00:00)", token: "a")));
        Assert.Equal(("ConflictException", "Schedule remind already exists."), Refused(Call("createSchedule", Request("remind", "at(2026-03-03T12:00:00)", token: "b"))));
        _clock.Advance(TimeSpan.FromDays(5));
        Assert.Single(_fired);
    }

    [Fact]
    public void What_a_target_does_not_take_is_kept_with_the_reason()
    {
        _refusal = "There is no such machine.";
        Create("remind", "at(2026-03-02T12:00:00)");

        _clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal("There is no such machine.", Assert.Single(_scheduler.Undelivered).Reason);
    }

    [Theory]
    [InlineData("remind", "at(2026-03-02)", "Invalid Schedule Expression at(2026-03-02).")]
    [InlineData("remind", "at(2026-03-02T12:00:00Z)", "Invalid Schedule Expression at(2026-03-02T12:00:00Z).")]
    [InlineData("remind", "tomorrow", "Invalid Schedule Expression tomorrow.")]
    [InlineData("remind", "cron(0 2 * * ? *)", "This machine runs at(...) and rate(...) schedules, not cron(0 2 * * ? *).")]
    [InlineData("re mind", "rate(1 day)", "The schedule name re mind does not match [0-9a-zA-Z-_.]+ with 1 to 64 characters.")]
    public void A_request_that_is_none_is_refused(string name, string expression, string message) =>
        Assert.Equal(("ValidationException", message), Refused(Call("createSchedule", Request(name, expression))));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_name_has_at_most_64_characters(int length, bool fits) =>
        Assert.Equal(fits, Call("createSchedule", Request(new string('n', length), "rate(1 day)")) is ServiceReply.Success);

    private void Create(string name, string expression, string afterwards = "DELETE", string zone = "UTC") =>
        Assert.IsType<ServiceReply.Success>(Call("createSchedule", Request(name, expression, afterwards, zone)));

    private static string Request(string name, string expression, string afterwards = "DELETE", string zone = "UTC", string? token = null) => $$"""
        {
          "Name": "{{name}}", "ScheduleExpression": "{{expression}}", "ScheduleExpressionTimezone": "{{zone}}", "ActionAfterCompletion": "{{afterwards}}",
          "FlexibleTimeWindow": { "Mode": "OFF" }, {{(token is null ? "" : $"\"ClientToken\": \"{token}\",")}}
          "Target": { "Arn": "arn:aws:lambda:us-east-1:000000000000:function:Remind", "RoleArn": "arn:aws:iam::000000000000:role/r", "Input": "{\"ticket\":\"t-1\"}" }
        }
        """;

    private ServiceReply Call(string operation, string request) => _scheduler
        .Operations[operation](new ServiceCall(JsonValue.Parse(request), IntegrationPattern.RequestResponse, _clock, [], _ => { }), CancellationToken.None)
        .GetAwaiter().GetResult();

    private static (string, string) Refused(ServiceReply reply) => Assert.IsType<ServiceReply.Refusal>(reply) is var refusal ? (refusal.Code, refusal.Message) : default;
}

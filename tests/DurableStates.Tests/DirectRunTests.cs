using Amazon.Shelf;
using Amazon.Shelf.Model;
using DurableStates.Direct;

namespace DurableStates.Tests;

public sealed class DirectRunTests
{
    private const string OrderJson = """{"orderId":"o-1","amount":7}""";

    private static Task<DirectOutcome> Run<TInput, TOutput>(
        IDirectHost host, string input, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestration) =>
        DirectRun.RunAsync(new Orchestration<TInput, TOutput>(orchestration), input, host, cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public async Task Typed_calls_reach_the_host_by_method_name_and_payload()
    {
        var outcome = await Run(new ScriptedHost(new DirectReply.Succeeded("12"), new DirectReply.Succeeded("\"done\"")), OrderJson,
            async (TaskOrchestrationContext context, Order order) =>
            {
                var price = await context.CallActivityAsync((IOrderFunctions f) => f.Price(order));
                await context.CallActivityAsync((IOrderFunctions f) => f.Forget());
                await context.CallActivityAsync((IOrderFunctions f) => f.Notify(new Order("n", price, null)));
                return await context.CallActivityAsync<string>(nameof(IOrderFunctions.Label), new { Text = $"{price}" });
            });

        Assert.Null(outcome.Error);
        Assert.Equal(
            [
                new DirectCall.Activity("Price", """{"orderId":"o-1","amount":7,"note":null}"""),
                new DirectCall.Activity("Forget", "null"),
                new DirectCall.Activity("Notify", """{"orderId":"n","amount":12,"note":null}"""),
                new DirectCall.Activity("Label", """{"text":"12"}"""),
            ],
            outcome.Calls.AsEnumerable());
    }

    [Fact]
    public async Task An_uncaught_failure_fails_the_execution_under_its_own_name()
    {
        var cause = """{"errorType":"OutOfStock","errorMessage":"None left"}""";
        var outcome = await Run(new ScriptedHost(new DirectReply.Failed("OutOfStock", cause)), OrderJson,
            (TaskOrchestrationContext context, Order order) => context.CallActivityAsync((IOrderFunctions f) => f.Price(order)));

        Assert.Equal(("OutOfStock", cause), (outcome.Error, outcome.Cause));
    }

    [Fact]
    public async Task A_caught_failure_tells_error_and_message()
    {
        var cause = """{"errorType":"OutOfStock","errorMessage":"None left","stackTrace":["at A","at B"]}""";
        var outcome = await Run(new ScriptedHost(new DirectReply.Failed("OutOfStock", cause)), OrderJson,
            async (TaskOrchestrationContext context, Order order) =>
            {
                try
                {
                    await context.CallActivityAsync((IOrderFunctions f) => f.Price(order));
                    return "";
                }
                catch (TaskFailedException e)
                {
                    return $"{e.TaskName}/{e.FailureDetails.ErrorType}/{e.FailureDetails.ErrorMessage}/{e.Message}/{e.FailureDetails.StackTrace}";
                }
            });

        Assert.Equal("\"Price/OutOfStock/None left/None left/at A\\nat B\"", outcome.Output);
    }

    [Fact]
    public async Task A_thrown_exception_fails_the_execution_with_its_simple_name_and_message()
    {
        var outcome = await Run<Order, int>(new ScriptedHost(), OrderJson,
            (_, order) => throw new InvalidOperationException($"No {order.OrderId}"));

        Assert.Equal(("InvalidOperationException", "No o-1"), (outcome.Error, outcome.Cause));
    }

    [Fact]
    public async Task A_retry_tries_again_and_waits_longer_each_time()
    {
        var busy = new DirectReply.Failed("Busy", "later");
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        var orchestration = new Orchestration<Order, int>((context, order) => context.CallActivityAsync(
            (IOrderFunctions f) => f.Price(order), TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(2), 2.0))));

        var outcome = await DirectRun.RunAsync(
            orchestration, OrderJson, new ScriptedHost(busy, busy, new DirectReply.Succeeded("5")), new DirectOptions { Time = time },
            TestContext.Current.CancellationToken);

        Assert.Equal("5", outcome.Output);
        Assert.Equal(3, outcome.Calls.Count);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(2 + 4), time.GetUtcNow());
    }

    [Fact]
    public async Task A_hundred_doublings_wait_no_longer_than_the_longest_time()
    {
        var busy = Enumerable.Repeat<DirectReply>(new DirectReply.Failed("Busy", "later"), 99);
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        var patient = TaskOptions.FromRetryPolicy(new RetryPolicy(100, TimeSpan.FromSeconds(2), 2.0, TimeSpan.FromSeconds(30)));
        var orchestration = new Orchestration<Order, int>((context, order) => context.CallActivityAsync((IOrderFunctions f) => f.Price(order), patient));

        var outcome = await DirectRun.RunAsync(
            orchestration, OrderJson, new ScriptedHost([.. busy, new DirectReply.Succeeded("5")]), new DirectOptions { Time = time }, TestContext.Current.CancellationToken);

        Assert.Equal("5", outcome.Output);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(2 + 4 + 8 + 16 + (95 * 30)), time.GetUtcNow());
    }

    [Fact]
    public async Task A_call_is_put_together_anew_for_each_attempt()
    {
        var twice = TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromSeconds(1)));
        var outcome = await Run(new ScriptedHost(new DirectReply.Failed("Busy")), OrderJson,
            async (TaskOrchestrationContext context, Order order) =>
            {
                await context.CallActivityAsync((IOrderFunctions f) => f.Label($"job-{context.RetryCount}"), twice);
                return true;
            });

        Assert.Equal([new DirectCall.Activity("Label", "\"job-0\""), new DirectCall.Activity("Label", "\"job-1\"")], outcome.Calls.AsEnumerable());
    }

    [Fact]
    public async Task A_retry_leaves_failures_alone_that_its_predicate_refuses()
    {
        var policy = new RetryPolicy(3, TimeSpan.FromSeconds(2)) { HandleFailure = failure => !failure.IsCausedBy<ArgumentException>() };
        var outcome = await Run(new ScriptedHost(new DirectReply.Failed("ArgumentNullException")), OrderJson,
            (TaskOrchestrationContext context, Order order) => context.CallActivityAsync((IOrderFunctions f) => f.Price(order), TaskOptions.FromRetryPolicy(policy)));

        Assert.Equal("ArgumentNullException", outcome.Error);
        Assert.Single(outcome.Calls);
    }

    [Fact]
    public async Task A_call_that_takes_longer_than_its_timeout_is_a_timeout()
    {
        var slow = new DirectReply.Succeeded("5") { After = TimeSpan.FromMinutes(2) };
        var outcome = await Run(new ScriptedHost(slow), OrderJson,
            async (TaskOrchestrationContext context, Order order) =>
            {
                try
                {
                    return await context.CallActivityAsync((IOrderFunctions f) => f.Price(order), new TaskOptions { Timeout = TimeSpan.FromMinutes(1) });
                }
                catch (TimeoutException)
                {
                    return -1;
                }
            });

        Assert.Equal("-1", outcome.Output);
    }

    [Fact]
    public async Task A_callback_hands_out_a_token_and_goes_on_with_the_answer()
    {
        var host = new ScriptedHost { Callback = new DirectReply.Succeeded("""{"orderId":"answer","amount":1}""") };
        var outcome = await Run(host, OrderJson,
            async (TaskOrchestrationContext context, Order order) =>
            {
                var answer = await context.WaitForCallbackAsync<Order>(token => context.CallActivityAsync((IOrderFunctions f) => f.Label(token)));
                return answer.OrderId;
            });

        Assert.Equal("\"answer\"", outcome.Output);
        Assert.Equal([new DirectCall.Activity("Label", "\"token-1\"") { TaskToken = "token-1" }], outcome.Calls.AsEnumerable());
    }

    [Theory]
    [InlineData(59, "", "\"yes\"")]
    [InlineData(60, "", "\"silent\"")]
    [InlineData(3_000, "", "\"silent\"")]
    [InlineData(150, "50 100", "\"yes\"")]
    [InlineData(150, "50 110", "\"silent\"")]
    [InlineData(170, "50 100", "\"silent\"")]
    public async Task A_callback_without_a_sign_of_life_times_out(int seconds, string heartbeats, string expected)
    {
        var answer = new DirectReply.Succeeded("\"yes\"")
        {
            After = TimeSpan.FromSeconds(seconds),
            Heartbeats = [.. heartbeats.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(beat => TimeSpan.FromSeconds(int.Parse(beat, System.Globalization.CultureInfo.InvariantCulture)))],
        };
        var outcome = await Run(new ScriptedHost { Callback = answer }, OrderJson, async (TaskOrchestrationContext context, Order order) =>
        {
            try
            {
                return await context.WaitForCallbackAsync<string>(
                    token => context.CallActivityAsync((IOrderFunctions f) => f.Label(token)), timeout: TimeSpan.FromHours(1), heartbeat: TimeSpan.FromMinutes(1));
            }
            catch (TimeoutException)
            {
                return "silent";
            }
        });

        Assert.Equal(expected, outcome.Output);
    }

    [Fact]
    public async Task A_callback_that_nobody_answers_times_out()
    {
        var outcome = await Run(new ScriptedHost(), OrderJson,
            (TaskOrchestrationContext context, Order order) => context.WaitForCallbackAsync<Order>(
                token => context.CallActivityAsync((IOrderFunctions f) => f.Label(token)), timeout: TimeSpan.FromDays(3)));

        Assert.Equal("States.Timeout", outcome.Error);
    }

    [Fact]
    public async Task An_aws_call_is_heard_as_service_operation_and_members_that_are_set()
    {
        var outcome = await Run(new ScriptedHost(new DirectReply.Succeeded("""{"State":"LENT","StoredOn":"2026-01-02T03:04:05Z"}""")), OrderJson,
            async (TaskOrchestrationContext context, Order order) =>
            {
                var response = await context.CallAwsAsync((IAmazonShelf shelf) => shelf.PutBookAsync(new PutBookRequest
                {
                    KMSKeyId = order.OrderId,
                    LFTags = ["a", "b"],
                    State = BookState.LENT,
                }));
                return $"{response.State} {response.StoredOn?.Day}";
            });

        Assert.Equal("\"LENT 2\"", outcome.Output);
        Assert.Equal(
            [new DirectCall.Aws("shelf", "putBook", AwsCall.RequestResponse, """{"KmsKeyId":"o-1","LfTags":["a","b"],"State":"LENT"}""")],
            outcome.Calls.AsEnumerable());
    }

    [Fact]
    public async Task A_job_comes_back_as_its_description()
    {
        var outcome = await Run(new ScriptedHost(new DirectReply.Succeeded("""{"StoredOn":1000}""")), OrderJson,
            async (TaskOrchestrationContext context, Order _) =>
            {
                var job = await context.RunJobAsync<PutBookResponse>((IAmazonShelf shelf) => shelf.PutBookAsync(new PutBookRequest { Pages = 3 }));
                return job.StoredOn;
            });

        Assert.Equal("\"1970-01-01T00:00:01.000Z\"", outcome.Output);
        Assert.Equal([new DirectCall.Aws("shelf", "putBook", AwsCall.RunJob, """{"Pages":3}""")], outcome.Calls.AsEnumerable());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_fails_where_a_request_is_computed_is_thrown_as_it_is(bool isAsync)
    {
        var outcome = await Run(new ScriptedHost(), OrderJson,
            (TaskOrchestrationContext context, Order order) => isAsync
                ? context.CallAwsAsync(async (IAmazonShelf shelf) => await shelf.PutBookAsync(new PutBookRequest { KMSKeyId = order.OrderId[9..] }))
                : context.CallAwsAsync((IAmazonShelf shelf) => shelf.PutBookAsync(new PutBookRequest { KMSKeyId = order.OrderId[9..] })));

        Assert.Equal("ArgumentOutOfRangeException", outcome.Error);
        Assert.Empty(outcome.Calls);
    }

    [Fact]
    public async Task What_fails_where_the_payload_of_a_callback_is_computed_is_thrown_as_it_is()
    {
        var outcome = await Run(new ScriptedHost(), OrderJson,
            (TaskOrchestrationContext context, Order order) => context.WaitForCallbackAsync<Order>(
                _ => context.CallActivityAsync((IOrderFunctions f) => f.Label(order.OrderId.Substring(9)))));

        Assert.Equal("ArgumentOutOfRangeException", outcome.Error);
        Assert.Empty(outcome.Calls);
    }

    [Fact]
    public async Task An_aws_failure_is_known_by_its_exception()
    {
        var outcome = await Run(new ScriptedHost(new DirectReply.Failed("Shelf.ShelfFullException", "full (Service: Shelf)")), OrderJson,
            async (TaskOrchestrationContext context, Order _) =>
            {
                try
                {
                    await context.CallAwsAsync((IAmazonShelf shelf) => shelf.PutBookAsync(new PutBookRequest()));
                    return "stored";
                }
                catch (TaskFailedException e) when (e.FailureDetails.IsCausedBy<ShelfFullException>())
                {
                    return e.Message;
                }
            });

        Assert.Equal("\"full (Service: Shelf)\"", outcome.Output);
    }

    [Fact]
    public async Task A_timer_moves_virtual_time_in_whole_seconds()
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        var orchestration = new Orchestration<Order, DateTime>(async (context, _) =>
        {
            await context.CreateTimer(TimeSpan.FromMilliseconds(1500));
            await context.CreateTimer(context.CurrentUtcDateTime.AddHours(1));
            return context.CurrentUtcDateTime;
        });

        var outcome = await DirectRun.RunAsync(orchestration, OrderJson, new ScriptedHost(), new DirectOptions { Time = time }, TestContext.Current.CancellationToken);

        Assert.Equal("\"1970-01-01T01:00:02.000Z\"", outcome.Output);
    }
}

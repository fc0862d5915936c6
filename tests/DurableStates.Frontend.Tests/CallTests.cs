namespace DurableStates.Frontend.Tests;

public sealed class CallTests
{
    [Fact]
    public void An_activity_is_called_by_its_method_or_by_its_name() => Assert.Equal(
        """
        price = await Price(order)
        await Ship(order.id)
        text = await Describe({id: order.id, amount: order.amount})
        return price
        return null
        """,
        Sample.Bound(
            """
            var price = await context.CallActivityAsync((OrderFunctions f) => f.Price(order));
            await context.CallActivityAsync(nameof(OrderFunctions.Ship), order.Id);
            var text = await context.CallActivityAsync<string>("Describe", new { order.Id, order.Amount });
            return price;
            """));

    [Fact]
    public void Options_are_read_from_fields_and_with_expressions() => Assert.Equal(
        """
        await Ship(order.id) retry [States.ALL] 3x 2s *2 <60s timeout 90
        await Ship(order.id) retry [OutOfStockException, Busy] 3x 2s *1 heartbeat Ceiling((order.amount Multiply 60))
        await Ship(order.id) retry [States.Timeout] 0x 1s *1 retry [States.ALL] 1x 1s *1
        return null
        """,
        Sample.Bound(
            """
            await context.CallActivityAsync((OrderFunctions f) => f.Ship(order.Id), Options);
            await context.CallActivityAsync(
                (OrderFunctions f) => f.Ship(order.Id),
                new TaskOptions(new RetryPolicy(4, Interval) { HandleFailure = f => f.IsCausedBy<OutOfStockException>() || f.ErrorType is "Busy" }) { Heartbeat = TimeSpan.FromMinutes(order.Amount) });
            await context.CallActivityAsync((OrderFunctions f) => f.Ship(order.Id), TaskOptions.FromRetryPolicy(new(2, TimeSpan.FromSeconds(1)) { HandleFailure = f => !(f.ErrorType == "States.Timeout") }));
            }

            private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

            private static readonly TaskOptions Options = TaskOptions.FromRetryPolicy(new RetryPolicy(4, Interval, 2.0, TimeSpan.FromMinutes(1))) with { Timeout = TimeSpan.FromMinutes(1.5) };

            private static void End()
            {
            """));

    [Fact]
    public void An_aws_call_keeps_the_members_that_are_set_under_their_names_at_aws() => Assert.Equal(
        """
        response = await Glue.GetCrawler:RequestResponse({Name: order.id})
        state = response.Crawler?.LastCrawl?.Status?
        run = await Glue.StartJobRun:RunJob({JobName: "build", Arguments: {["--id"]: order.id}, WorkerType: "G.1X"}) timeout 3600
        return {state: state, id: run.Id?}
        return null
        """,
        Sample.Bound(
            """
            var response = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetCrawlerAsync(new GetCrawlerRequest { Name = order.Id }));
            var state = response.Crawler.LastCrawl.Status;
            var run = await context.RunJobAsync<JobRun>(
                (IAmazonGlue glue) => glue.StartJobRunAsync(new StartJobRunRequest
                {
                    JobName = "build",
                    Arguments = new Dictionary<string, string> { ["--id"] = order.Id },
                    WorkerType = WorkerType.G1X,
                }),
                new TaskOptions { Timeout = TimeSpan.FromHours(1) });
            return new { State = state, run.Id };
            """));

    [Fact]
    public void A_callback_hands_its_token_to_one_call() => Assert.Equal(
        """
        answer = await callback(token => Ask({text: order.id, token: token})) timeout Ceiling((order.amount Multiply 3600)) heartbeat 60
        return answer.yes
        return null
        """,
        Sample.Bound(
            """
            var answer = await context.WaitForCallbackAsync<Answer>(
                token => context.CallActivityAsync((OrderFunctions f) => f.Ask(new Question(order.Id, token))),
                timeout: TimeSpan.FromHours(order.Amount),
                heartbeat: TimeSpan.FromMinutes(1));
            return answer.Yes;
            """));

    [Fact]
    public void Timers_wait_for_a_time_or_until_a_time() => Assert.Equal(
        """
        await wait(90)
        now = UtcNow()
        await until(AddSeconds(now, 86400))
        return null
        """,
        Sample.Bound(
            """
            await context.CreateTimer(TimeSpan.FromSeconds(89.5));
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(1));
            """));

    [Fact]
    public void What_differs_from_attempt_to_attempt_stays_in_the_call() => Assert.Equal(
        """
        await Ship($("job-" & $RetryCount)) retry [States.ALL] 1x 1s *1
        return null
        """,
        Sample.Bound(
            """
            await context.CallActivityAsync((OrderFunctions f) => f.Ship($"job-{context.RetryCount}"), TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromSeconds(1))));
            """));
}

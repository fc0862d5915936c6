using System.Globalization;
using Microsoft.CodeAnalysis;

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
        await Ship(order.id) retry [States.Timeout] 0x 1s *1 retry [States.ALL] 1x 1s *1 jitter
        return null
        """,
        Sample.Bound(
            """
            await context.CallActivityAsync((OrderFunctions f) => f.Ship(order.Id), Options);
            await context.CallActivityAsync(
                (OrderFunctions f) => f.Ship(order.Id),
                new TaskOptions(new RetryPolicy(4, Interval) { HandleFailure = f => f.IsCausedBy<OutOfStockException>() || f.ErrorType is "Busy" }) { Heartbeat = TimeSpan.FromMinutes(order.Amount) });
            await context.CallActivityAsync((OrderFunctions f) => f.Ship(order.Id), TaskOptions.FromRetryPolicy(new(2, TimeSpan.FromSeconds(1)) { HandleFailure = f => !(f.ErrorType == "States.Timeout"), FullJitter = true }));
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

    [Theory]
    // Nobody waits for an async void.
    [InlineData("Go();\nasync void Go() { await context.CallActivityAsync(\"Ship\", order.Id); }", "DS1023")]
    [InlineData("if (order.Amount > 1) { Go(); }\nasync void Go() => await context.CallActivityAsync(\"Ship\", order.Id);", "DS1023")]
    // A task that is dropped, kept, or waited for by a thread.
    [InlineData("_ = context.CallActivityAsync(\"Ship\", order.Id);", "DS1008")]
    [InlineData("var task = context.CallActivityAsync(\"Ship\", order.Id);", "DS1008")]
    [InlineData("Go();\nTask Go() => context.CallActivityAsync(\"Ship\", order.Id);", "DS1008")]
    [InlineData("var price = context.CallActivityAsync<int>(\"Price\", order).Result;", "DS1008")]
    [InlineData("context.CallActivityAsync<int>(\"Price\", order).Wait();", "DS1008")]
    [InlineData("var price = context.CallActivityAsync<int>(\"Price\", order).GetAwaiter().GetResult();", "DS1008")]
    [InlineData("context.CallActivityAsync(\"Ship\", order.Id).ConfigureAwait(false).GetAwaiter().GetResult();", "DS1008")]
    // A lambda that gives a task.
    [InlineData("var names = order.Tags.Select(async tag => tag + \"!\").Count();", "DS1036")]
    [InlineData("var names = order.Tags.Select(async tag => await context.CallActivityAsync<int>(\"Price\", order)).ToList();", "DS1036")]
    [InlineData("var names = order.Tags.Select(Longer).Count();\nasync Task<string> Longer(string tag) => tag + \"!\";", "DS1036")]
    // Failures that are suppressed.
    [InlineData("await context.CallActivityAsync(\"Ship\", order.Id).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);", "DS1007")]
    public void A_task_is_awaited_where_it_is_made(string code, string id) =>
        Assert.Equal([id], Sample.Bind(code).Diagnostics.Select(diagnostic => diagnostic.Id).Distinct());

    [Theory]
    [InlineData("await Task.Delay(1000);", "use context.CreateTimer")]
    [InlineData("await Task.WhenAll(order.Tags.Select(tag => context.CallActivityAsync(\"Ship\", tag)));", "await each call in a foreach, one after the other")]
    public void What_Task_offers_is_refused_with_its_own_way_out(string code, string instead) =>
        Assert.Contains(Sample.Bind(code).Diagnostics, diagnostic => diagnostic.Id == "DS1007" && diagnostic.GetMessage(CultureInfo.InvariantCulture).EndsWith($"; {instead}", StringComparison.Ordinal));

    [Theory]
    [InlineData("string.Compare(order.Id, \"b\")", "DS1068")]
    [InlineData("string.Compare(order.Id, \"b\", true)", "DS1068")]
    [InlineData("string.Compare(order.Id, \"b\", StringComparison.CurrentCulture)", "DS1068")]
    [InlineData("order.Id.CompareTo(\"b\")", "DS1068")]
    // What is ordinal does not go by the culture.
    [InlineData("string.Compare(order.Id, \"b\", StringComparison.Ordinal)", "DS1032")]
    [InlineData("string.Compare(order.Id, \"b\", StringComparison.OrdinalIgnoreCase)", "DS1032")]
    [InlineData("string.CompareOrdinal(order.Id, \"b\")", "DS1032")]
    public void Texts_have_no_order_in_place(string comparison, string id) =>
        Assert.Equal([id], Sample.Bind($"var sooner = {comparison} < 0;").Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public void A_task_that_leaves_a_try_is_not_awaited_there() => Assert.Equal(
        ["DS1008"],
        Sample.Bind(
            """
            [StateMachine("sample")]
            public sealed class Sample : TaskOrchestrator<Order, int>
            {
                public override Task<int> RunAsync(TaskOrchestrationContext context, Order order)
                {
                    try
                    {
                        return context.CallActivityAsync<int>("Price", order);
                    }
                    catch (TaskFailedException)
                    {
                        return Task.FromResult(0);
                    }
                }
            }
            """).Diagnostics.Select(diagnostic => diagnostic.Id).Distinct());

    [Theory]
    [InlineData("await context.CallActivityAsync(\"Ship\", order.Id).ConfigureAwait(false);")]
    [InlineData("await context.CallActivityAsync(\"Ship\", order.Id).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext);")]
    [InlineData("await Go();\nTask Go() => context.CallActivityAsync(\"Ship\", order.Id);")]
    public void What_is_awaited_is_compiled(string code) => Assert.Empty(Sample.Bind(code).Diagnostics);

    [Theory]
    [InlineData("Prise", "(did you mean 'Price'?)")]
    [InlineData("ship", "(did you mean 'Ship'?)")]
    [InlineData("ChargeCard", "'ChargeCard';")]
    public void A_name_that_nothing_bears_is_said_with_the_nearest_one(string name, string expected)
    {
        var code = $"await context.CallActivityAsync(\"{name}\", order);";

        var alone = Assert.Single(Sample.Bind(code).Diagnostics);
        var deployed = Assert.Single(Sample.Bind(code, new TemplateDeclarations(["Refund"], ["Stage"])).Diagnostics);

        Assert.Equal(("DS1090", DiagnosticSeverity.Warning), (alone.Id, alone.Severity));
        Assert.Equal(("DS1090", DiagnosticSeverity.Error), (deployed.Id, deployed.Severity));
        Assert.Contains(expected, alone.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(expected, deployed.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Refund")]
    [InlineData("ChargeCard")]
    [InlineData("Price")]
    public void What_the_template_or_a_parameter_of_it_declares_can_be_called(string name) =>
        Assert.Empty(Sample.Bind($"await context.CallActivityAsync(\"{name}\", order);", new TemplateDeclarations(["Refund"], ["ChargeCardArn"])).Diagnostics);

    [Fact]
    public void A_name_near_to_one_of_the_template_is_said() => Assert.Contains(
        "(did you mean 'Refund'?)",
        Assert.Single(Sample.Bind("await context.CallActivityAsync(\"Refunds\", order);", new TemplateDeclarations(["Refund"], [])).Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("await context.CallActivityAsync(\"Price\", order.Id);", "it is 'string' on one side and 'Order' on the other")]
    [InlineData("await context.CallActivityAsync(\"Price\", new { order.Id, order.Amount });", "'Tags' is missing")]
    [InlineData("await context.CallActivityAsync(\"Price\", new { order.Id, Amount = \"5\", order.Tags, order.PlacedAt });", "'Amount' is 'string' on one side and 'int' on the other")]
    [InlineData("await context.CallActivityAsync(\"Price\", new List<Order> { order });", "on the other")]
    [InlineData("var price = await context.CallActivityAsync<string>(\"Price\", order);", "it is 'int' on one side and 'string' on the other")]
    [InlineData("var text = await context.CallActivityAsync<Answer>(\"Describe\", order);", "it is 'string' on one side and 'Answer' on the other")]
    public void A_call_by_name_that_does_not_fit_is_said(string code, string expected)
    {
        var diagnostic = Assert.Single(Sample.Bind(code).Diagnostics);

        Assert.Equal("DS1091", diagnostic.Id);
        Assert.Contains(expected, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await context.CallActivityAsync(\"Price\", new { order.Id, order.Amount, order.Tags, order.PlacedAt, More = 1 });")]
    [InlineData("await context.CallActivityAsync(\"Price\", order with { Amount = 2 });")]
    [InlineData("var price = await context.CallActivityAsync<double>(\"Price\", order);")]
    [InlineData("var price = await context.CallActivityAsync<object?>(\"Price\", order);")]
    [InlineData("await context.CallActivityAsync(\"Describe\", 5);")]
    [InlineData("await context.CallActivityAsync(\"Describe\", new Dictionary<string, string> { [\"a\"] = \"b\" });")]
    public void A_call_by_name_that_may_fit_is_compiled(string code) => Assert.Empty(Sample.Bind(code).Diagnostics);

    // A name that no template can have would leave the template with a placeholder that nothing replaces.
    [Theory]
    [InlineData("await context.CallActivityAsync(\"\", order);")]
    [InlineData("await context.CallActivityAsync(\"Price \", order);")]
    [InlineData("await context.CallActivityAsync(\"Preis\u00e9\", order);")]
    [InlineData("await context.CallActivityAsync(\"${PriceArn}\", order);")]
    [InlineData("await context.CallActivityAsync(\"arn:aws:lambda:us-east-1:123456789012:function:price\", order);")]
    [InlineData("var text = Template.Ref(\"\");")]
    [InlineData("var text = Template.Ref(\"my table\");")]
    [InlineData("var text = Template.Ref(\"AWS::\");")]
    [InlineData("var text = Template.GetAtt(\"AWS::Region\", \"Arn\");")]
    [InlineData("var text = Template.GetAtt(\"Table\", \"\");")]
    public void A_name_that_no_template_can_have_is_an_error(string code) =>
        Assert.Equal([("DS1082", DiagnosticSeverity.Error)], Sample.Bind(code).Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Severity)));

    [Theory]
    [InlineData("var a = Template.Ref(\"TableArn\"); var b = Template.GetAtt(\"Table\", \"Arn\");")]
    [InlineData("var a = Template.GetAtt(\"Table\", \"Arn\"); var b = Template.Ref(\"TableArn\");")]
    [InlineData("var a = Template.GetAtt(\"Table\", \"Stream.Arn\"); var b = Template.GetAtt(\"Table\", \"StreamArn\");")]
    [InlineData("var a = Template.GetAtt(\"A\", \"BC\"); var b = Template.GetAtt(\"AB\", \"C\");")]
    [InlineData("var a = Template.Ref(\"AWS::Region\"); var b = Template.Ref(\"AWSRegion\");")]
    [InlineData("var a = Template.Ref(\"Ref\"); var b = Template.Ref(\"RefValue\");")]
    [InlineData("await context.CallActivityAsync((OrderFunctions f) => f.Ship(order.Id)); var b = Template.Ref(\"ShipArn\");")]
    [InlineData("var b = Template.Ref(\"ShipArn\"); await context.CallActivityAsync(\"Ship\", order.Id);")]
    [InlineData("var b = Name(); await context.CallActivityAsync(\"Ship\", order.Id);\nstatic string Name() => Template.Ref(\"ShipArn\");")]
    public void Two_values_that_share_a_placeholder_are_an_error(string code) => Assert.Equal(["DS1092"], Sample.Bind(code).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("var a = Template.Ref(\"Table\"); var b = Template.Ref(\"Table\"); var c = Template.GetAtt(\"Table\", \"Arn\");")]
    [InlineData("await context.CallActivityAsync(\"Ship\", order.Id); var b = Template.GetAtt(\"Ship\", \"Arn\");")]
    [InlineData("await context.CallActivityAsync(\"ChargeCard\", order.Id); var b = Template.Ref(\"ChargeCardArn\");")]
    public void One_value_may_be_read_in_several_places(string code) => Assert.Empty(Sample.Bind(code, new TemplateDeclarations([], ["ChargeCardArn"])).Diagnostics);

    [Theory]
    [InlineData("${Owner}", "DS1022")]
    [InlineData("{{resolve:ssm:x}}", "DS1022")]
    [InlineData("Condition", "DS1022")]
    [InlineData("", "DS1021")]
    [InlineData(" ", "DS1021")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234567890123456789x", "DS1021")]
    public void A_pinned_name_that_no_state_can_have_is_an_error(string name, string id) => Assert.Equal(
        [id],
        Sample.Bind(
            $$"""
            await context.CallActivityAsync((PinnedFunctions f) => f.Count(order));
            }

            public sealed class PinnedFunctions
            {
                [LambdaFunction]
                [StateName("{{name}}")]
                public int Count(Order order) => order.Amount;
            """).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public void A_pinned_name_of_80_characters_is_taken() => Assert.Empty(
        Sample.Bind(
            $$"""
            await context.CallActivityAsync((PinnedFunctions f) => f.Count(order));
            }

            public sealed class PinnedFunctions
            {
                [LambdaFunction]
                [StateName("{{new string('x', 80)}}")]
                public int Count(Order order) => order.Amount;
            """).Diagnostics);

    [Fact]
    public void A_result_of_a_function_that_gives_nothing_is_an_error()
    {
        var diagnostic = Assert.Single(Sample.Bind("var text = await context.CallActivityAsync<string>(\"Ship\", order.Id);").Diagnostics);

        Assert.Equal("DS1091", diagnostic.Id);
        Assert.Empty(Sample.Bind("var text = await context.CallActivityAsync<string?>(\"Ship\", order.Id);").Diagnostics);
    }
}

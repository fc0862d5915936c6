namespace DurableStates.Frontend.Tests;

public sealed class FailureTests
{
    [Fact]
    public void Catch_clauses_are_error_names() => Assert.Equal(
        """
        try
            await Ship(order.id)
        catch TaskFailedException e [OutOfStockException]
            return e.Message
        catch TaskFailedException _ [Busy, Down]
            return 1
        catch TimeoutException _ [States.Timeout, States.HeartbeatTimeout]
            return 2
        catch Exception e [States.ALL]
            rethrow e
        finally
            await Ship("end")
        return null
        """,
        Sample.Bound(
            """
            try
            {
                await context.CallActivityAsync((OrderFunctions f) => f.Ship(order.Id));
            }
            catch (TaskFailedException e) when (e.FailureDetails.IsCausedBy<OutOfStockException>())
            {
                return e.Message;
            }
            catch (TaskFailedException e) when (e.FailureDetails.ErrorType is "Busy" or "Down")
            {
                return 1;
            }
            catch (TimeoutException)
            {
                return 2;
            }
            catch (Exception e)
            {
                throw;
            }
            finally
            {
                await context.CallActivityAsync((OrderFunctions f) => f.Ship("end"));
            }
            """));

    [Fact]
    public void A_thrown_exception_has_its_simple_name_and_the_message_that_its_constructor_makes() => Assert.Equal(
        """
        try
            throw OutOfStockException($("No " & order.id & " left"))
        catch OutOfStockException e []
            throw InvalidOperationException(e.Message)
        return null
        """,
        Sample.Bound(
            """
            try
            {
                throw new OutOfStockException(order.Id);
            }
            catch (OutOfStockException e)
            {
                throw new InvalidOperationException(e.Message, e);
            }
            """));

    [Fact]
    public void A_base_type_stands_for_all_known_subtypes()
    {
        var bound = Sample.Bound(
            """
            try
            {
                await context.CallActivityAsync((OrderFunctions f) => f.Ship(order.Id));
            }
            catch (TaskFailedException e) when (e.FailureDetails.IsCausedBy<ArgumentException>())
            {
                return e.FailureDetails.ErrorType;
            }
            """);

        Assert.Contains("ArgumentException, ", bound, StringComparison.Ordinal);
        Assert.Contains("ArgumentNullException", bound, StringComparison.Ordinal);
        Assert.Contains("ArgumentOutOfRangeException", bound, StringComparison.Ordinal);
    }

    [Fact]
    public void An_aws_exception_is_known_by_service_and_name() => Assert.Contains(
        "catch TaskFailedException _ [Glue.AlreadyExistsException]",
        Sample.Bound(
            """
            try
            {
                await context.CallAwsAsync((IAmazonGlue glue) => glue.StartCrawlerAsync(new StartCrawlerRequest { Name = order.Id }));
            }
            catch (TaskFailedException e) when (e.FailureDetails.IsCausedBy<AlreadyExistsException>())
            {
            }
            """),
        StringComparison.Ordinal);

    [Fact]
    public void A_filter_for_several_types_is_several_clauses() => Assert.Equal(
        """
        try
            await Ship(order.id)
        catch TimeoutException _ [States.Timeout, States.HeartbeatTimeout]
            return 1
        catch TaskFailedException _ [States.TaskFailed]
            return 1
        return null
        """,
        Sample.Bound(
            """
            try
            {
                await context.CallActivityAsync((OrderFunctions f) => f.Ship(order.Id));
            }
            catch (Exception e) when (e is TimeoutException or TaskFailedException)
            {
                return 1;
            }
            """));

    [Fact]
    public void A_missed_heartbeat_is_no_failed_call() => Assert.Equal(
        """
        try
            await callback(token => Ask({text: order.id, token: token})) timeout 60 heartbeat 5
        catch TimeoutException failure [States.HeartbeatTimeout]
            rethrow failure
        catch TaskFailedException _ [States.TaskFailed]
            return 1
        return null
        """,
        Sample.Bound(
            """
            try
            {
                await context.WaitForCallbackAsync<Answer>(
                    token => context.CallActivityAsync((OrderFunctions f) => f.Ask(new Question(order.Id, token))),
                    TimeSpan.FromMinutes(1),
                    TimeSpan.FromSeconds(5));
            }
            catch (TaskFailedException)
            {
                return 1;
            }
            """));

    [Fact]
    public void The_base_exception_of_a_service_stands_for_errors_that_no_model_names() => Assert.Contains(
        "Glue.AmazonGlueException, Glue.GlueException, ",
        Sample.Bound(
            """
            try
            {
                await context.CallAwsAsync((IAmazonGlue glue) => glue.StartCrawlerAsync(new StartCrawlerRequest { Name = order.Id }));
            }
            catch (TaskFailedException e) when (e.FailureDetails.IsCausedBy<AmazonGlueException>())
            {
            }
            """),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("try { await context.CallActivityAsync(\"Ship\", order.Id); } catch (TaskFailedException e) when (e.FailureDetails.ErrorType == \"${Busy}\") { return null; }")]
    [InlineData("try { await context.CallActivityAsync(\"Ship\", order.Id); } catch (TaskFailedException e) when (e.FailureDetails.ErrorType is \"Full\" or \"{{resolve:ssm:x}}\") { return null; }")]
    [InlineData("// state: Condition\nawait context.CallActivityAsync(\"Ship\", order.Id);")]
    [InlineData("// state: Fn::Ship\nawait context.CallActivityAsync(\"Ship\", order.Id);")]
    [InlineData("// state: Ship {{resolve:ssm:x}}\nawait context.CallActivityAsync(\"Ship\", order.Id);")]
    public void A_name_that_the_deployment_would_replace_is_refused(string code) =>
        Assert.Equal(["DS1022"], Sample.Bind(code).Diagnostics.Select(diagnostic => diagnostic.Id));
}

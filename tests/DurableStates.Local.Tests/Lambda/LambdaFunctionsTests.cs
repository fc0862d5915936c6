using DurableStates.Json;

namespace DurableStates.Local.Lambda;

public sealed class LambdaFunctionsTests : IDisposable
{
    private readonly LambdaFunctions _functions = LambdaFunctions.FromAssembly(typeof(SampleFunctions).Assembly);

    public void Dispose() => _functions.Dispose();

    [Fact]
    public void Functions_are_found_by_their_resource_names_or_by_the_name_of_their_generated_class() =>
        Assert.Equal(["Books", "Broken", "Count", "DurableStatesLocalLambdaSampleFunctionsUnnamedGenerated", "Fail", "FailTwice", "Flood", "Greet", "GreetLater", "Hang", "Nothing", "Whole"], _functions.Names);

    [Theory]
    [InlineData("Greet")]
    [InlineData("Greet:live")]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:Greet")]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:Greet:$LATEST")]
    public async Task A_function_is_called_by_name_or_ARN(string name) =>
        Assert.Equal("Hello Ana. Hello Ana.", (await Returned(name, """{ "name": "Ana", "times": 2 }""")).AsString());

    [Fact]
    public async Task A_task_is_awaited_and_the_context_handed_in() =>
        Assert.Equal(JsonValue.Parse("""{ "name": "GreetLater", "times": 3 }"""), await Returned("GreetLater", """{ "name": "Ana", "times": 3 }"""));

    [Fact]
    public async Task A_function_without_a_result_returns_null() => Assert.True((await Returned("Nothing", """{ "name": "Ana" }""")).IsNull);

    [Fact]
    public async Task Each_call_has_a_scope_of_its_own()
    {
        Assert.Equal(1, (await Returned("Count", "{}")).AsInt64());
        Assert.Equal(1, (await Returned("Count", "{}")).AsInt64());
    }

    [Fact]
    public async Task An_exception_is_reported_as_Lambda_reports_it()
    {
        var reply = Assert.IsType<LambdaReply.Threw>(await InvokeAsync("Fail", """{ "name": "Ana" }"""));

        Assert.Equal("SampleException", reply.ErrorType);
        Assert.Equal("SampleException", reply.Report["errorType"].AsString());
        Assert.Equal("No Ana here.", reply.Report["errorMessage"].AsString());
        Assert.Contains("SampleFunctions.Fail", reply.Report["stackTrace"][0].AsString(), StringComparison.Ordinal);
        Assert.Equal("InvalidOperationException", reply.Report["cause"]["errorType"].AsString());
    }

    [Fact]
    public async Task A_payload_that_lacks_a_field_fails_by_the_fields_name()
    {
        var reply = Assert.IsType<LambdaReply.Threw>(await InvokeAsync("Greet", """{ "times": 2 }"""));

        Assert.Equal("JsonException", reply.ErrorType);
        Assert.Contains("name", reply.Report["errorMessage"].AsString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_takes_too_long_times_out_as_in_Lambda()
    {
        var reply = Assert.IsType<LambdaReply.Threw>(await InvokeAsync("Hang", """{ "name": "Ana" }"""));

        Assert.Equal("Sandbox.Timedout", reply.ErrorType);
        Assert.EndsWith("Task timed out after 1.00 seconds", reply.Report["errorMessage"].AsString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_over_six_megabytes_is_refused()
    {
        var reply = Assert.IsType<LambdaReply.Threw>(await InvokeAsync("Flood", """{ "name": "Ana" }"""));

        Assert.Equal("Function.ResponseSizeTooLarge", reply.ErrorType);
    }

    [Fact]
    public async Task An_unknown_function_says_which_there_are()
    {
        var reply = Assert.IsType<LambdaReply.Refused>(await InvokeAsync("Greed", "{}"));

        Assert.Equal("Lambda.ResourceNotFoundException", reply.Error);
        Assert.Contains("Greet", reply.Message, StringComparison.Ordinal);
    }

    private Task<LambdaReply> InvokeAsync(string name, string payload) =>
        _functions.InvokeAsync(name, JsonValue.Parse(payload), TestContext.Current.CancellationToken);

    private async Task<JsonValue> Returned(string name, string payload) => Assert.IsType<LambdaReply.Returned>(await InvokeAsync(name, payload)).Payload;
}

using DurableStates.Direct;
using DurableStates.Json;
using DurableStates.Local.Deployment;

namespace Customer360.Workflows.Stories;

/// <summary>The compiled machine and the C# that it came from, given the same answers, make the same calls and end the same.</summary>
public sealed class NativeAgreementTests(PlayedStories played) : IClassFixture<PlayedStories>
{
    [Theory]
    [InlineData("A good contract is published")]
    [InlineData("A contract with five mistakes is rejected")]
    [InlineData("A job fails and everything is undone")]
    [InlineData("Access is approved by policy")]
    [InlineData("Access is approved by a steward")]
    [InlineData("Access is denied at the second stage")]
    [InlineData("Nobody decides and the request expires")]
    [InlineData("A snapshot is scored and the scores published")]
    [InlineData("A drifted snapshot is blocked by the gate")]
    public async Task The_orchestrator_run_natively_makes_the_executions_calls_and_ends_like_it(string title)
    {
        var execution = played.Results.Single(result => result.Story.Title == title).Execution ?? throw new InvalidOperationException("Nothing was started.");
        var template = new ServerlessTemplate(JsonValue.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "serverless.template"), TestContext.Current.CancellationToken)), played.Platform.Sample.Account);
        var host = new RecordedHost(execution, template.StateMachines.Single(machine => machine.Name == execution.StateMachine.Name).Substitutions);

        var outcome = await DirectRun.RunAsync(
            NativeStoryTests.Orchestrator(execution.StateMachine.Name),
            execution.Input.Text,
            host,
            new DirectOptions { Time = new VirtualTime(execution.StartDate), InstanceId = execution.Name },
            TestContext.Current.CancellationToken);

        Assert.Null(outcome.Error);
        Assert.Equal(0, host.Left);
        Assert.Equal(execution.Output?.Value, JsonValue.Parse(outcome.Output ?? "null"));
    }
}

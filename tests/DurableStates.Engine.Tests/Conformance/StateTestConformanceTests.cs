using System.Text;

namespace DurableStates.Engine.Tests.Conformance;

public class StateTestConformanceTests
{
    [Fact]
    public async Task Recorded_state_tests_have_the_same_answers()
    {
        var listed = ConformanceFolder.Listed("state-tests-debt.md").Union(ConformanceFolder.Listed("state-tests-decisions.md")).ToHashSet();
        var wrong = new StringBuilder();
        var (met, all) = (0, 0);
        foreach (var recorded in ConformanceFolder.Cases("test-state").Where(recorded => recorded.NeedsClass != "services"))
        {
            var difference = await DifferenceAsync(recorded);
            all++;
            met += difference is null ? 1 : 0;
            if (difference is null == listed.Contains(recorded.Name))
            {
                wrong.AppendLine($"{recorded.Name}\n   {difference ?? "is listed in docs/conformance and passes: take it off the list"}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"state tests: {met}/{all}");
        Assert.True(wrong.Length == 0, $"state tests: {met}/{all}\n{wrong}");
    }

    private static async Task<string?> DifferenceAsync(RecordedCase recorded)
    {
        using var engine = new WorkflowEngine(new WorkflowEngineOptions
        {
            Clock = new VirtualClock(),
            Account = "111111111111",
            TaskHandlers = { new CaseLambdas(recorded.Needs["lambdas"]) },
        });
        var request = recorded.Json["request"].With("definition", recorded.Json["definition"]);
        var expected = recorded.Expected;
        try
        {
            var response = await new StateTester(engine).TestAsync(request, TestContext.Current.CancellationToken);
            return expected["response"].IsObject
                ? recorded.Matcher().Difference(expected["response"], response)
                : $"AWS refuses: {expected["error"]}\n      here: {response}";
        }
        catch (StateTestException exception)
        {
            var error = expected["error"];
            var message = error.TryGetString(out var text) || error["message"].TryGetString(out text) ? text : error["response"]["message"].AsString();
            return message.Split(" operation: ")[^1] == exception.Message ? null : $"AWS:  {message}\n      here: {exception.Code}: {exception.Message}";
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }
}

using System.Diagnostics;
using System.Text;

namespace DurableStates.Engine.Tests.Conformance;

public class ExecutionConformanceTests
{
    [Fact]
    public async Task Recorded_executions_end_as_on_AWS_with_the_same_events_and_the_same_histories()
    {
        var listed = ConformanceFolder.Listed("executions-debt.md").Union(ConformanceFolder.Listed("executions-decisions.md")).ToHashSet();
        var scores = new Scores();
        var wrong = new StringBuilder();
        foreach (var recorded in ConformanceFolder.Cases("execution").Where(recorded => recorded.NeedsClass != "services"))
        {
            if (await JudgeAsync(recorded, scores) is { } difference)
            {
                if (!listed.Contains(recorded.Name))
                {
                    wrong.AppendLine(difference);
                }
            }
            else if (listed.Contains(recorded.Name))
            {
                wrong.AppendLine($"{recorded.Name} is listed in docs/conformance and passes: take it off the list");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(scores.ToString());
        Assert.True(wrong.Length == 0, $"{scores}\n{wrong}");
    }

    private static async Task<string?> JudgeAsync(RecordedCase recorded, Scores scores)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            var execution = await CaseRun.RunAsync(recorded, TestContext.Current.CancellationToken);
            scores.Time += watch.Elapsed;
            var verdict = Verdict.Of(recorded, execution);
            scores.Add(verdict);
            return verdict.Difference is { } difference ? $"{recorded.Name}\n   {difference}" : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            scores.Add(Verdict.Broken(recorded));
            return $"{recorded.Name}\n   {(exception.InnerException ?? exception).GetType().Name}: {exception.Message.Split('\n')[0]}";
        }
    }
}

using Customer360.Local.Platform;
using Customer360.Workflows.Lifecycles;
using DurableStates.Engine;

namespace Customer360.Workflows.Checks;

/// <summary>Every execution of every test is a life that the models permit: of the request, of each subscription, of each question.</summary>
internal static class LifecycleCheck
{
    /// <summary>What no model permits; empty where all is well.</summary>
    public static IReadOnlyList<string> Problems(LocalPlatform platform, StepRecorder recorder)
    {
        var steps = recorder.Steps;
        return
        [
            .. Lives("subscription", steps, SubscriptionLifecycle.IdOf, () => new SubscriptionLifecycle()),
            .. Lives("question", steps, QuestionLifecycle.IdOf, () => new QuestionLifecycle()),
            .. platform.Engine.Executions.Where(run => run.StateMachine.Name == "access-approval").SelectMany(run => Requests(run, platform.Engine.Executions)),
        ];
    }

    private static IEnumerable<string> Lives<TState, TTrigger>(
        string what, IReadOnlyList<(Execution Execution, Step Step)> steps, Func<Step, string?> idOf, Func<Lifecycle<TState, TTrigger>> model)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        foreach (var life in steps.GroupBy(step => idOf(step.Step)).Where(group => group.Key is not null))
        {
            if (model().Follow(life.Select(step => step.Step)) is { } problem)
            {
                yield return $"The {what} {life.Key}: {problem}";
            }
        }
    }

    private static IEnumerable<string> Requests(Execution run, IReadOnlyCollection<Execution> all)
    {
        var life = new AccessLifecycle();
        if (life.Follow(Step.Of(run, all)) is { } problem)
        {
            yield return $"The run {run.Arn}: {problem}";
        }
        else if (run.Status == ExecutionStatus.Succeeded && run.Output?.Value["status"].AsString() is { } said && said != life.Machine.State.ToString())
        {
            yield return $"The run {run.Arn} says {said}, and its steps {life.Machine.State}.";
        }
    }
}

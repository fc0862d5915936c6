using Customer360.Contracts.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using DurableStates;
using DurableStates.Engine;

namespace Customer360.Local.Platform;

/// <summary>Wakes executions of the local engine, and says how they stand.</summary>
internal sealed class EngineCallbacks : ICallbacks, IRuns
{
    /// <summary>The engine, which is made after the functions that it calls.</summary>
    public WorkflowEngine? Engine { get; set; }

    public Task<bool> SucceedAsync(string taskToken, Decision decision, CancellationToken cancellationToken = default)
    {
        try
        {
            Engine?.SendTaskSuccess(taskToken, WorkflowJson.Serialize(decision));
            return Task.FromResult(Engine is not null);
        }
        catch (TaskTokenException)
        {
            return Task.FromResult(false);
        }
    }

    public Task<RunState> StateOfAsync(Question question, CancellationToken cancellationToken = default) => Task.FromResult(
        Engine?.Executions.FirstOrDefault(run => run.StateMachine.Name == MachineOf(question) && run.Name == question.ExecutionId)?.Status switch
        {
            ExecutionStatus.Running => RunState.Running,
            ExecutionStatus.Succeeded => RunState.Succeeded,
            _ => RunState.Ended,
        });

    public Task<string?> RequestIdOfAsync(string executionArn, CancellationToken cancellationToken = default) => Task.FromResult(
        Engine?.Executions.FirstOrDefault(run => run.Arn == executionArn) is { } found ? RunInput.RequestId(found.Input.Text) : null);

    public Task<bool> IsRunningAsync(string executionArn, CancellationToken cancellationToken = default) => Task.FromResult(
        Engine?.Executions.FirstOrDefault(run => run.Arn == executionArn) is { Status: ExecutionStatus.Running });

    private static string MachineOf(Question question) => question.Subject is QuestionSubject.Release ? "data-product-review" : "access-approval";
}

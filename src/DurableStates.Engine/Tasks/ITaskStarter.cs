namespace DurableStates.Engine.Tasks;

/// <summary>Starts the work of an attempt, once the history that says so is stored.</summary>
internal interface ITaskStarter
{
    void Start(TaskAttempt attempt);
}

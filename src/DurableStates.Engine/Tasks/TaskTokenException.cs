namespace DurableStates.Engine;

/// <summary>A task token that nobody waits for.</summary>
public sealed class TaskTokenException : Exception
{
    internal TaskTokenException(string code, string message)
        : base(message) => Code = code;

    /// <summary>AWS's code: <c>InvalidToken</c>, or <c>TaskTimedOut</c> when the task is over.</summary>
    public string Code { get; }
}

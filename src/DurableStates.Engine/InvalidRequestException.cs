namespace DurableStates.Engine;

/// <summary>A request that AWS refuses before anything happens: a name, an input or a text outside of its limits.</summary>
public sealed class InvalidRequestException : Exception
{
    internal InvalidRequestException(string code, string message)
        : base(message) => Code = code;

    /// <summary>AWS's code: <c>InvalidName</c>, <c>InvalidExecutionInput</c> or <c>ValidationException</c>.</summary>
    public string Code { get; }
}

namespace DurableStates.Engine;

/// <summary>A state cannot be tested as asked.</summary>
public sealed class StateTestException : Exception
{
    internal StateTestException(string code, string message)
        : base(message) => Code = code;

    /// <summary>AWS's code: <c>ValidationException</c> or <c>InvalidDefinition</c>.</summary>
    public string Code { get; }

    internal static StateTestException Invalid(string message) => new("ValidationException", message);
}

namespace DurableStates.Engine;

/// <summary>A bug of the engine. The execution did not fail; the engine failed it.</summary>
public sealed class EngineException : Exception
{
    internal EngineException(Execution execution, Exception inner)
        : base($"DS0001: The engine broke while it ran '{execution.Arn}': {inner.Message}", inner)
    {
    }
}

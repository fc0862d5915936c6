namespace DurableStates.Jsonata.Lowering;

/// <summary>The first error found while lowering. Never leaves this folder.</summary>
internal sealed class LoweringFailure(JsonataError error) : Exception(error.Message)
{
    public JsonataError Error { get; } = error;
}

namespace DurableStates.Engine;

/// <summary>The error of data that exceed the size limit.</summary>
internal static class Oversize
{
    /// <param name="producer">The state, or the service or function of a task.</param>
    public static StateError Of(string producer) => new(
        ErrorNames.DataLimitExceeded,
        $"The state/task '{producer}' returned a result with a size exceeding the maximum number of bytes service limit.");
}

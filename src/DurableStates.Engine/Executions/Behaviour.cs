namespace DurableStates.Engine.Executions;

/// <summary>Details that AWS has changed over the years, each with the time between the last recording of the old and the first of the new.</summary>
internal sealed class Behaviour(DateOnly? asOf)
{
    // Recorded 2024-06-19 (old) and 2024-11-13 (new).
    private static readonly DateOnly s_mapRunSucceededLeftTheChain = new(2024, 9, 1);

    // Redrive came on 2023-11-15; a recording of 2023-10-24 has no count.
    private static readonly DateOnly s_redriveCame = new(2023, 11, 15);

    /// <summary>True when the context object has <c>Execution.RedriveCount</c>.</summary>
    public bool HasRedriveCount => asOf is null || asOf >= s_redriveCame;

    /// <summary>True when <c>MapStateExited</c> follows <c>MapRunStarted</c>; earlier it followed <c>MapRunSucceeded</c>.</summary>
    public bool ExitFollowsMapRunStarted => asOf is null || asOf >= s_mapRunSucceededLeftTheChain;
}

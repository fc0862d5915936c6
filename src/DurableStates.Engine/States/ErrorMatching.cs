using System.Collections.Immutable;

namespace DurableStates.Engine.States;

/// <summary>Which errors a list of names stands for.</summary>
internal static class ErrorMatching
{
    public static bool Matches(ImmutableArray<string> names, StateError error)
    {
        if (error.IsFatal)
        {
            return false;
        }

        foreach (var name in names)
        {
            var matches = name switch
            {
                ErrorNames.All => true,
                ErrorNames.TaskFailed => error.Error is not ErrorNames.Timeout,
                _ => name == error.Error || name == error.Alias,
            };
            if (matches)
            {
                return true;
            }
        }

        return false;
    }
}

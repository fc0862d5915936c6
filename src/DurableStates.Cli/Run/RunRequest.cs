using DurableStates.Engine;

namespace DurableStates.Cli.Run;

/// <summary>What the command line asks for.</summary>
internal sealed record RunRequest(
    string Definition, string Input, string? Mocks, string? TestCase, ClockKind Clock, string? Name, bool ShowsHistory, bool ShowsVariables)
{
    /// <summary>The machine's name by its file: <c>order.asl.json</c> is <c>order</c>.</summary>
    public static string NameOf(string file) => file is "-" ? "StateMachine" : Path.GetFileName(file).Split('.')[0];

    /// <summary>A file's name as the name of a machine: what must not stand in one becomes a dash.</summary>
    public static string Valid(string name)
    {
        var valid = string.Concat(name.Take(ResourceName.Longest).Select(character => ResourceName.IsAllowed(character) ? character : '-'));
        return valid.Length > 0 ? valid : NameOf("-");
    }
}

/// <summary>Which time an execution runs in.</summary>
internal enum ClockKind
{
    Virtual,
    Real,
}

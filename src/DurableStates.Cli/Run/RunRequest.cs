namespace DurableStates.Cli.Run;

/// <summary>What the command line asks for.</summary>
internal sealed record RunRequest(
    string Definition, string Input, string? Mocks, string? TestCase, ClockKind Clock, string? Name, bool ShowsHistory, bool ShowsVariables)
{
    /// <summary>The machine's name by its file: <c>order.asl.json</c> is <c>order</c>.</summary>
    public static string NameOf(string file) => file is "-" ? "StateMachine" : Path.GetFileName(file).Split('.')[0];
}

/// <summary>Which time an execution runs in.</summary>
internal enum ClockKind
{
    Virtual,
    Real,
}

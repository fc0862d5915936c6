using System.Globalization;

namespace DurableStates.Asl;

/// <summary>Where a value stands while it is checked, and what may be said there.</summary>
/// <param name="Findings">Takes what is found.</param>
/// <param name="Location">The path from the definition's root; empty at the root itself.</param>
/// <param name="Language">The query language of the state around it.</param>
/// <param name="Members">Which members <c>$states</c> has here.</param>
/// <param name="IsLanguageSettled">False when the state names a language that it may not name; then nothing is said about fields of the other one.</param>
internal readonly record struct Place(
    Findings Findings,
    string Location,
    QueryLanguage Language,
    StatesMembers Members = StatesMembers.Always,
    bool IsLanguageSettled = true)
{
    public Place At(string name) => this with { Location = $"{Location}/{name}" };

    public Place At(int index) => this with { Location = string.Create(CultureInfo.InvariantCulture, $"{Location}[{index}]") };

    public void Error(string message) => Error(AslDiagnosticCodes.SchemaValidationFailed, message);

    public void Error(string code, string message) => Findings.Error(code, message, Location.Length == 0 ? "/" : Location);

    public void Warning(string code, string message) => Findings.Warning(code, message, Location);
}

/// <summary>The members of <c>$states</c>.</summary>
[Flags]
internal enum StatesMembers
{
    /// <summary><c>input</c> and <c>context</c>.</summary>
    Always = 0,

    /// <summary><c>result</c>: where the work of a Task, Parallel or Map went well.</summary>
    Result = 1,

    /// <summary><c>errorOutput</c>: in a catcher.</summary>
    ErrorOutput = 2,
}

namespace DurableStates;

/// <summary>Marks an orchestrator that the build compiles to the state machine of this name.</summary>
/// <param name="name">The state machine's name: letters, digits, hyphens and underscores, at most 80 characters.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StateMachineAttribute(string name) : Attribute
{
    /// <summary>The state machine's name, which also names its file: <c>statemachines/&lt;name&gt;.asl.json</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The longest that an execution may take, as an ISO 8601 duration such as <c>P10D</c> or <c>PT2H</c>. None by default: a year, as in ASL.</summary>
    public string? Timeout { get; set; }

    /// <summary>What the state machine is for; becomes the definition's <c>Comment</c>.</summary>
    public string? Comment { get; set; }
}

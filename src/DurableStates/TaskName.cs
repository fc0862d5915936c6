namespace DurableStates;

/// <summary>The name of an activity or of an orchestrator. A string converts to it.</summary>
/// <param name="Name">The name; of an activity, the resource name of its Lambda function.</param>
public readonly record struct TaskName(string Name)
{
    /// <summary>Takes the string as a name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator TaskName(string name) => new(name);

    /// <summary>Gives the name's text.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator string(TaskName name) => name.Name;

    /// <summary>Takes the string as a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name.</returns>
    public static TaskName FromString(string name) => new(name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

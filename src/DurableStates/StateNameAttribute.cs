namespace DurableStates;

/// <summary>Pins the name of the states that call this method, so that renaming the method does not rename them.</summary>
/// <remarks>A comment <c>// state: Name</c> on the line before a statement that awaits, branches, loops or throws pins the name of its state, and wins over this attribute.</remarks>
/// <param name="name">The state's name, at most 80 characters; a number is appended when several states share it.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class StateNameAttribute(string name) : Attribute
{
    /// <summary>The state's name.</summary>
    public string Name { get; } = name;
}

namespace DurableStates.Engine.Ports;

/// <summary>Makes the ids and task tokens of an engine. With the same source and the same inputs, two runs are the same.</summary>
public interface IIdSource
{
    /// <summary>A new id in the form of a version 4 UUID, lower case, with dashes.</summary>
    string NextId();

    /// <summary>A new task token: URL-safe, at most 1,024 characters. A source for shared use must make it unguessable.</summary>
    string NextTaskToken();
}

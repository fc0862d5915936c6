using System.Collections.Immutable;

namespace DurableStates.Compiler.Everyday;

/// <summary>The names that can be read where something stands.</summary>
/// <param name="Names">Each with its type, and whether it may be assigned to.</param>
/// <param name="Changeable">The lists, dictionaries and objects that may be changed there.</param>
internal sealed record EverydayScope(ImmutableList<(string Type, string Name, bool IsAssigned)> Names, ImmutableHashSet<string> Changeable)
{
    public static EverydayScope Empty { get; } = new([], []);

    public bool InLoop { get; init; }

    public bool InCatch { get; init; }

    public bool InFinally { get; init; }

    /// <summary>Whether a call can be awaited: not in a lambda, and not in a helper that is not async.</summary>
    public bool CanAwait { get; init; } = true;

    /// <summary>Whether something can be assigned inside an expression.</summary>
    public bool CanAssign { get; init; } = true;

    /// <summary>What a helper returns; null in the orchestrator itself.</summary>
    public string? Returns { get; init; }

    public int Depth { get; init; }

    public EverydayScope With(string type, string name, bool isAssigned = true) => this with { Names = Names.Add((type, name, isAssigned)) };

    public EverydayScope WithChangeable(string type, string name) => With(type, name) with { Changeable = Changeable.Add(name) };

    /// <summary>What a loop goes over is not changed in it.</summary>
    public EverydayScope Without(string name) => this with { Changeable = Changeable.Remove(name) };

    public EverydayScope Inside() => this with { Depth = Depth + 1 };

    /// <summary>In a lambda nothing is awaited or assigned.</summary>
    public EverydayScope InLambda() => this with { CanAwait = false, CanAssign = false };

    public string[] Of(string type) => [.. Names.Where(one => one.Type == type).Select(one => one.Name)];

    public string[] Assignable(string type) => [.. Names.Where(one => one.Type == type && one.IsAssigned).Select(one => one.Name)];

    public string[] Changing(string type) => [.. Names.Where(one => one.Type == type && Changeable.Contains(one.Name)).Select(one => one.Name)];
}

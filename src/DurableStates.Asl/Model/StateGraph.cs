using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DurableStates.Asl;

/// <summary>States that can reach each other: those of a state machine, of a <c>Parallel</c> branch, or of a <c>Map</c>'s item processor.</summary>
public sealed record StateGraph
{
    private readonly Lazy<FrozenDictionary<string, State>> _byName;

    /// <summary>Puts states together, in the order in which they are written.</summary>
    /// <param name="startAt">The name of the state that is entered first.</param>
    /// <param name="states">The states, each with a name of its own.</param>
    /// <param name="comment">A remark for readers; null for none.</param>
    public StateGraph(string startAt, ImmutableArray<State> states, string? comment = null)
    {
        StartAt = startAt;
        States = states;
        Comment = comment;
        _byName = new(() => states.ToFrozenDictionary(state => state.Name, StringComparer.Ordinal));
    }

    /// <summary>The name of the state that is entered first.</summary>
    public string StartAt { get; }

    /// <summary>The states in the order in which they are written.</summary>
    public ImmutableArray<State> States { get; }

    /// <summary>A remark for readers; null for none.</summary>
    public string? Comment { get; }

    /// <summary>Where the graph stands in the definition: <c>/States/Outer/Branches[0]</c>. Empty for the outermost one and when it was not read from a text.</summary>
    public string Location { get; init; } = "";

    /// <summary>The state of that name; a definition that was validated has every name that its transitions mention.</summary>
    /// <param name="name">A state's name.</param>
    public State this[string name] => _byName.Value[name];

    /// <summary>Looks a state up that may be missing.</summary>
    /// <param name="name">A state's name.</param>
    /// <param name="state">The state, when it is there.</param>
    public bool TryGet(string name, [NotNullWhen(true)] out State? state) => _byName.Value.TryGetValue(name, out state);

    /// <summary>These states and, depth first, those nested in them.</summary>
    public IEnumerable<State> AllStates()
    {
        foreach (var state in States)
        {
            yield return state;

            foreach (var nested in state.NestedGraphs.SelectMany(graph => graph.AllStates()))
            {
                yield return nested;
            }
        }
    }
}

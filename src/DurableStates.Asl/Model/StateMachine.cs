using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>A definition in the Amazon States Language.</summary>
/// <param name="Graph">The outermost states and where they start.</param>
/// <seealso href="https://states-language.net/spec.html#toplevelfields"/>
public sealed record StateMachine(StateGraph Graph)
{
    /// <summary>Puts a machine together from its parts.</summary>
    /// <param name="startAt">The name of the state that is entered first.</param>
    /// <param name="states">The outermost states in the order in which they are written.</param>
    public StateMachine(string startAt, ImmutableArray<State> states)
        : this(new StateGraph(startAt, states))
    {
    }

    /// <summary>The language of every state that names none itself; null (not written) means <see cref="QueryLanguage.JsonPath"/>.</summary>
    public QueryLanguage? QueryLanguage { get; init; }

    /// <summary>How long an execution may run, in seconds; null for as long as AWS allows.</summary>
    public int? TimeoutSeconds { get; init; }

    /// <summary>The version of the language; null (not written) means <c>1.0</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The name of the state that is entered first.</summary>
    public string StartAt => Graph.StartAt;

    /// <summary>The outermost states in the order in which they are written.</summary>
    public ImmutableArray<State> States => Graph.States;

    /// <summary>A remark for readers; null for none.</summary>
    public string? Comment => Graph.Comment;

    /// <summary>The language in which a state of this machine, nested or not, speaks.</summary>
    /// <param name="state">A state of this machine.</param>
    public QueryLanguage LanguageOf(State state) => state.QueryLanguage ?? QueryLanguage ?? Asl.QueryLanguage.JsonPath;
}

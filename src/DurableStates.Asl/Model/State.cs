using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>One state. The eight types of the language derive from it, and nothing else does.</summary>
/// <remarks>
/// A field that the state's type or query language does not know is null or empty. Fields that differ between the query languages
/// only in name (<c>Arguments</c> and <c>Parameters</c>, <c>Items</c> and <c>ItemsPath</c>, <c>Seconds</c> and <c>SecondsPath</c>)
/// are one property here.
/// </remarks>
public abstract record State
{
    private protected State(string name) => Name = name;

    /// <summary>The state's name, unique in the whole machine.</summary>
    public string Name { get; init; }

    /// <summary>A remark for readers; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The language that this state names; null when it speaks the machine's. See <see cref="StateMachine.LanguageOf"/>.</summary>
    public QueryLanguage? QueryLanguage { get; init; }

    /// <summary>JSONPath: the part of the raw input that the state sees; null (not written) means all of it.</summary>
    public DataPath? InputPath { get; init; }

    /// <summary>JSONPath: the part of the state's output that is handed on; null (not written) means all of it.</summary>
    public DataPath? OutputPath { get; init; }

    /// <summary>JSONata: what the state hands on; null (not written) means its result, or its input where it has none.</summary>
    public Template? Output { get; init; }

    /// <summary>Variables that are set when the state is left, with the values they get; empty for none.</summary>
    public ImmutableArray<TemplateField> Assign { get; init; } = [];

    /// <summary>The C# that this state was compiled from; null when it was written by hand.</summary>
    public SourceOrigin? Origin { get; init; }

    /// <summary>Where the state stands in the definition, as AWS says it: <c>/States/Outer/Branches[0]/States/Inner</c>. Empty when it was not read from a text.</summary>
    public string Location { get; init; } = "";

    /// <summary>The state's type as the definition writes it, such as <c>Task</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Where the state goes when nothing went wrong; null for <c>Choice</c>, <c>Succeed</c> and <c>Fail</c>, which have no <c>Next</c>.</summary>
    public virtual Transition? Transition => null;

    /// <summary>The graphs inside this state: branches in their order, or an item processor; empty for the other types.</summary>
    public virtual ImmutableArray<StateGraph> NestedGraphs => [];
}

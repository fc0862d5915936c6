namespace DurableStates.Asl;

/// <summary>What makes a transition happen.</summary>
public enum EdgeKind
{
    /// <summary>The state is done.</summary>
    Next,

    /// <summary>A rule of a <c>Choice</c> holds.</summary>
    Choice,

    /// <summary>No rule of a <c>Choice</c> holds.</summary>
    Default,

    /// <summary>The state failed and a catcher took the error.</summary>
    Catch,
}

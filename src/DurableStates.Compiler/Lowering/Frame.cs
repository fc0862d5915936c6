using System.Collections.Immutable;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>Something around a statement that control may have to leave: a loop, a <c>try</c> with its catch clauses, a <c>finally</c>.</summary>
/// <param name="outer">What is around it; null for nothing.</param>
internal abstract class Frame(Frame? outer)
{
    /// <summary>What is around it; null for nothing.</summary>
    public Frame? Outer { get; } = outer;

    /// <summary>This frame and those around it, from the inside out.</summary>
    public IEnumerable<Frame> Outwards()
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            yield return frame;
        }
    }
}

/// <summary>A loop.</summary>
internal sealed class LoopFrame(Frame? outer, Label breakTo, Label continueTo) : Frame(outer)
{
    public Label BreakTo { get; } = breakTo;

    public Label ContinueTo { get; } = continueTo;
}

/// <summary>Statements that may be left before their end.</summary>
internal sealed class ScopeFrame(Frame? outer, ScopeExit exit, Label after) : Frame(outer)
{
    public ScopeExit Exit { get; } = exit;

    public Label After { get; } = after;
}

/// <summary>The body of a <c>try</c>.</summary>
internal sealed class TryFrame(Frame? outer, BoundBlock body, ImmutableArray<Handler> handlers) : Frame(outer)
{
    public BoundBlock Body { get; } = body;

    public ImmutableArray<Handler> Handlers { get; } = handlers;

    public Region Region { get; } = new();
}

/// <summary>What a <c>finally</c> follows on.</summary>
internal sealed class FinallyFrame(Frame? outer, BoundBlock body, BoundBlock block) : Frame(outer)
{
    /// <summary>The body of the <c>try</c>; its clauses, which the block follows on as well, are left out.</summary>
    public BoundBlock Body { get; } = body;

    public BoundBlock Block { get; } = block;

    public Region Region { get; } = new();

    /// <summary>The block as it stands before each place where control goes on behind it; made when first needed, and shared.</summary>
    public Dictionary<Label, Label> Copies { get; } = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Label>);

    /// <summary>Where a failure ends that nobody handles, behind the outermost block; made when first needed, and shared.</summary>
    public Label? Unhandled { get; set; }

    /// <summary>Holds that failure while the blocks run.</summary>
    public BoundVariable Failure { get; } = new("failure", null, BoundVariableKind.Failure);
}

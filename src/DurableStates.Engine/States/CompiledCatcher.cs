using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Engine.Expressions;

namespace DurableStates.Engine.States;

/// <summary>A catcher, ready to run.</summary>
internal sealed class CompiledCatcher(Catcher catcher, CompiledTemplate? output, CompiledAssign? assign, CompiledPath? resultPath)
{
    public ImmutableArray<string> ErrorEquals => catcher.ErrorEquals;

    public CompiledTemplate? Output => output;

    public CompiledAssign? Assign => assign;

    /// <summary>Where the error goes in the input; null for in place of it.</summary>
    public CompiledPath? ResultPath => resultPath;

    public StateExecutor? Next { get; private set; }

    public static CompiledCatcher Compile(Catcher catcher, int index) => new(
        catcher,
        CompiledTemplate.CompileOptional(catcher.Output, $"Catch[{index}]/Output"),
        CompiledAssign.Compile(catcher.Assign, $"Catch[{index}]/Assign"),
        CompiledPath.CompileOptional(catcher.ResultPath, "ResultPath"));

    public void Link(IReadOnlyDictionary<string, StateExecutor> graph) => Next = graph[catcher.Next];
}

using DurableStates.Asl;
using DurableStates.Engine.Executions;

namespace DurableStates.Engine.Expressions;

/// <summary>An <c>InputPath</c>, <c>OutputPath</c> or <c>ResultPath</c>, compiled once.</summary>
internal abstract class CompiledPath
{
    /// <summary>The part of the data that the path selects.</summary>
    public abstract Result<Payload> Select(Frame frame, Payload data);

    /// <summary>The input with the result put where the path points.</summary>
    public abstract Result<Payload> Place(Frame frame, Payload input, Payload result);

    public static CompiledPath? CompileOptional(DataPath? path, string field) => path switch
    {
        null => null,
        DataPath.None => new Nothing(),
        DataPath.At { Path.Text: "$" } => null,
        DataPath.At at => new JsonPathDataPath(at.Path.Text, field),
        _ => throw new System.Diagnostics.UnreachableException($"No path {path.GetType().Name}."),
    };

    private sealed class Nothing : CompiledPath
    {
        public override Result<Payload> Select(Frame frame, Payload data) => Payload.Empty;

        public override Result<Payload> Place(Frame frame, Payload input, Payload result) => input;
    }
}

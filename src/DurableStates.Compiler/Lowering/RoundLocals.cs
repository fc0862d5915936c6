using DurableStates.Compiler.Expressions;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>Locals of a round that are only names for something: what is said with them can be said before the first round.</summary>
internal sealed class RoundLocals(BoundForEach loop, Lowerer lowerer)
{
    private readonly Dictionary<BoundVariable, BoundExpression> _values = [];
    private readonly IReadOnlySet<BoundVariable> _assigned = BoundWalk.Assigned(loop.Body);
    private readonly Lazy<ILookup<BoundVariable?, BoundStatement>> _assignments = new(() =>
        BoundStatements.All(loop.Body).SelectMany(BoundWalk.AssignedBy, (statement, variable) => (statement, variable)).ToLookup(given => given.variable, given => given.statement));

    /// <summary>Takes a name over; false when it is more than that.</summary>
    public bool Takes(BoundAssign assign)
    {
        var value = Value(assign.Value);
        return _values.ContainsKey(assign.Variable) || lowerer.Normal.IsLocalTo(loop.Body, assign.Variable)
            && _assignments.Value[assign.Variable].Count() == 1
            && !value.CanFail() && !value.IsVolatile() && !value.Reads().Any(_assigned.Contains)
            && _values.TryAdd(assign.Variable, value);
    }

    /// <summary>An expression said without the names.</summary>
    public BoundExpression Value(BoundExpression expression) => lowerer.Value(expression).Substitute(variable => _values.GetValueOrDefault(variable));
}

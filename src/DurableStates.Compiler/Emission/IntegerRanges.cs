using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Emission;

/// <summary>
/// Which integers an expression can give. Variables that only count need no care: an execution has not nearly as many steps as there are
/// numbers to count through.
/// </summary>
internal sealed class IntegerRanges
{
    // A history has 25,000 events; a million steps are more than any execution takes.
    private const int MostSteps = 1_000_000;
    private const int LargestStep = 500;

    // No payload has as many characters or elements, and a start this near to zero leaves room for the steps.
    private const int LargestCount = 1 << 24;
    private const int LargestStart = 1 << 29;

    private readonly HashSet<BoundVariable> _counters;

    private IntegerRanges(HashSet<BoundVariable> counters) => _counters = counters;

    /// <summary>Nothing is known of variables.</summary>
    public static IntegerRanges None { get; } = new([]);

    /// <summary>The ranges in a machine.</summary>
    public static IntegerRanges Of(StateGraph graph)
    {
        var assignments = All(graph).ToLookup(assignment => assignment.Variable, assignment => assignment.Value);
        return new([.. assignments.Where(given => IntegerRange.Wraps(given.Key.Type) && given.All(value => Counts(given.Key, value))).Select(given => given.Key)]);
    }

    /// <summary>The integers that an expression can give before it wraps around.</summary>
    public IntegerRange Of(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: int value } => new(value, value),
        BoundFunction { Function: KnownFunction.Count or KnownFunction.StringLength or KnownFunction.IndexOf } => new(-1, LargestCount),
        BoundVariableReference reference when _counters.Contains(reference.Variable) => new(-LargestStart - MostSteps * LargestStep, LargestStart + MostSteps * LargestStep),
        BoundConditional conditional => Fitting(conditional.WhenTrue).Or(Fitting(conditional.WhenFalse)),
        BoundCoalesce coalesce => Fitting(coalesce.Value).Or(Fitting(coalesce.Otherwise)),
        BoundBinary { Operator: BoundBinaryOperator.Remainder, Right: BoundLiteral { Value: int by } } => new(-Math.Abs((double)by), Math.Abs((double)by)),
        BoundBinary { Operator: BoundBinaryOperator.DivideInteger, Right: BoundLiteral { Value: int by } } when by > 0 => Divided(Fitting(((BoundBinary)expression).Left), by),
        BoundBinary { Operator: BoundBinaryOperator.Add } sum => Fitting(sum.Left) + Fitting(sum.Right),
        BoundBinary { Operator: BoundBinaryOperator.Subtract } difference => Fitting(difference.Left) - Fitting(difference.Right),
        BoundBinary { Operator: BoundBinaryOperator.Multiply } product => Fitting(product.Left) * Fitting(product.Right),
        BoundUnary { Operator: BoundUnaryOperator.Negate } negated => new IntegerRange(0, 0) - Fitting(negated.Operand),
        _ => IntegerRange.Of(expression.Type),
    };

    /// <summary>The integers that an expression gives: those of its type where it might wrap around.</summary>
    public IntegerRange Fitting(BoundExpression expression) =>
        Of(expression) is var range && IntegerRange.Of(expression.Type) is var type && type.Contains(range) ? range : type;

    private static IntegerRange Divided(IntegerRange range, int by) => new(Math.Ceiling(range.Low / by), Math.Floor(range.High / by));

    // Begins near zero, and goes on in small steps.
    private static bool Counts(BoundVariable variable, BoundExpression value) => value switch
    {
        BoundLiteral { Value: int start } => Math.Abs((double)start) <= LargestStart,
        BoundFunction { Function: KnownFunction.Count or KnownFunction.StringLength } => true,
        BoundVariableReference reference => reference.Variable == variable,
        BoundConditional conditional => Counts(variable, conditional.WhenTrue) && Counts(variable, conditional.WhenFalse),
        BoundBinary { Operator: BoundBinaryOperator.Add or BoundBinaryOperator.Subtract, Left: var from, Right: BoundLiteral { Value: int step } } =>
            Math.Abs((double)step) <= LargestStep && Counts(variable, from),
        _ => false,
    };

    private static IEnumerable<Assignment> All(StateGraph graph) =>
        [.. graph.AllEdges().SelectMany(edge => edge.Assignments), .. graph.Nodes().OfType<MapNode>().SelectMany(map => All(map.Body))];
}

using System.Runtime.CompilerServices;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Expressions;

/// <summary>
/// What one walk over an expression finds out. Passes ask the same of the same expressions again and again; expressions do not change, so
/// each is walked over once.
/// </summary>
internal sealed class Summary
{
    private const int LevelsOfSum = 5;
    private const int LevelsOfProduct = 12;

    private static readonly ConditionalWeakTable<BoundExpression, Summary> Known = [];

    private readonly Dictionary<BoundVariable, int> _mentions = [];

    private Summary(BoundExpression expression)
    {
        HashSet<BoundVariable>? declared = null;
        Depth = Walk(expression, ref declared);
        Reads = [.. _mentions.Keys.Where(variable => variable.Kind is not BoundVariableKind.Parameter && declared?.Contains(variable) is not true)];
    }

    public int Size { get; private set; }

    public int Depth { get; }

    public bool CanFail { get; private set; }

    public IReadOnlyCollection<string> Exceptions { get; private set; } = [];

    public bool IsVolatile { get; private set; }

    public bool ReadsClock { get; private set; }

    public bool IsBoundToEdge { get; private set; }

    public IReadOnlyList<BoundVariable> Reads { get; }

    public IReadOnlyDictionary<BoundVariable, int> Mentions => _mentions;

    public static Summary Of(BoundExpression expression) => Known.GetValue(expression, static one => new(one));

    private int Walk(BoundExpression part, ref HashSet<BoundVariable>? declared)
    {
        Size++;
        var before = (CanFail, Exceptions);
        CanFail |= Facts.FailsItself(part);
        if (ThrownNames.Of(part) is { Count: > 0 } thrown)
        {
            Exceptions = [.. Exceptions.Union(thrown, StringComparer.Ordinal)];
        }

        IsBoundToEdge |= part is TaskResult or ErrorOutput;
        ReadsClock |= part is BoundFunction { Function: KnownFunction.UtcNow };
        IsVolatile |= part is BoundFunction { Function: KnownFunction.UtcNow or KnownFunction.NewGuid };
        switch (part)
        {
            case BoundVariableReference reference:
                _mentions[reference.Variable] = _mentions.GetValueOrDefault(reference.Variable) + 1;
                break;
            case BoundLet let:
                (declared ??= []).Add(let.Variable);
                break;
            case BoundLambda lambda:
                (declared ??= []).UnionWith(lambda.Parameters);
                break;
            default:
                break;
        }

        var deepest = 0;
        foreach (var inner in part.Parts())
        {
            deepest = Math.Max(deepest, Walk(inner, ref declared));
        }

        if (part is Checked or ExpressionFailure)
        {
            (CanFail, Exceptions) = before;
        }

        return deepest + Levels(part);
    }

    // How many levels the part is where it is evaluated: a chain of texts nests once for each, and a number that may wrap around is brought back into its range.
    private static int Levels(BoundExpression part) => part switch
    {
        BoundInterpolation { Parts.Length: > 1 and <= Emission.InterpolationEmitter.LongestChain and var chain } => chain,
        BoundBinary { Operator: BoundBinaryOperator.Multiply or BoundBinaryOperator.DivideInteger or BoundBinaryOperator.Remainder } when IntegerRange.Wraps(part.Type) => LevelsOfProduct,
        BoundBinary or BoundUnary when IntegerRange.Wraps(part.Type) => LevelsOfSum,
        _ => 1,
    };
}

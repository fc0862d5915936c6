using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Expressions;

/// <summary>What the optimiser asks before it moves an expression.</summary>
internal static class Facts
{
    /// <summary>How many parts the expression has.</summary>
    public static int Size(this BoundExpression expression) => Summary.Of(expression).Size;

    /// <summary>How deep parts are inside parts; the chain that a text is put together in counts.</summary>
    public static int Depth(this BoundExpression expression) => Summary.Of(expression).Depth;

    /// <summary>Whether two evaluations may differ.</summary>
    public static bool IsVolatile(this BoundExpression expression) => Summary.Of(expression).IsVolatile;

    /// <summary>Whether it matters when the expression is evaluated.</summary>
    public static bool ReadsClock(this BoundExpression expression) => Summary.Of(expression).ReadsClock;

    /// <summary>Whether the expression reads what exists on its own edge only: a result or a caught error.</summary>
    public static bool IsBoundToEdge(this BoundExpression expression) => Summary.Of(expression).IsBoundToEdge;

    /// <summary>Whether evaluating the expression may fail, as C# would throw.</summary>
    public static bool CanFail(this BoundExpression expression) => Summary.Of(expression).CanFail;

    /// <summary>The names of the exceptions that C# may throw computing the expression.</summary>
    public static IReadOnlyCollection<string> Exceptions(this BoundExpression expression) => Summary.Of(expression).Exceptions;

    /// <summary>Whether evaluating the part itself may fail, whatever is inside it.</summary>
    public static bool FailsItself(BoundExpression part) => part switch
    {
        BoundElement or PresentList => true,
        BoundFunction { Function: KnownFunction.Sum or KnownFunction.Abs } checkedFunction => IntegerRange.Wraps(checkedFunction.Type),
        BoundFunction { Function: KnownFunction.Range, Arguments: [_, not BoundLiteral { Value: int and >= 0 }] } => true,
        BoundFunction { Function: KnownFunction.PadLeft or KnownFunction.PadRight, Arguments: [_, not BoundLiteral, ..] } => true,
        BoundFunction { Function: KnownFunction.StringLength, Arguments: [{ Type.NullableAnnotation: NullableAnnotation.Annotated }] } => true,
        BoundFunction { Function: KnownFunction.MaxBy or KnownFunction.MinBy } extreme => extreme.Type is { IsValueType: true },
        BoundFunction { Function: KnownFunction.Chunk, Arguments: [_, BoundLiteral { Value: int and > 0 }] } => false,
        BoundFunction function when FailsOnSomeLists(function.Function) => true,
        BoundFunction function => function.Function is KnownFunction.NotNull or KnownFunction.Lookup or KnownFunction.AddEntry or KnownFunction.ParseInt or KnownFunction.First or KnownFunction.Last
            or KnownFunction.Substring or KnownFunction.AddSeconds or KnownFunction.SecondsBetween or KnownFunction.FormatInstant or KnownFunction.DeserializeJson or KnownFunction.Replace,
        BoundBinary { Operator: BoundBinaryOperator.DivideInteger or BoundBinaryOperator.Remainder, Right: not BoundLiteral } => true,
        BoundMember member => member is { MayBeAbsent: false, Target.Type.NullableAnnotation: NullableAnnotation.Annotated },
        _ => false,
    };

    private static bool FailsOnSomeLists(KnownFunction function) => function is KnownFunction.Single or KnownFunction.SingleOrDefault or KnownFunction.Largest or KnownFunction.Smallest
        or KnownFunction.Average or KnownFunction.AggregateFirst or KnownFunction.CharAt or KnownFunction.Characters or KnownFunction.ToDictionary or KnownFunction.SetElement
        or KnownFunction.InsertElement or KnownFunction.RemoveElement or KnownFunction.Chunk;

    /// <summary>The variables that the expression reads, those that it declares itself left out.</summary>
    public static IReadOnlyList<BoundVariable> Reads(this BoundExpression expression) => Summary.Of(expression).Reads;

    /// <summary>Every variable that the expression mentions, and how often it reads it.</summary>
    public static IReadOnlyDictionary<BoundVariable, int> Mentions(this BoundExpression expression) => Summary.Of(expression).Mentions;

    /// <summary>Whether evaluating the expression reads the variable in any case, whatever the values are.</summary>
    public static bool AlwaysReads(this BoundExpression expression, BoundVariable variable) =>
        expression.AlwaysEvaluates(part => part is BoundVariableReference reference && reference.Variable == variable);

    /// <summary>Whether evaluating the expression evaluates some part in any case, whatever the values are.</summary>
    public static bool AlwaysEvaluates(this BoundExpression expression, Func<BoundExpression, bool> isIt) => isIt(expression) || expression switch
    {
        BoundLambda => false,
        BoundConditional conditional => conditional.Condition.AlwaysEvaluates(isIt) || conditional.WhenTrue.AlwaysEvaluates(isIt) && conditional.WhenFalse.AlwaysEvaluates(isIt),
        BoundCoalesce coalesce => coalesce.Value.AlwaysEvaluates(isIt),
        BoundBinary { Operator: BoundBinaryOperator.And or BoundBinaryOperator.Or } logic => logic.Left.AlwaysEvaluates(isIt),
        _ => expression.Parts().Any(part => part.AlwaysEvaluates(isIt)),
    };

    /// <summary>How often the expression reads a variable.</summary>
    public static int CountReads(this BoundExpression expression, BoundVariable variable) => Summary.Of(expression).Mentions.GetValueOrDefault(variable);
}

using System.Diagnostics;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Expressions;

/// <summary>Whether expressions say the same, wherever in the code they came from.</summary>
internal static class Sameness
{
    public static bool OfAll(IEnumerable<BoundExpression> left, IEnumerable<BoundExpression> right) =>
        left.Select(Parts).SequenceEqual(right.Select(Parts), EqualityComparer<List<object?>>.Create((one, other) => one is not null && other is not null && one.SequenceEqual(other), parts => parts.Count));

    // Every part in order, with its type, which numbers wrap around in and lists are wrapped by, and with what tells it from another of its kind and how many parts it has.
    private static List<object?> Parts(BoundExpression expression)
    {
        var parts = new List<object?>();
        expression.Visit(part =>
        {
            parts.Add(part.GetType());
            parts.Add(part.Type);
            parts.AddRange(Details(part));
        });
        return parts;
    }

    private static IEnumerable<object?> Details(BoundExpression part) => part switch
    {
        BoundLiteral literal => [literal.Value],
        BoundVariableReference reference => [reference.Variable],
        BoundMember member => [member.JsonName, member.MayBeAbsent],
        BoundElement element => [element.FromEnd],
        BoundObject made => made.Members.Select(member => member.JsonName),
        BoundWith with => with.Members.Select(member => member.JsonName),
        BoundDictionary dictionary => [dictionary.Entries.Length],
        BoundList list => list.Elements.Select(element => (object?)element.IsSpread),
        BoundNullTest test => [test.IsNot],
        BoundUnary unary => [unary.Operator],
        BoundBinary binary => [binary.Operator],
        BoundInterpolation interpolation => interpolation.Parts.Select(one => (object?)(one.Format, one.Alignment)),
        BoundLet let => [let.Variable],
        BoundLambda lambda => lambda.Parameters,
        BoundFunction function => [function.Function, function.Arguments.Length],
        BoundContextValue value => [value.Value],
        BoundTemplateValue value => [value.Placeholder],
        TaskResult result => [result.Payload],
        FailurePart failure => [failure.Member, failure.MayBeThrown],
        BoundConditional or BoundCoalesce or KnownElement or PresentList or ErrorOutput or MapItem or StateInput or ExecutionInput or TaskToken => [],
        _ => throw new UnreachableException($"Nobody said what makes one {part.GetType().Name} another than the next."),
    };
}

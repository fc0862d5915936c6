using System.Diagnostics;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Expressions;

/// <summary>Whether expressions say the same, wherever in the code they came from.</summary>
internal static class Sameness
{
    public static bool OfAll(IEnumerable<BoundExpression> left, IEnumerable<BoundExpression> right) => Of(left).SequenceEqual(Of(right));

    /// <summary>
    /// What expressions say: every part in order, with its type, which numbers wrap around in and lists are wrapped by, and with what tells it
    /// from another of its kind and how many parts it has. Two that give the same say the same.
    /// </summary>
    public static IReadOnlyList<object?> Of(IEnumerable<BoundExpression> expressions)
    {
        var parts = new List<object?>();
        foreach (var expression in expressions)
        {
            parts.Add(expression.Size());
            expression.Visit(part =>
            {
                parts.Add(part.GetType());
                parts.Add(part.Type);
                parts.AddRange(Details(part));
            });
        }

        return parts;
    }

    /// <summary>What is compared, to be found in a table.</summary>
    public readonly struct Key(IReadOnlyList<object?> parts) : IEquatable<Key>
    {
        private readonly IReadOnlyList<object?> _parts = parts;

        public bool Equals(Key other) => _parts.SequenceEqual(other._parts);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        // Symbols that are equal have one hash code whatever their nullability; the types of the parts and their details are enough to tell most.
        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var part in _parts)
            {
                hash.Add(part);
            }

            return hash.ToHashCode();
        }
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
        ExpressionFailure failure => [failure.IsTest, failure.Exception, failure.Values.Length],
        TaskResult result => [result.Payload],
        FailurePart failure => [failure.Member, failure.MayBeThrown],
        BoundConditional or BoundCoalesce or KnownElement or Canonical or Checked or NamedFailure or PresentList or ErrorOutput or MapItem or StateInput or ExecutionInput or TaskToken => [],
        _ => throw new UnreachableException($"Nobody said what makes one {part.GetType().Name} another than the next."),
    };
}

using System.Runtime.CompilerServices;
using System.Text;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

/// <summary>Whether expressions say the same, wherever in the code they came from.</summary>
internal static class Sameness
{
    public static bool OfAll(IEnumerable<BoundExpression> left, IEnumerable<BoundExpression> right) => left.Select(Print).SequenceEqual(right.Select(Print));

    // Every part in order, with what tells it from another of its kind and how many parts it has.
    private static string Print(BoundExpression expression)
    {
        var text = new StringBuilder();
        expression.Visit(part => text.Append(part.GetType().Name).Append('(').Append(Detail(part)).Append(')'));
        return text.ToString();
    }

    private static string Detail(BoundExpression part) => part switch
    {
        BoundLiteral literal => FormattableString.Invariant($"{literal.Value?.GetType().Name} {literal.Value}"),
        BoundVariableReference reference => FormattableString.Invariant($"{RuntimeHelpers.GetHashCode(reference.Variable)}"),
        BoundMember member => $"{member.JsonName} {member.MayBeAbsent}",
        BoundElement element => $"{element.FromEnd}",
        BoundObject made => string.Join(',', made.Members.Select(member => member.JsonName)),
        BoundWith with => string.Join(',', with.Members.Select(member => member.JsonName)),
        BoundDictionary dictionary => FormattableString.Invariant($"{dictionary.Entries.Length}"),
        BoundList list => string.Join(',', list.Elements.Select(element => element.IsSpread)),
        BoundNullTest test => $"{test.IsNot}",
        BoundUnary unary => $"{unary.Operator}",
        BoundBinary binary => $"{binary.Operator}",
        BoundInterpolation interpolation => string.Join(',', interpolation.Parts.Select(one => FormattableString.Invariant($"{one.Format} {one.Alignment}"))),
        BoundLet let => FormattableString.Invariant($"{RuntimeHelpers.GetHashCode(let.Variable)}"),
        BoundLambda lambda => string.Join(',', lambda.Parameters.Select(RuntimeHelpers.GetHashCode)),
        BoundFunction function => FormattableString.Invariant($"{function.Function} {function.Arguments.Length}"),
        BoundContextValue value => $"{value.Value}",
        BoundTemplateValue value => value.Placeholder,
        TaskResult result => $"{result.Payload}",
        FailurePart failure => $"{failure.Member}",
        _ => "",
    };
}

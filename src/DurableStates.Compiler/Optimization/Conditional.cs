using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Optimization;

internal static class Conditional
{
    /// <summary>The value that a choice gives, as one expression: the first rule's when its condition holds, else the next one's.</summary>
    public static BoundExpression Of(ChoiceNode choice, Func<Edge, BoundExpression> valueOn, ITypeSymbol? type) =>
        choice.Rules.AsEnumerable().Reverse().Aggregate(
            Folding.Fold(valueOn(choice.Otherwise)),
            (otherwise, rule) => Of(choice, type, rule.Condition, Folding.Fold(valueOn(rule.Edge)), otherwise));

    // Two objects of which one member differs are one object.
    private static BoundExpression Of(ChoiceNode choice, ITypeSymbol? type, BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse)
    {
        if (whenTrue is BoundObject one
            && whenFalse is BoundObject other
            && one.Members.Select(member => member.JsonName).SequenceEqual(other.Members.Select(member => member.JsonName))
            && Enumerable.Range(0, one.Members.Length).Where(i => !Sameness.OfAll([one.Members[i].Value], [other.Members[i].Value])).ToArray() is [var differing])
        {
            var value = Of(choice, one.Members[differing].Value.Type, condition, one.Members[differing].Value, other.Members[differing].Value);
            return one with { Members = one.Members.SetItem(differing, one.Members[differing] with { Value = value }) };
        }

        return Folding.Fold(new BoundConditional(choice.Syntax, type, condition, whenTrue, whenFalse));
    }
}

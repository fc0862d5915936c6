using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Optimization;

internal static class Conditional
{
    /// <summary>The value that a choice gives, as one expression: the first rule's when its condition holds, else the next one's.</summary>
    public static BoundExpression Of(ChoiceNode choice, Func<Edge, BoundExpression> valueOn, ITypeSymbol? type) =>
        Folding.Fold(choice.Rules.AsEnumerable().Reverse().Aggregate(
            valueOn(choice.Otherwise),
            (otherwise, rule) => new BoundConditional(choice.Syntax, type, rule.Condition, valueOn(rule.Edge), otherwise)));
}

using System.Collections.Immutable;
using System.Diagnostics;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Expressions;

/// <summary>Walks over bound expressions, the compiler's own kinds included.</summary>
internal static class Rewriting
{
    /// <summary>The expression with every part replaced for which <paramref name="replace"/> gives something; parts of a replaced part are not looked at.</summary>
    public static BoundExpression Rewrite(this BoundExpression expression, Func<BoundExpression, BoundExpression?> replace)
    {
        if (replace(expression) is { } replacement)
        {
            return replacement;
        }

        BoundExpression Part(BoundExpression part) => part.Rewrite(replace);
        ImmutableArray<BoundExpression> Parts(ImmutableArray<BoundExpression> parts) => [.. parts.Select(Part)];
        ImmutableArray<BoundObjectMember> Members(ImmutableArray<BoundObjectMember> members) =>
            [.. members.Select(member => member with { Value = Part(member.Value) })];

        return expression switch
        {
            BoundLiteral or BoundVariableReference or BoundContextValue or BoundFailureMember or BoundTemplateValue => expression,
            TaskResult or ErrorOutput or MapItem or StateInput or ExecutionInput or TaskToken => expression,
            BoundMember member => member with { Target = Part(member.Target) },
            BoundElement element => element with { List = Part(element.List), Index = Part(element.Index) },
            KnownElement element => element with { List = Part(element.List), Index = Part(element.Index) },
            PresentList present => Part(present.List) is var list && list is BoundMember member ? present with { List = member } : list,
            BoundObject value => value with { Members = Members(value.Members) },
            BoundDictionary dictionary => dictionary with
            {
                Entries = [.. dictionary.Entries.Select(entry => new BoundDictionaryEntry(Part(entry.Key), Part(entry.Value)))],
            },
            BoundList list => list with { Elements = [.. list.Elements.Select(element => element with { Value = Part(element.Value) })] },
            BoundWith with => with with { Target = Part(with.Target), Members = Members(with.Members) },
            BoundConditional conditional => conditional with
            {
                Condition = Part(conditional.Condition),
                WhenTrue = Part(conditional.WhenTrue),
                WhenFalse = Part(conditional.WhenFalse),
            },
            BoundCoalesce coalesce => coalesce with { Value = Part(coalesce.Value), Otherwise = Part(coalesce.Otherwise) },
            BoundNullTest test => test with { Value = Part(test.Value) },
            BoundUnary unary => unary with { Operand = Part(unary.Operand) },
            BoundBinary binary => binary with { Left = Part(binary.Left), Right = Part(binary.Right) },
            BoundInterpolation interpolation => interpolation with
            {
                Parts = [.. interpolation.Parts.Select(part => part with { Value = Part(part.Value) })],
            },
            BoundLet let => let with { Value = Part(let.Value), Body = Part(let.Body) },
            BoundLambda lambda => lambda with { Body = Part(lambda.Body) },
            BoundFunction function => function with { Arguments = Parts(function.Arguments) },
            FailurePart part => part with { Failure = Part(part.Failure) },
            _ => throw new UnreachableException($"No walk over {expression.GetType().Name}."),
        };
    }

    /// <summary>Looks at the expression and at every part of it, from the outside in.</summary>
    public static void Visit(this BoundExpression expression, Action<BoundExpression> visit) =>
        expression.Rewrite(part =>
        {
            visit(part);
            return null;
        });

    /// <summary>The parts directly inside.</summary>
    public static IReadOnlyList<BoundExpression> Parts(this BoundExpression expression)
    {
        var parts = new List<BoundExpression>();
        expression.Rewrite(part =>
        {
            if (ReferenceEquals(part, expression))
            {
                return null;
            }

            parts.Add(part);
            return part;
        });
        return parts;
    }

    /// <summary>Whether the expression or some part of it is such.</summary>
    public static bool Any(this BoundExpression expression, Func<BoundExpression, bool> isSuch)
    {
        var found = false;
        expression.Visit(part => found = found || isSuch(part));
        return found;
    }

    /// <summary>The expression with variables replaced by values, and simplified where a value makes that possible.</summary>
    public static BoundExpression Substitute(this BoundExpression expression, Func<BoundVariable, BoundExpression?> valueOf) =>
        Folding.Fold(expression.Rewrite(part => part is BoundVariableReference reference ? Narrowed(valueOf(reference.Variable), reference.Type) : null));

    // Where the variable is known not to be null, so is what stands in its place.
    private static BoundExpression? Narrowed(BoundExpression? value, ITypeSymbol? type) =>
        value is { Type.NullableAnnotation: NullableAnnotation.Annotated } && type is { NullableAnnotation: not NullableAnnotation.Annotated } ? value with { Type = type } : value;
}

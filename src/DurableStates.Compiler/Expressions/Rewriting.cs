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
        BoundExpression Part(BoundExpression part) => replace(part) ?? part.WithParts(Part);
        return Part(expression);
    }

    /// <summary>Looks at the expression and at every part of it, from the outside in.</summary>
    public static void Visit(this BoundExpression expression, Action<BoundExpression> visit)
    {
        BoundExpression Part(BoundExpression part)
        {
            visit(part);
            return part.WithParts(Part);
        }

        Part(expression);
    }

    /// <summary>The parts directly inside.</summary>
    public static IReadOnlyList<BoundExpression> Parts(this BoundExpression expression)
    {
        var parts = new List<BoundExpression>();
        expression.WithParts(part =>
        {
            parts.Add(part);
            return part;
        });
        return parts;
    }

    /// <summary>The expression with the parts directly inside replaced; the same object when each part stays the same object, so that looking costs no copy.</summary>
    public static BoundExpression WithParts(this BoundExpression expression, Func<BoundExpression, BoundExpression> each) => expression switch
    {
        BoundLiteral or BoundVariableReference or BoundContextValue or BoundFailureMember or BoundTemplateValue => expression,
        TaskResult or ErrorOutput or MapItem or StateInput or ExecutionInput or TaskToken => expression,
        BoundMember member => Put(member, member.Target, each(member.Target), static (one, target) => one with { Target = target }),
        BoundElement element => Put(element, element.List, element.Index, each, static (one, list, index) => one with { List = list, Index = index }),
        KnownElement element => Put(element, element.List, element.Index, each, static (one, list, index) => one with { List = list, Index = index }),
        Canonical canonical => Put(canonical, canonical.Value, each(canonical.Value), static (one, value) => one with { Value = value }),
        Checked known => Put(known, known.Value, each(known.Value), static (one, value) => one with { Value = value }),
        NamedFailure failure => Put(failure, failure.Failure, each(failure.Failure), static (one, value) => one with { Failure = value }),
        ExpressionFailure failure => Each(failure.Values, each, static (value, each) => each(value)) is var values && values == failure.Values ? failure : failure with { Values = values },
        PresentList present => Put(present, present.List, each(present.List), static (one, list) => list is BoundMember member ? one with { List = member } : list),
        BoundObject value => Members(value.Members, each) is var members && members == value.Members ? value : value with { Members = members },
        BoundDictionary dictionary => Each(dictionary.Entries, each, static (entry, each) => Entry(entry, each(entry.Key), each(entry.Value))) is var entries
            && entries == dictionary.Entries ? dictionary : dictionary with { Entries = entries },
        BoundList list => Each(list.Elements, each, static (element, each) => Put(element, element.Value, each(element.Value), static (one, value) => one with { Value = value })) is var elements
            && elements == list.Elements ? list : list with { Elements = elements },
        BoundWith with => each(with.Target) is var target && Members(with.Members, each) is var members && ReferenceEquals(target, with.Target) && members == with.Members
            ? with
            : with with { Target = target, Members = members },
        BoundConditional conditional => Conditional(conditional, each(conditional.Condition), each(conditional.WhenTrue), each(conditional.WhenFalse)),
        BoundCoalesce coalesce => Put(coalesce, coalesce.Value, coalesce.Otherwise, each, static (one, value, otherwise) => one with { Value = value, Otherwise = otherwise }),
        BoundNullTest test => Put(test, test.Value, each(test.Value), static (one, value) => one with { Value = value }),
        BoundUnary unary => Put(unary, unary.Operand, each(unary.Operand), static (one, operand) => one with { Operand = operand }),
        BoundBinary binary => Put(binary, binary.Left, binary.Right, each, static (one, left, right) => one with { Left = left, Right = right }),
        BoundInterpolation interpolation => Each(interpolation.Parts, each, static (part, each) => Put(part, part.Value, each(part.Value), static (one, value) => one with { Value = value })) is var parts
            && parts == interpolation.Parts ? interpolation : interpolation with { Parts = parts },
        BoundLet let => Put(let, let.Value, let.Body, each, static (one, value, body) => one with { Value = value, Body = body }),
        BoundLambda lambda => Put(lambda, lambda.Body, each(lambda.Body), static (one, body) => one with { Body = body }),
        BoundFunction function => Each(function.Arguments, each, static (argument, each) => each(argument)) is var arguments && arguments == function.Arguments
            ? function
            : function with { Arguments = arguments },
        FailurePart part => Put(part, part.Failure, each(part.Failure), static (one, failure) => one with { Failure = failure }),
        _ => throw new UnreachableException($"No walk over {expression.GetType().Name}."),
    };

    /// <summary>Whether the expression or some part of it is such.</summary>
    public static bool Any(this BoundExpression expression, Func<BoundExpression, bool> isSuch)
    {
        var found = false;
        BoundExpression Part(BoundExpression part)
        {
            found = found || isSuch(part);
            return found ? part : part.WithParts(Part);
        }

        Part(expression);
        return found;
    }

    /// <summary>
    /// The expression with variables replaced by values, and simplified where a value makes that possible. What has no such variable in it is
    /// not looked at again, nor are the values: they are as simple as they can be already.
    /// </summary>
    public static BoundExpression Substitute(this BoundExpression expression, Func<BoundVariable, BoundExpression?> valueOf)
    {
        BoundExpression Part(BoundExpression part)
        {
            if (part is BoundVariableReference reference)
            {
                return Narrowed(valueOf(reference.Variable), reference.Type) ?? part;
            }

            var now = part.WithParts(Part);
            return ReferenceEquals(now, part) ? part : Folding.Step(now);
        }

        return Part(expression);
    }

    // Where the variable is known not to be null, so is what stands in its place.
    private static BoundExpression? Narrowed(BoundExpression? value, ITypeSymbol? type) =>
        value is { Type.NullableAnnotation: NullableAnnotation.Annotated } && type is { NullableAnnotation: not NullableAnnotation.Annotated } ? WithType(value, type) : value;

    private static BoundExpression WithType(BoundExpression value, ITypeSymbol type) =>
        value is Canonical canonical ? canonical with { Type = type, Value = WithType(canonical.Value, type) } : value with { Type = type };

    private static TResult Put<T, TResult>(T one, BoundExpression before, BoundExpression now, Func<T, BoundExpression, TResult> put)
        where T : TResult => ReferenceEquals(before, now) ? one : put(one, now);

    private static T Put<T>(T one, BoundExpression first, BoundExpression second, Func<BoundExpression, BoundExpression> each, Func<T, BoundExpression, BoundExpression, T> put)
    {
        var (firstNow, secondNow) = (each(first), each(second));
        return ReferenceEquals(first, firstNow) && ReferenceEquals(second, secondNow) ? one : put(one, firstNow, secondNow);
    }

    private static BoundConditional Conditional(BoundConditional one, BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse) =>
        ReferenceEquals(condition, one.Condition) && ReferenceEquals(whenTrue, one.WhenTrue) && ReferenceEquals(whenFalse, one.WhenFalse)
            ? one
            : one with { Condition = condition, WhenTrue = whenTrue, WhenFalse = whenFalse };

    private static BoundDictionaryEntry Entry(BoundDictionaryEntry one, BoundExpression key, BoundExpression value) =>
        ReferenceEquals(key, one.Key) && ReferenceEquals(value, one.Value) ? one : new(key, value);

    private static ImmutableArray<BoundObjectMember> Members(ImmutableArray<BoundObjectMember> members, Func<BoundExpression, BoundExpression> each) =>
        Each(members, each, static (member, each) => Put(member, member.Value, each(member.Value), static (one, value) => one with { Value = value }));

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<BoundExpression, BoundExpression> each, Func<T, Func<BoundExpression, BoundExpression>, T> map)
        where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var now = map(items[i], each);
            if (changed is null && !ReferenceEquals(now, items[i]))
            {
                changed = items.ToBuilder();
            }

            if (changed is not null)
            {
                changed[i] = now;
            }
        }

        return changed?.MoveToImmutable() ?? items;
    }
}

using System.Collections.Immutable;
using DurableStates.Compiler.Emission;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>A loop that awaits nothing and only adds to lists.</summary>
/// <param name="lists">What it adds to.</param>
internal sealed class ListBuilding(IReadOnlyList<BoundVariable> lists, Lowerer lowerer)
{
    // What would be larger is easier to read as a loop.
    private const int LargestExpression = 120;
    private const int MostConditions = 5;
    private const int LargestCopy = 4;

    // foreach (var item in list) { if (condition) result.Add(value); }
    //
    // becomes
    //
    // result := result and, of the items of list for which condition holds, their values
    //
    // which takes no transition for a round; null where a round does something else.
    public static Label? Lower(BoundForEach loop, Label after, Lowerer lowerer)
    {
        var statements = BoundStatements.All(loop).ToArray();
        if (statements.Any(statement => statement is BoundForEach or BoundIf && PinnedNames.Of(statement.Syntax) is not null)
            || statements.Count(statement => statement is BoundIf) > MostConditions
            || Appending.Lists(loop.Body, loop.Body, lowerer) is not { Count: > 0 } lists
            || lists.Any(list => loop.List.CountReads(list) > 0))
        {
            return null;
        }

        var building = new ListBuilding(lists, lowerer);
        var assignments = new List<Assignment>();
        foreach (var list in lists)
        {
            if (building.AddedBy(loop, list) is not { } added || added.Size() > LargestExpression || added.IsVolatile())
            {
                return null;
            }

            assignments.Add(new(list, new BoundFunction(loop.Syntax, list.Type, KnownFunction.Concat, [new BoundVariableReference(loop.Syntax, list), added])));
        }

        return lowerer.Pass(loop, new(after, [.. assignments]));
    }

    // Where a failure is caught, a list has what the rounds before it added.
    private BoundExpression? AddedBy(BoundForEach loop, BoundVariable list) =>
        ExpressionEmitter.IsList(loop.List.Type) && AddedBy(loop, [loop.Body], list) is { } round && (lowerer.Region is null || !round.CanFail())
            ? OfAll(Items.Of(loop, lowerer), loop, Folding.Fold(round))
            : null;

    // Each round's additions, one after the other, in the plainest way to say that.
    private static BoundExpression OfAll(BoundExpression items, BoundForEach loop, BoundExpression round)
    {
        BoundExpression Each(KnownFunction function, BoundExpression body) =>
            new BoundFunction(loop.Syntax, items.Type, function, [items, new BoundLambda(loop.Syntax, null, [loop.Item], body)]);

        return round switch
        {
            BoundConditional { WhenFalse: BoundList { Elements: [] } } some => OfAll(Each(KnownFunction.Where, some.Condition), loop, some.WhenTrue),
            BoundConditional { WhenTrue: BoundList { Elements: [] } } some => OfAll(Each(KnownFunction.Where, Items.Not(some.Condition)), loop, some.WhenFalse),
            BoundList { Elements: [{ IsSpread: false, Value: BoundVariableReference same }] } when same.Variable == loop.Item => items,
            BoundList { Elements: [{ IsSpread: false, Value: var value }] } => Each(KnownFunction.Select, value),
            BoundLet { Body: BoundList { Elements: [{ IsSpread: false, Value: var value }] } } let => Each(KnownFunction.Select, let with { Type = value.Type, Body = value }),
            BoundList { Elements: [{ IsSpread: true, Value: var values }] } => Each(KnownFunction.SelectMany, values),
            _ => Each(KnownFunction.SelectMany, round),
        };
    }

    // What the statements of a round add, as a list; null when they do something else. What follows an if is said once for each of its ways.
    private BoundExpression? AddedBy(BoundForEach loop, ImmutableArray<BoundStatement> statements, BoundVariable list)
    {
        if (statements.IsEmpty || statements[0] is BoundContinue)
        {
            return new BoundList(loop.Syntax, list.Type, []);
        }

        BoundExpression? Then(params ImmutableArray<BoundStatement> first) => AddedBy(loop, [.. first, .. statements[1..]], list);
        return statements[0] switch
        {
            BoundBlock block => Then(block.Statements),
            BoundIf branch when AddsToOthersOnly(branch, list) => Then(),
            BoundIf branch => Then(branch.Then) is { } then && (branch.Else is null ? Then() : Then(branch.Else)) is { } otherwise
                ? new BoundConditional(branch.Syntax, list.Type, lowerer.Value(branch.Condition), then, otherwise)
                : null,
            BoundAssign assign when assign.Variable == list => Appending.Of(assign) is { } added ? Before(added with { Value = lowerer.Value(added.Value) }, Then()) : null,
            BoundAssign assign when lists.Contains(assign.Variable) => Then(),
            BoundAssign local => Then() is { } others ? Let(local, others) : null,
            BoundForEach inner when Appending.Lists(inner.Body, inner.Body, lowerer) is { Count: > 0 } changed && changed.All(lists.Contains) =>
                !changed.Contains(list) ? Then() : AddedBy(inner, list) is { } added ? Before(new(added, IsSpread: true), Then()) : null,
            _ => null,
        };
    }

    private bool AddsToOthersOnly(BoundIf branch, BoundVariable list) =>
        BoundWalk.Assigned(branch) is { Count: > 0 } assigned
        && assigned.All(variable => variable != list && lists.Contains(variable))
        && !BoundStatements.All(branch).Any(inner => inner is BoundContinue);

    private BoundExpression Let(BoundAssign local, BoundExpression rest)
    {
        var value = lowerer.Value(local.Value);
        var isPlain = !value.CanFail() && (rest.CountReads(local.Variable) <= 1 || value.Size() <= LargestCopy);
        return isPlain && !rest.Any(part => part is BoundLet let && (let.Variable == local.Variable || value.CountReads(let.Variable) > 0))
            ? rest.Substitute(variable => variable == local.Variable ? value : null)
            : new BoundLet(local.Syntax, rest.Type, local.Variable, value, rest);
    }

    private static BoundList? Before(BoundListElement first, BoundExpression? rest) => rest switch
    {
        null => null,
        BoundList list => list with { Elements = list.Elements.Insert(0, first) },
        _ => new BoundList(rest.Syntax, rest.Type, [first, new(rest, IsSpread: true)]),
    };
}

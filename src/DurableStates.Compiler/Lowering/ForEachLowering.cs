using System.Collections.Immutable;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class ForEachLowering
{
    public static Label Lower(BoundForEach loop, Label after, Lowerer lowerer)
    {
        if (ListBuilding.Lower(loop, after, lowerer) is { } expression)
        {
            return expression;
        }

        var (filtered, list, limit) = Items.Filtered(loop, lowerer);
        if (!IsIndependent(filtered, lowerer)
            || Rounds.Of(filtered, loop.Body, lowerer) is not { } rounds
            || limit is not null && !rounds.AddsOnceTo(limit.List))
        {
            return AsLoop(loop, after, lowerer);
        }

        var calls = limit is null ? CallList.Of(filtered, loop.Body, list, rounds, lowerer) : null;
        return AsMap(filtered, calls ?? InTurn(filtered, list, rounds, lowerer), Behind(filtered, limit, after, lowerer), lowerer);
    }

    private static Label AsMap(BoundForEach loop, MapRounds rounds, Edge next, Lowerer lowerer) =>
        Label.Of(new MapNode(loop.Syntax, PinnedNames.Of(loop.Syntax) ?? Hints.ForEach(loop.Item), rounds.Items, rounds.Round, new(next.Target, [.. rounds.Outcome, .. next.Assignments]))
        {
            MaxConcurrency = 1,
            Region = lowerer.Region,
            Catches = CatchLowering.Of(loop.Syntax, lowerer, [.. rounds.Items.Exceptions(), .. Guarding.Thrown(rounds.Round)]),
        });

    // foreach (var item in list) body, where a round leaves nothing behind, or adds to lists what becomes its result
    //
    // becomes
    //
    // each:  Map  list, one round at a time -> after with lists := lists and the rounds' results
    //   round:  item := the Map's item -> body
    //   body:   ... -> the round's end
    //
    // which takes a transition for each state of a round and one for the Map; a loop takes one more for each round.
    private static MapRounds InTurn(BoundForEach loop, BoundExpression list, Rounds rounds, Lowerer lowerer)
    {
        var end = Label.Of(new ReturnNode(loop.Syntax, "Next", rounds.Result));
        var body = lowerer.Inside(new LoopFrame(null, breakTo: end, continueTo: end)).Lower(loop.Body, after: end);
        var round = new StateGraph { Entry = new(body, [new(loop.Item, new MapItem(loop.Syntax, loop.Item.Type)), .. rounds.Start]) };
        rounds.Rename(round);
        return new(list, round, [.. rounds.Outcome]);
    }

    // ... if (condition) exit; at the end of each round, where exit leaves the loop
    //
    // becomes, behind the Map,
    //
    // left:  Choice  the condition holds behind the last round -> exit, else -> after
    private static Edge Behind(BoundForEach loop, RoundLimit? limit, Label after, Lowerer lowerer)
    {
        if (limit?.Exit is null)
        {
            return new(after);
        }

        var exit = lowerer.Inside(new LoopFrame(lowerer.Frame, breakTo: after, continueTo: after)).Lower(limit.Exit, after);
        if (exit == after)
        {
            return new(after);
        }

        var left = new BoundVariable("left", limit.Branch.Condition.Type, BoundVariableKind.Temporary);
        BoundExpression isLeft = new BoundVariableReference(limit.Branch.Syntax, left);
        var choice = new ChoiceNode(limit.Branch.Syntax, Hints.Condition("If", lowerer.Value(limit.Branch.Condition)), [new(isLeft, new(exit))], new(after)) { Region = lowerer.Region };
        return new(Label.Of(choice), new Assignment(left, limit.IsReached(new TaskResult(loop.Syntax, loop.List.Type, Payload: false))));
    }

    // foreach (var item in list) body
    //
    // becomes
    //
    // start: items := list, index := 0 -> test
    // test:  Choice  index < count of items -> body with item := items[index], else -> after
    // body:  ...     -> step
    // step:  index := index + 1 -> test
    private static Label AsLoop(BoundForEach loop, Label after, Lowerer lowerer)
    {
        var syntax = loop.Syntax;
        var index = new BoundVariable($"{loop.Item.Name}Index", null, BoundVariableKind.Temporary);
        var list = lowerer.Value(loop.List);
        BoundExpression at = new BoundVariableReference(syntax, index);

        // A list that nothing in the loop changes is read where it is.
        var copy = IsStable(list, loop) ? null : new BoundVariable($"{loop.Item.Name}Items", list.Type, BoundVariableKind.Temporary);
        var items = copy is null ? list : new BoundVariableReference(syntax, copy);

        var name = PinnedNames.Of(loop.Syntax);
        var test = new Label();
        var step = lowerer.Pass(loop, new(test, new Assignment(index, new BoundBinary(syntax, null, BoundBinaryOperator.Add, at, Literals.Number(syntax, 1)))));
        var body = lowerer.Inside(new LoopFrame(lowerer.Frame, breakTo: after, continueTo: step)).Lower(loop.Body, after: step);
        var count = new BoundFunction(syntax, null, KnownFunction.Count, [items]);
        var rule = new ChoiceRule(
            new BoundBinary(syntax, null, BoundBinaryOperator.Less, at, count),
            new(body, new Assignment(loop.Item, new KnownElement(syntax, loop.Item.Type, items, at))));
        test.Place(new ChoiceNode(syntax, name ?? Hints.ForEach(loop.Item), [rule], new(after)) { Region = lowerer.Region, IsPinned = name is not null });

        ImmutableArray<Assignment> start = copy is null
            ? [new(index, Literals.Number(syntax, 0))]
            : [new(copy, list), new(index, Literals.Number(syntax, 0))];
        return lowerer.Pass(loop, new(test, [.. start]));
    }

    // A list of known elements has to be made once; a part of something that nobody assigns stays what it is.
    private static bool IsStable(BoundExpression list, BoundForEach loop)
    {
        var assigned = BoundWalk.Assigned(loop.Body);
        return IsPath(list) && !list.Reads().Any(assigned.Contains);
    }

    private static bool IsPath(BoundExpression expression) => expression switch
    {
        BoundVariableReference or ExecutionInput => true,
        BoundMember { MayBeAbsent: false } member => IsPath(member.Target),
        Canonical canonical => IsPath(canonical.Value),
        _ => false,
    };

    // A Map's round cannot leave the loop early, or end the machine.
    private static bool IsIndependent(BoundForEach loop, Lowerer lowerer)
    {
        var statements = BoundStatements.All(loop.Body).ToArray();
        return statements.Any(statement => statement is BoundAwait)
            && !statements.Any(statement => statement is BoundReturn)
            && !BreaksOut(loop.Body)
            && !statements.OfType<BoundLeave>().Any(leave => !statements.OfType<BoundScope>().Any(scope => scope.Exit == leave.Exit))
            && !(statements.Any(statement => statement is BoundThrow or BoundRethrow) && lowerer.Region is not null);
    }

    private static bool BreaksOut(BoundStatement statement) => statement switch
    {
        BoundBreak => true,
        BoundWhile or BoundDo or BoundFor or BoundForEach => false,
        _ => BoundStatements.Parts(statement).Any(BreaksOut),
    };
}

/// <summary>What a Map does.</summary>
/// <param name="Items">What there is a round for.</param>
/// <param name="Round">A round.</param>
/// <param name="Outcome">What is assigned behind the last one.</param>
internal sealed record MapRounds(BoundExpression Items, StateGraph Round, ImmutableArray<Assignment> Outcome);

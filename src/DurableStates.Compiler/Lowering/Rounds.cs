using System.Collections.Immutable;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>What the rounds of a Map add to lists: a round cannot assign outside, so it ends with what it would add.</summary>
internal sealed class Rounds
{
    private readonly BoundForEach _loop;
    private readonly ImmutableArray<Addition> _additions;

    private Rounds(BoundForEach loop, ImmutableArray<Addition> additions)
    {
        _loop = loop;
        _additions = additions;
    }

    /// <summary>The additions of a loop; null when its rounds leave something else behind, or somebody could see a list that is not complete.</summary>
    /// <param name="loop">The loop without what was taken out of its rounds.</param>
    /// <param name="whole">The body as it was written.</param>
    /// <param name="lowerer">What is around the loop.</param>
    public static Rounds? Of(BoundForEach loop, BoundStatement whole, Lowerer lowerer) =>
        Appending.Lists(loop.Body, whole, lowerer) is { } lists
        && lists.DistinctBy(list => list.Name).Count() == lists.Count
        && lists.All(list => loop.List.CountReads(list) == 0 && IsUnseen(list, lowerer))
            ? new(loop, [.. lists.Select(list => Addition.Of(loop, list))])
            : null;

    /// <summary>The lists.</summary>
    public IReadOnlyList<BoundVariable> Lists => [.. _additions.Select(addition => addition.List)];

    /// <summary>Whether every round adds one value to a list.</summary>
    public bool AddsOnceTo(BoundVariable list) => _additions.Any(addition => addition.List == list && addition.IsOnce);

    /// <summary>What a round ends with. It is collected into the Map's result, which must stay small when nobody reads it.</summary>
    public BoundExpression Result => _additions switch
    {
        [] => Literals.Null(_loop.Syntax),
        [var only] => only.Added(_loop),
        _ => new BoundObject(_loop.Syntax, null, [.. _additions.Select(addition => new BoundObjectMember(addition.List.Name, addition.Added(_loop)))]),
    };

    /// <summary>What is assigned when a round begins, besides its item.</summary>
    public IEnumerable<Assignment> Start => _additions
        .Where(addition => !addition.IsOnce)
        .Select(addition => new Assignment(addition.Round, new BoundList(_loop.Syntax, addition.List.Type, [])));

    /// <summary>What is assigned behind the Map.</summary>
    public IEnumerable<Assignment> Outcome => _additions.Select(addition => new Assignment(
        addition.List,
        new BoundFunction(_loop.Syntax, addition.List.Type, KnownFunction.Concat, [new BoundVariableReference(_loop.Syntax, addition.List), OfAll(addition)])));

    /// <summary>Lets the states of a round add to what is theirs.</summary>
    public void Rename(StateGraph round)
    {
        foreach (var edge in round.AllEdges().ToArray())
        {
            edge.Assignments = [.. edge.Assignments.Select(assignment => _additions.FirstOrDefault(addition => addition.List == assignment.Variable)?.Rename(assignment) ?? assignment)];
        }
    }

    private BoundExpression OfAll(Addition addition)
    {
        var results = new TaskResult(_loop.Syntax, addition.List.Type, Payload: false);
        if (_additions.Length == 1 && addition.IsOnce)
        {
            return results;
        }

        var result = new BoundVariable("round", null, BoundVariableKind.Parameter);
        BoundExpression read = new BoundVariableReference(_loop.Syntax, result);
        var added = _additions.Length == 1 ? read : new BoundMember(_loop.Syntax, addition.Round.Type, read, addition.List.Name, MayBeAbsent: false);
        return new BoundFunction(
            _loop.Syntax, addition.List.Type, addition.IsOnce ? KnownFunction.Select : KnownFunction.SelectMany, [results, new BoundLambda(_loop.Syntax, null, [result], added)]);
    }

    // A Map that fails gives nothing. Nobody may see that who would see in C# what the rounds before the failure have added.
    private static bool IsUnseen(BoundVariable list, Lowerer lowerer) => (lowerer.Frame?.Outwards() ?? []).All(frame => frame switch
    {
        TryFrame attempt => lowerer.Normal.IsLocalTo(attempt.Body, list),
        FinallyFrame last => lowerer.Normal.IsLocalTo(last.Body, list),
        _ => true,
    });

    /// <summary>What a round adds to one list.</summary>
    /// <param name="List">The list.</param>
    /// <param name="Round">In a round, what it adds: a list, or the one value.</param>
    /// <param name="IsOnce">Whether every round adds exactly one value.</param>
    private sealed record Addition(BoundVariable List, BoundVariable Round, bool IsOnce)
    {
        public static Addition Of(BoundForEach loop, BoundVariable list)
        {
            var once = OnceTo(loop.Body, list);
            var round = new BoundVariable($"{list.Name}Added", once is null ? list.Type : once.Type, BoundVariableKind.Temporary);
            return new(list, round, once is not null);
        }

        public BoundVariableReference Added(BoundForEach loop) => new BoundVariableReference(loop.Syntax, Round);

        public Assignment Rename(Assignment assignment) => assignment.Value is BoundFunction { Arguments: [_, var added] } function
            ? new(Round, IsOnce ? added : function with { Arguments = [new BoundVariableReference(function.Syntax, Round), added] })
            : throw new InvalidOperationException("An assignment to a list that appends nothing.");

        // The value, when every round comes by one place where it is added.
        private static BoundExpression? OnceTo(BoundStatement body, BoundVariable list)
        {
            if (BoundStatements.All(body).OfType<BoundAssign>().Count(assign => assign.Variable == list) != 1)
            {
                return null;
            }

            foreach (var statement in InOrder(body))
            {
                if (statement is BoundAssign assign && assign.Variable == list)
                {
                    return Appending.Of(assign) is { IsSpread: false } added ? added.Value : null;
                }

                if (BoundStatements.All(statement).Any(inner => inner is BoundContinue))
                {
                    return null;
                }
            }

            return null;
        }

        private static IEnumerable<BoundStatement> InOrder(BoundStatement statement) =>
            statement is BoundBlock block ? block.Statements.SelectMany(InOrder) : [statement];
    }
}

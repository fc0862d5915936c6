using System.Collections.Immutable;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

/// <summary>Expressions that may fail inside of a <c>try</c> whose clauses, or whose <c>finally</c>, are for that.</summary>
internal static class Guarding
{
    // try { x = list[i]; } catch (ArgumentOutOfRangeException) handler
    //
    // becomes
    //
    // check:  Choice  list[i] fails -> handler with failure := how, else -> set
    // set:    x := list[i]
    //
    // and where several clauses are for what may be thrown, one rule for each exception. What nothing around is for is no matter of this place.
    public static Label Lower(SyntaxNode syntax, ImmutableArray<BoundExpression> values, Lowerer lowerer, Func<ImmutableArray<BoundExpression>, Label> then)
    {
        var ways = Ways(syntax, values.SelectMany(value => value.Exceptions()), lowerer);
        if (ways.TrueForAll(way => way.Landing is null))
        {
            return then(values);
        }

        var isAll = ways.TrueForAll(way => way.Landing is not null);
        var next = then(isAll ? [.. values.Select(value => (BoundExpression)new Checked(value.Syntax, value.Type, value))] : values);
        var failure = new ExpressionFailure(syntax, null, values, IsTest: false);
        var edges = ways.Where(way => way.Landing is not null).Select(way => (way.Exception, Edge: way.Landing?.With(failure))).ToList();
        var isOne = isAll && edges.TrueForAll(edge => edge.Edge?.Target == edges[0].Edge?.Target);
        List<ChoiceRule> rules = isOne && edges[0].Edge is { } only
            ? [new(new ExpressionFailure(syntax, null, values, IsTest: true), only)]
            : [.. edges.Where(edge => edge.Edge is not null).Select(edge => new ChoiceRule(new ExpressionFailure(syntax, null, values, IsTest: true, edge.Exception), edge.Edge ?? new(next)))];
        return Label.Of(new ChoiceNode(syntax, "Check", rules, new(next)) { Region = lowerer.Region });
    }

    /// <summary>Where the failure of an expression that a Catch has caught goes; null where nothing around is for it.</summary>
    public static Edge? Landing(SyntaxNode syntax, IEnumerable<string> exceptions, Lowerer lowerer)
    {
        var ways = Ways(syntax, exceptions, lowerer);
        if (ways.TrueForAll(way => way.Landing is null))
        {
            return null;
        }

        var caught = new NamedFailure(syntax, new ErrorOutput(syntax));
        var edges = ways.Select(way => (way.Exception, way.Landing)).ToList();
        if (edges.TrueForAll(edge => edge.Landing is not null && edge.Landing.Enter() == edges[0].Landing?.Enter()) && edges[0].Landing is { } only)
        {
            return only.With(caught);
        }

        var failure = new BoundVariable("failure", null, BoundVariableKind.Failure);
        var value = new BoundVariableReference(syntax, failure);
        var error = new FailurePart(syntax, null, value, FailureMember.ErrorType);
        var rules = edges.Where(edge => edge.Landing is not null).Select(edge => new ChoiceRule(
            new BoundBinary(syntax, null, BoundBinaryOperator.Equal, error, Literals.Text(syntax, edge.Exception)), edge.Landing?.With(value) ?? throw new InvalidOperationException("No landing.")));
        var otherwise = Unwinding.Unhandled(lowerer)?.With(value) ?? new(Unwinding.Fail(syntax, failure));
        return new(Label.Of(new ChoiceNode(syntax, "Which handler", [.. rules], otherwise) { Region = lowerer.Region }), new Assignment(failure, caught));
    }

    /// <summary>What expressions in a round of a Map throw.</summary>
    public static IEnumerable<string> Thrown(StateGraph round) =>
    [
        .. round.AllEdges().SelectMany(edge => edge.Assignments).SelectMany(assignment => assignment.Value.Exceptions()),
        .. round.Nodes().SelectMany(node => node.Expressions).SelectMany(value => value.Exceptions()),
        .. round.Nodes().OfType<MapNode>().SelectMany(map => Thrown(map.Body)),
    ];

    private static List<(string Exception, Landing? Landing)> Ways(SyntaxNode syntax, IEnumerable<string> exceptions, Lowerer lowerer) => lowerer.Frame is null ? [] :
    [
        .. exceptions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(exception => (exception,
            lowerer.Normal.TypeOf(exception) is { } type ? Unwinding.Of(new BoundThrow(syntax, type, exception, Literals.Text(syntax, "")), lowerer) : null)),
    ];
}

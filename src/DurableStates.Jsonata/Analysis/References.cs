using System.Collections.Immutable;
using DurableStates.Jsonata.Functions;
using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata.Analysis;

/// <summary>Walks an expression and notes what it refers to.</summary>
internal sealed class References
{
    private const string Unsupported = "UNSUPPORTED_JSONATA_EXPRESSION";

    private readonly List<string> _free = [];
    private readonly List<string> _called = [];
    private readonly List<string> _members = [];
    private readonly List<string> _topLevel = [];
    private readonly List<JsonataError> _refusals = [];

    public static JsonataAnalysis Of(JsonataSyntax syntax, int depth)
    {
        var references = new References();
        references.Visit(syntax, isTop: true, [.. Bound(syntax)]);
        return new([.. references._free], [.. references._called], [.. references._members], [.. references._topLevel], [.. references._refusals], depth);
    }

    private void Visit(JsonataSyntax node, bool isTop, ImmutableHashSet<string> bound)
    {
        switch (node)
        {
            case FieldReference field when isTop:
                TopLevel(field.Name, field.Position);
                break;
            case VariableReference { Name: "" } when isTop:
                TopLevel("$", node.Position);
                break;
            case VariableReference { Name: "$" }:
                Refuse("Reference to '$$' is not supported.", node.Position);
                break;
            case VariableReference variable when variable.Name.Length > 0 && !bound.Contains(variable.Name) && !Builtins.IsName(variable.Name):
                Note(_free, variable.Name);
                break;
            case PathExpression path:
                // Later steps have the items of the one before as their context.
                NoteMember(path);
                Visit(path.Left, isTop, bound);
                Visit(path.Right, isTop: false, bound);
                break;
            case PredicateExpression predicate:
                Visit(predicate.Target, isTop, bound);
                Visit(predicate.Condition, isTop: false, bound);
                break;
            case SortExpression or GroupExpression:
                foreach (var (part, isTarget) in node.Children.Select((part, i) => (part, i == 0)))
                {
                    Visit(part, isTop && isTarget, bound);
                }

                break;
            case TransformExpression:
                VisitAll(node, isTop: false, bound);
                break;
            case LambdaExpression lambda:
                Visit(lambda.Body, isTop, bound.Union(lambda.Parameters).Union(Bound(lambda.Body)));
                break;
            case BlockExpression block:
                VisitAll(block, isTop, bound.Union(block.Expressions.SelectMany(Bound)));
                break;
            case CallExpression { Function: VariableReference { Name: var name } } call:
                if (!bound.Contains(name))
                {
                    Note(_called, name);
                }

                VisitAll(call, isTop, bound);
                break;
            default:
                VisitAll(node, isTop, bound);
                break;
        }
    }

    private void VisitAll(JsonataSyntax node, bool isTop, ImmutableHashSet<string> bound)
    {
        foreach (var child in node.Children)
        {
            Visit(child, isTop, bound);
        }
    }

    // What is assigned here, or bound by steps, outside of inner blocks and functions.
    private static IEnumerable<string> Bound(JsonataSyntax node)
    {
        var own = node switch
        {
            AssignmentExpression assignment => assignment.Name,
            FocusBinding focus => focus.Name,
            PositionBinding position => position.Name,
            _ => null,
        };
        var inside = node is BlockExpression or LambdaExpression ? [] : node.Children.SelectMany(Bound);
        return own is null ? inside : inside.Prepend(own);
    }

    private void NoteMember(PathExpression path)
    {
        // The tree leans to the left: $states.input.x is ($states.input).x.
        if (path is { Left: VariableReference { Name: "states" }, Right: var step })
        {
            while (step is PredicateExpression or KeepArrayExpression)
            {
                step = step.Children.First();
            }

            if (step is FieldReference field)
            {
                Note(_members, field.Name);
            }
        }
    }

    private void TopLevel(string name, int position)
    {
        if (!_topLevel.Contains(name))
        {
            _topLevel.Add(name);
            Refuse($"Reference to '{name}' at the top level is not supported.", position);
        }
    }

    private void Refuse(string message, int position)
    {
        if (!_refusals.Any(known => known.Message == message))
        {
            _refusals.Add(new(Unsupported, message, position));
        }
    }

    private static void Note(List<string> names, string name)
    {
        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }
}

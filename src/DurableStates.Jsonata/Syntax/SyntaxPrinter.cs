using System.Diagnostics;
using System.Text;

namespace DurableStates.Jsonata.Syntax;

/// <summary>
/// Prints a tree so that it reads back as the same tree, with parentheses only where a built tree needs them. Each part reports the
/// weakest operator along its left edge and how weak an operator its right edge would swallow; the part around it decides from these.
/// </summary>
internal readonly ref struct SyntaxPrinter
{
    private readonly StringBuilder _text;

    private SyntaxPrinter(StringBuilder text) => _text = text;

    private readonly record struct Edges(int Left, int Right)
    {
        public static Edges Closed { get; } = new(int.MaxValue, int.MaxValue);
    }

    public static string Print(JsonataSyntax tree)
    {
        var text = new StringBuilder();
        new SyntaxPrinter(text).Write(tree);
        return text.ToString();
    }

    private Edges Write(JsonataSyntax node)
    {
        switch (node)
        {
            case FieldReference field:
                return Closed(SyntaxText.Field(field.Name));
            case VariableReference variable:
                return Closed("$" + variable.Name);
            case StringLiteral literal:
                return Closed(SyntaxText.Quoted(literal.Value));
            case NumberLiteral literal:
                var digits = literal.Value.ToJson();
                return Closed(digits) with { Right = digits[0] == '-' ? Precedence.Negate : int.MaxValue };
            case BooleanLiteral literal:
                return Closed(literal.Value ? "true" : "false");
            case NullLiteral:
                return Closed("null");
            case RegexLiteral regex:
                return Closed($"/{regex.Pattern}/{regex.Flags}");
            case Wildcard:
                return Closed("*");
            case DescendantWildcard:
                return Closed("**");
            case ParentReference:
                return Closed("%");
            case Placeholder:
                return Closed("?");
            case BlockExpression block:
                return Enclosed("(", block.Expressions, "; ", ")");
            case ArrayConstructor array:
                return Enclosed("[", array.Items, ", ", "]");
            case RangeExpression range:
                Write(range.From);
                _text.Append("..");
                Write(range.To);
                return default;
            case ObjectConstructor members:
                return Members(members.Members);
            case PathExpression path:
                return Infix(path.Left, Precedence.Path, ".", path.Right, Precedence.Path);
            case BinaryExpression binary:
                var right = Precedence.RightOf(binary.Operator);
                return Infix(binary.Left, Precedence.Of(binary.Operator), $" {Precedence.Text(binary.Operator)} ", binary.Right, right);
            case NegateExpression negate:
                _text.Append('-');
                return new(int.MaxValue, Right(negate.Operand, Precedence.Negate));
            case ConditionalExpression conditional:
                return Conditional(conditional);
            case AssignmentExpression assignment:
                _text.Append('$').Append(assignment.Name).Append(" := ");
                return new(Precedence.Assignment, Right(assignment.Value, Precedence.Assignment - 1));
            case LambdaExpression lambda:
                _text.Append("function(").AppendJoin(", ", lambda.Parameters.Select(name => "$" + name)).Append(')').Append(lambda.Signature).Append("{ ");
                Write(lambda.Body);
                return Closed(" }");
            case TransformExpression transform:
                return Transform(transform);
            case CallExpression call:
                return Postfix(call.Function, Precedence.Postfix) with { Right = Enclosed("(", call.Arguments, ", ", ")").Right };
            case PredicateExpression predicate:
                return Postfix(predicate.Target, Precedence.Postfix) with { Right = Enclosed("[", [predicate.Condition], "", "]").Right };
            case KeepArrayExpression keep:
                return Postfix(keep.Target, Precedence.Postfix) with { Right = Closed("[]").Right };
            case FocusBinding focus:
                return Postfix(focus.Target, Precedence.Postfix) with { Right = Closed("@$" + focus.Name).Right };
            case PositionBinding position:
                return Postfix(position.Target, Precedence.Postfix) with { Right = Closed("#$" + position.Name).Right };
            case GroupExpression group:
                return Postfix(group.Target, Precedence.Group) with { Right = Members(group.Members).Right };
            case SortExpression sort:
                return Sort(sort);
            default:
                throw new UnreachableException($"No text for {node.GetType().Name}.");
        }
    }

    private Edges Closed(string text)
    {
        _text.Append(text);
        return Edges.Closed;
    }

    private Edges Enclosed(string open, IEnumerable<JsonataSyntax> parts, string separator, string close)
    {
        _text.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            _text.Append(isFirst ? "" : separator);
            Write(part);
            isFirst = false;
        }

        return Closed(close);
    }

    private Edges Members(IEnumerable<SyntaxPair> pairs)
    {
        _text.Append('{');
        var isFirst = true;
        foreach (var pair in pairs)
        {
            _text.Append(isFirst ? "" : ", ");
            var start = _text.Length;
            Write(pair.Key);
            if (SyntaxText.EndsWithOpenCondition(pair.Key))
            {
                Wrap(start);
            }

            _text.Append(": ");
            Write(pair.Value);
            isFirst = false;
        }

        return Closed("}");
    }

    private Edges Infix(JsonataSyntax left, int power, string op, JsonataSyntax right, int rightPower)
    {
        var start = _text.Length;
        var edges = Postfix(left, power);
        if (op == " / " && SyntaxText.EndsBeforeRegex(left))
        {
            Wrap(start);
        }

        _text.Append(op);
        return edges with { Right = Right(right, rightPower) };
    }

    // The operand before an operator of this power. Its right edge must not swallow the operator.
    private Edges Postfix(JsonataSyntax target, int power)
    {
        var start = _text.Length;
        var edges = Write(target);
        if (power > edges.Right)
        {
            Wrap(start);
            edges = Edges.Closed;
        }

        return new(Math.Min(power, edges.Left), int.MaxValue);
    }

    // The operand behind an operator. Whatever stands along its left edge must bind more tightly than the operator does.
    private int Right(JsonataSyntax operand, int power)
    {
        var start = _text.Length;
        var edges = Write(operand);
        if (edges.Left > power)
        {
            return Math.Min(power, edges.Right);
        }

        Wrap(start);
        return power;
    }

    private void Wrap(int start) => _text.Insert(start, '(').Append(')');

    private Edges Conditional(ConditionalExpression conditional)
    {
        var edges = Postfix(conditional.Condition, Precedence.Conditional);
        _text.Append(" ? ");

        // An inner condition without its last part would take ours.
        var start = _text.Length;
        Write(conditional.Then);
        if (conditional.Else is not null && SyntaxText.EndsWithOpenCondition(conditional.Then))
        {
            Wrap(start);
        }

        if (conditional.Else is not null)
        {
            _text.Append(" : ");
            Write(conditional.Else);
        }

        return edges with { Right = 0 };
    }

    private Edges Transform(TransformExpression transform)
    {
        _text.Append('|');
        Write(transform.Pattern);
        _text.Append('|');
        Write(transform.Update);
        if (transform.Delete is not null)
        {
            _text.Append(", ");
            Write(transform.Delete);
        }

        return Closed("|");
    }

    private Edges Sort(SortExpression sort)
    {
        var edges = Postfix(sort.Target, Precedence.Sort);
        _text.Append("^(");
        for (var i = 0; i < sort.Terms.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ").Append(sort.Terms[i].Descending ? ">" : "");
            Write(sort.Terms[i].Key);
        }

        return edges with { Right = Closed(")").Right };
    }
}

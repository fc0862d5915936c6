using System.Diagnostics;
using DurableStates.Json;
using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata.Lowering;

/// <summary>Turns a syntax tree into <see cref="Node"/>s by the rules of the reference, which also finds the errors that no grammar shows.</summary>
internal sealed partial class Lowerer
{
    private readonly Ancestry _ancestry = new();

    public static Node? Lower(JsonataSyntax syntax, out JsonataError? error)
    {
        try
        {
            var root = new Lowerer().Lower(syntax, keepArray: false);
            error = root.Kind is NodeKind.Parent || root.SeekingParent is not null ? ErrorTexts.Error("S0217", root.KnownPosition) : null;
            return error is null ? root : null;
        }
        catch (LoweringFailure failure)
        {
            error = failure.Error;
            return null;
        }
    }

    private Node Lower(JsonataSyntax syntax) => Lower(syntax, keepArray: false);

    private Node Lower(JsonataSyntax syntax, bool keepArray)
    {
        // The brackets of X[] belong to the innermost part that has no brackets.
        if (syntax is KeepArrayExpression keep)
        {
            return Lower(keep.Target, keepArray: true);
        }

        if (syntax is PredicateExpression predicate)
        {
            return Predicate(predicate, keepArray);
        }

        var node = LowerPart(syntax, keepArray);
        node.KeepArray |= keepArray;
        return node;
    }

    private Node LowerPart(JsonataSyntax syntax, bool keepArray)
    {
        var at = syntax.Position;
        switch (syntax)
        {
            case StringLiteral literal:
                return new(NodeKind.String, at) { Text = literal.Value, Value = literal.Value };
            case NumberLiteral literal:
                return new(NodeKind.Literal, at) { Value = literal.Value };
            case BooleanLiteral literal:
                return new(NodeKind.Literal, at) { Value = literal.Value };
            case NullLiteral:
                return new(NodeKind.Literal, at) { Value = JsonValue.Null };
            case RegexLiteral regex:
                return new(NodeKind.Regex, at) { Text = regex.Pattern, Value = regex.Flags };
            case FieldReference field:
                var name = new Node(NodeKind.Name, at) { Text = field.Name, KeepArray = keepArray };
                return new(NodeKind.Path, Node.NoPosition) { Items = [name], KeepSingleton = keepArray };
            case VariableReference variable:
                return new(NodeKind.Variable, at) { Text = variable.Name };
            case Wildcard:
                return new(NodeKind.Wildcard, at);
            case DescendantWildcard:
                return new(NodeKind.Descendants, at);
            case ParentReference:
                return new(NodeKind.Parent, at) { Slot = _ancestry.NewSlot() };
            case PathExpression path:
                return Path(path);
            case SortExpression sort:
                return Sort(sort);
            case GroupExpression group:
                return Group(group);
            case FocusBinding focus:
                return Focus(focus, keepArray);
            case PositionBinding position:
                return Position(position);
            case AssignmentExpression assignment:
                var bind = new Node(NodeKind.Bind, at) { Text = assignment.Name, First = Lower(assignment.Value) };
                Ancestry.Inherit(bind, bind.First);
                return bind;
            case BinaryExpression { Operator: BinaryOperator.Apply } apply:
                var (left, right) = (Lower(apply.Left), Lower(apply.Right));
                return new(NodeKind.Apply, at) { First = left, Second = right, KeepArray = left.KeepArray || right.KeepArray };
            case BinaryExpression binary:
                return Binary(binary);
            case NegateExpression negate:
                return Negate(negate);
            case RangeExpression range:
                return Inheriting(new(NodeKind.Binary, at) { Text = ".." }, range.From, range.To);
            case ArrayConstructor array:
                return Inheriting(new(NodeKind.Array, at), [.. array.Items]);
            case ObjectConstructor members:
                return Object(members);
            case BlockExpression block:
                return Block(block);
            case ConditionalExpression conditional:
                return Condition(conditional);
            case CallExpression call:
                return Call(call);
            case LambdaExpression lambda:
                var body = TailCalls.Mark(Lower(lambda.Body));
                return new(NodeKind.Lambda, at) { Parameters = lambda.Parameters, First = body, Text = lambda.Signature ?? "" };
            case TransformExpression transform:
                return new(NodeKind.Transform, at)
                {
                    First = Lower(transform.Pattern),
                    Second = Lower(transform.Update),
                    Third = transform.Delete is null ? null : Lower(transform.Delete),
                };
            case Placeholder:
                return new(NodeKind.Placeholder, at);
            case MissingOperand:
                throw new LoweringFailure(ErrorTexts.Error("S0207", at, new(Token: "(end)")));
            default:
                throw new UnreachableException($"No lowering for {syntax.GetType().Name}.");
        }
    }

    private Node Inheriting(Node node, params ReadOnlySpan<JsonataSyntax> parts)
    {
        foreach (var part in parts)
        {
            var item = Lower(part);
            Ancestry.Inherit(node, item);
            node.Items.Add(item);
        }

        return node;
    }

    private Node Binary(BinaryExpression binary)
    {
        if (binary.Operator is BinaryOperator.Coalesce or BinaryOperator.Default)
        {
            return Default(binary);
        }

        return Inheriting(new(NodeKind.Binary, binary.Position) { Text = Precedence.Text(binary.Operator) }, binary.Left, binary.Right);
    }

    // a ?? b is $exists(a) ? a : b, and a ?: b is a ? a : b; the left side is evaluated twice, as in the reference.
    private Node Default(BinaryExpression binary)
    {
        var left = binary.Left;
        var condition = binary.Operator is BinaryOperator.Coalesce
            ? new CallExpression(new VariableReference("exists"), [left])
            : left;
        return Condition(new ConditionalExpression(condition, left, binary.Right) { Position = binary.Position });
    }

    private Node Negate(NegateExpression negate)
    {
        var operand = Lower(negate.Operand);
        if (operand is { Kind: NodeKind.Literal, Value.IsNumber: true })
        {
            operand.Value = operand.Value.IsInt64 && operand.Value.AsInt64() is not (0 or long.MinValue)
                ? -operand.Value.AsInt64()
                : -operand.Value.AsDouble();
            return operand;
        }

        var node = new Node(NodeKind.Negate, negate.Position) { First = operand };
        Ancestry.Inherit(node, operand);
        return node;
    }

    private Node Object(ObjectConstructor members)
    {
        var node = new Node(NodeKind.Object, members.Position);
        foreach (var member in members.Members)
        {
            var key = Lower(member.Key);
            Ancestry.Inherit(node, key);
            var value = Lower(member.Value);
            Ancestry.Inherit(node, value);
            node.Pairs.Add((key, value));
        }

        return node;
    }

    private Node Block(BlockExpression block)
    {
        var node = new Node(NodeKind.Block, block.Position);
        foreach (var expression in block.Expressions)
        {
            var part = Lower(expression);
            Ancestry.Inherit(node, part);
            node.IsConstructed |= part.IsConstructed || (part.Kind is NodeKind.Path && part.Items[0].IsConstructed);
            node.Items.Add(part);
        }

        return node;
    }

    private Node Condition(ConditionalExpression conditional)
    {
        var node = new Node(NodeKind.Condition, conditional.Position) { First = Lower(conditional.Condition) };
        Ancestry.Inherit(node, node.First);
        node.Second = Lower(conditional.Then);
        Ancestry.Inherit(node, node.Second);
        if (conditional.Else is not null)
        {
            node.Third = Lower(conditional.Else);
            Ancestry.Inherit(node, node.Third);
        }

        return node;
    }

    private Node Call(CallExpression call)
    {
        var isPartial = call.Arguments.Any(argument => argument is Placeholder);
        var node = Inheriting(new(isPartial ? NodeKind.Partial : NodeKind.Call, call.Position), [.. call.Arguments]);
        node.First = Lower(call.Function);
        return node;
    }
}

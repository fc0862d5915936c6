using System.Diagnostics;
using DurableStates.Jsonata.Evaluation;
using DurableStates.Jsonata.Lowering;
using DurableStates.Jsonata.Regexes;

namespace DurableStates.Jsonata.Compilation;

/// <summary>Makes code from lowered nodes: variables become slots, and frequent shapes become their own code with the same results.</summary>
internal sealed partial class Compiler(JsonataOptions options, bool usesEval)
{
    /// <summary>The code of an expression and the slots of its outermost frame.</summary>
    public static (Code Code, int Slots) Compile(Node root, JsonataOptions options, bool usesEval)
    {
        var scope = Scope.Root();
        scope.DeclareAll(Captures.Assigned([root]));
        var code = new Compiler(options, usesEval).Compile(root, scope);
        return (code, scope.SlotCount);
    }

    /// <summary>The code of an expression inside another one, for <c>$eval</c>: it has a frame of its own.</summary>
    public static Code CompileInside(Node root, JsonataOptions options, Scope around)
    {
        var scope = around.Block(ownFrame: true);
        scope.DeclareAll(Captures.Assigned([root]));
        var code = new Compiler(options, usesEval: true).Compile(root, scope);
        return new BlockCode([code], 0, 0, 0, scope.SlotCount);
    }

    private Code Compile(Node node, Scope scope)
    {
        if (node.Kind is NodeKind.Path)
        {
            return Path(node, scope);
        }

        var code = CompilePlain(node, scope);
        var isTuple = node.IsTuple && node.Kind is NodeKind.Block;
        var around = isTuple ? scope.Tuple() : scope;
        var group = node.Group is null ? null : Group(node.Group.Pairs, node.Group.Position, around);
        return node.Predicates is null && group is null && !node.KeepArray
            ? code
            : new DecoratedCode(code, [.. (node.Predicates ?? []).Select(stage => Filter(stage, around))], group, node.KeepArray, isTuple);
    }

    private Code? CompileOptional(Node? node, Scope scope) => node is null ? null : Compile(node, scope);

    private Code Required(Node? node, Scope scope) => Compile(node ?? throw new UnreachableException("A part of the expression is missing."), scope);

    private Code CompilePlain(Node node, Scope scope)
    {
        switch (node.Kind)
        {
            case NodeKind.Literal or NodeKind.String:
                return new ConstantCode(node.Value);
            case NodeKind.Name:
                return new NameCode(node.Text);
            case NodeKind.Variable:
                return Variable(node.Text, scope);
            case NodeKind.Wildcard:
                return new WildcardCode();
            case NodeKind.Descendants:
                return new DescendantsCode();
            case NodeKind.Parent:
                return Variable(node.Slot?.Label ?? "", scope);
            case NodeKind.Negate:
                return new NegateCode(node.Position, Required(node.First, scope));
            case NodeKind.Binary:
                return Binary(node, scope);
            case NodeKind.Array:
                return new ArrayCode(All(node.Items, scope), [.. node.Items.Select(item => item.Kind is NodeKind.Array)], node.IsConstructed);
            case NodeKind.Object:
                return new ObjectCode(Group(node.Pairs, node.Position, scope));
            case NodeKind.Condition:
                return new ConditionCode(Required(node.First, scope), Required(node.Second, scope), CompileOptional(node.Third, scope));
            case NodeKind.Block:
                return Block(node, scope);
            case NodeKind.Bind:
                return Assign(node, scope);
            case NodeKind.Regex:
                return new RegexCode(RegexCompiler.Compile(RegexParser.Parse(node.Text, node.Value.AsString())!), node.Text, node.Position);
            case NodeKind.Call:
                return Call(node, scope);
            case NodeKind.TailCall:
                return new TailCallCode(Call(node.First ?? node, scope), node.Value.AsBoolean());
            case NodeKind.Partial:
                return Partial(node, scope);
            case NodeKind.Lambda:
                return Lambda(node, scope);
            case NodeKind.Apply:
                var right = node.Second ?? node;
                var call = right.Kind is NodeKind.Call ? Call(right, scope) : null;
                return new ApplyCode(Required(node.First, scope), call ?? Compile(right, scope), call, node.Position);
            case NodeKind.Transform:
                return Transform(node, scope);
            default:
                throw new UnreachableException($"No code for {node.Kind}.");
        }
    }

    private Code[] All(IEnumerable<Node> nodes, Scope scope) => [.. nodes.Select(node => Compile(node, scope))];

    private Code Binary(Node node, Scope scope)
    {
        if (node.Text == "&")
        {
            return Concatenation(node, scope);
        }

        var (left, right) = (Compile(node.Items[0], scope), Compile(node.Items[1], scope));
        return node.Text switch
        {
            "+" or "-" or "*" or "/" or "%" => new ArithmeticCode(node.Text, node.Position, left, right),
            "=" or "!=" => new EqualityCode(node.Text, node.Position, left, right),
            "<" or "<=" or ">" or ">=" => new ComparisonCode(node.Text, node.Position, left, right),
            "and" or "or" => new LogicCode(node.Text, node.Position, left, right),
            "in" => new InCode(node.Position, left, right),
            ".." => new RangeCode(node.Position, left, right),
            _ => throw new UnreachableException($"No code for the operator {node.Text}."),
        };
    }

    // ((a & b) & c) as one list of operands.
    private ConcatenationCode Concatenation(Node node, Scope scope)
    {
        var operands = new List<Code>();
        var positions = new List<int>();
        var left = node;
        while (left is { Kind: NodeKind.Binary, Text: "&" } && (left == node || (left.Predicates is null && left.Group is null && !left.KeepArray)))
        {
            operands.Add(Compile(left.Items[1], scope));
            positions.Add(left.Position);
            left = left.Items[0];
        }

        operands.Add(Compile(left, scope));
        operands.Reverse();
        positions.Reverse();
        return new([.. operands], [.. positions]);
    }

    private GroupCode Group(List<(Node Key, Node Value)> pairs, int position, Scope scope) =>
        new([.. pairs.Select(pair => (Compile(pair.Key, scope), Compile(pair.Value, scope)))], position);

    private FilterCode Filter(Stage stage, Scope scope)
    {
        var condition = stage.Condition ?? throw new UnreachableException("A position is bound outside a path.");

        // Brackets behind a literal belong to the condition; only the literal alone is a position known beforehand.
        return condition is { Kind: NodeKind.Literal, Value.IsNumber: true }
            ? new FilterCode(new ConstantCode(condition.Value), condition.Value.AsDouble())
            : new FilterCode(Compile(condition, scope), null);
    }

    private BlockCode Block(Node node, Scope scope)
    {
        var ownFrame = Captures.Any(node.Items) || usesEval;
        var inner = scope.Block(ownFrame);
        inner.DeclareAll(Captures.Assigned(node.Items));
        var code = All(node.Items, inner);
        return ownFrame
            ? new BlockCode(code, 0, 0, 0, inner.SlotCount)
            : new BlockCode(code, inner.FirstSlot, inner.OwnCount == 0 ? 0 : inner.LastSlot - inner.FirstSlot, scope.HopsTo(inner), -1);
    }

    private TransformCode Transform(Node node, Scope scope)
    {
        var clone = Variable("clone", scope);
        var (update, delete) = (node.Second ?? node, node.Third);
        return new(Required(node.First, scope), Compile(update, scope), CompileOptional(delete, scope), clone, node.Position, update.KnownPosition, delete?.KnownPosition);
    }
}

using DurableStates.Jsonata.Evaluation;
using DurableStates.Jsonata.Functions;
using DurableStates.Jsonata.Lowering;

namespace DurableStates.Jsonata.Compilation;

internal sealed partial class Compiler
{
    private Code Variable(string name, Scope scope) => name.Length == 0 ? new ContextCode() : Lookup(name, scope, scope);

    // From the innermost scope outwards: each one that may bind the name gets its chance at run time, until one always does.
    private Code Lookup(string name, Scope? at, Scope from)
    {
        for (; at is not null; at = at.Parent)
        {
            if (at.IsTuple)
            {
                return new TupleVariableCode(from.HopsTo(at), name, Lookup(name, at.Parent, from));
            }

            if (at.TryGetSlot(name, out var slot))
            {
                return at.IsParameter(name)
                    ? new ParameterCode(from.HopsTo(at), slot)
                    : new LocalCode(from.HopsTo(at), slot, Lookup(name, at.Parent, from));
            }
        }

        return name switch
        {
            "$" => new RootCode(),
            "states" => new StatesCode(),
            _ => new GlobalCode(name, Builtins.Find(name, options.Dialect)),
        };
    }

    private Code Assign(Node node, Scope scope)
    {
        var owner = scope;
        if (owner.IsTuple)
        {
            return new TupleAssignCode(0, node.Text, Required(node.First, scope));
        }

        var slot = owner.Declare(node.Text);
        return new AssignCode(scope.HopsTo(owner), slot, owner.IsParameter(node.Text), Required(node.First, scope));
    }

    private LambdaCode Lambda(Node node, Scope scope)
    {
        var inner = scope.Function();
        var slots = node.Parameters.Select(name => inner.Declare(name, isParameter: true)).ToArray();
        var firstLocal = inner.SlotCount;
        Node[] bodyNodes = node.First is null ? [] : [node.First];
        inner.DeclareAll(Captures.Assigned(bodyNodes));
        var leavesFrame = !Captures.Any(bodyNodes) && !usesEval;
        var body = Required(node.First, inner);
        var signature = node.Text.Length == 0 ? null : Signatures.Signature.Parse(node.Text);
        return new(body, slots, firstLocal, inner.SlotCount, signature, leavesFrame);
    }

    private CallCode Call(Node node, Scope scope)
    {
        var function = node.First ?? node;
        return new(Compile(function, scope), All(node.Items, scope), NameOf(function), Forgotten(function, scope), node.Position)
        {
            Scope = usesEval ? scope : null,
            FunctionPosition = function.KnownPosition,
            TailName = function.Kind is NodeKind.Variable ? function.Text : null,
        };
    }

    private PartialCode Partial(Node node, Scope scope)
    {
        var function = node.First ?? node;
        var arguments = node.Items.Select(item => item.Kind is NodeKind.Placeholder ? null : Compile(item, scope)).ToArray();
        return new(Compile(function, scope), arguments, NameOf(function), Forgotten(function, scope), node.Position);
    }

    // What a function called as name(...) would be if it had been called as $name(...).
    private Code? Forgotten(Node function, Scope scope) =>
        function.Kind is NodeKind.Path && NameOf(function) is { Length: > 0 } name ? Variable(name, scope) : null;

    private static string? NameOf(Node function) => function.Kind switch
    {
        NodeKind.Path => function.Items[0].Kind is NodeKind.Name or NodeKind.Variable ? function.Items[0].Text : null,
        NodeKind.Variable => function.Text,
        NodeKind.Call or NodeKind.Partial => "(",
        _ => null,
    };
}

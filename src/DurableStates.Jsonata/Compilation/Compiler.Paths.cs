using DurableStates.Jsonata.Evaluation;
using DurableStates.Jsonata.Lowering;

namespace DurableStates.Jsonata.Compilation;

internal sealed partial class Compiler
{
    private Code Path(Node node, Scope scope)
    {
        var group = node.Group is null ? null : Group(node.Group.Pairs, node.Group.Position, scope);
        var keep = node.KeepSingleton || node.KeepArray;
        var firstTuple = node.Items.FindIndex(step => step.IsTuple);
        if (firstTuple >= 0)
        {
            return TuplePath(node, firstTuple, keep, scope);
        }

        var startsWithVariable = node.Items[0].Kind is NodeKind.Variable;
        var path = new PathCode([.. node.Items.Select((step, i) => Step(step, i == 0, scope))], startsWithVariable, keep, goesOn: false, group)
        {
            WrapsConstructed = node.KeepSingleton,
        };
        return !keep && group is null && NamesOnly(node, path, scope) is { } fast ? fast : path;
    }

    // name.name, $variable.name.name: the most frequent shape of all.
    private NamesPathCode? NamesOnly(Node node, PathCode general, Scope scope)
    {
        var first = node.Items[0];
        var isVariable = first.Kind is NodeKind.Variable;
        foreach (var step in node.Items)
        {
            var isPlain = step.Stages is null && step.Predicates is null && step.Group is null && !step.KeepArray;
            if (!isPlain || (step.Kind is not NodeKind.Name && !(isVariable && step == first)))
            {
                return null;
            }
        }

        var start = isVariable ? CompilePlain(first, scope) : null;
        return new(start, [.. node.Items.Skip(isVariable ? 1 : 0).Select(step => step.Text)], general);
    }

    private PathStep Step(Node step, bool isFirst, Scope scope)
    {
        if (isFirst && step.IsConstructed)
        {
            // Evaluated as a whole, whatever it binds; the reference passes over the brackets behind a bound position.
            return new(Compile(step, scope), []) { IsConstructor = true };
        }

        var filters = (step.Stages ?? []).Select(stage => Filter(stage, scope)).ToArray();
        return step.Kind is NodeKind.Sort
            ? new(new ContextCode(), filters) { Sort = Sort(step, scope) }
            : new(Compile(step, scope), filters);
    }

    private SortCode Sort(Node step, Scope scope) => new([.. step.Terms.Select(term => (Compile(term.Key, scope), term.Descending))], step.Position);

    private TuplePathCode TuplePath(Node node, int firstTuple, bool keep, Scope scope)
    {
        // An array constructor at the start is evaluated as a whole, whatever it binds.
        var isConstructor = firstTuple == 0 && node.Items[0].IsConstructed && node.Items.Count > 1;
        var head = isConstructor ? Compile(node.Items[0], scope) : null;
        var startsWithVariable = node.Items[0].Kind is NodeKind.Variable;
        var before = firstTuple == 0
            ? null
            : new PathCode([.. node.Items.Take(firstTuple).Select((step, i) => Step(step, i == 0, scope))], startsWithVariable, keepSingleton: false, goesOn: true, group: null);
        var inner = scope.Tuple();
        var group = node.Group is null ? null : Group(node.Group.Pairs, node.Group.Position, inner);
        var steps = node.Items.Skip(isConstructor ? 1 : firstTuple).Select(step => TupleStep(step, inner)).ToArray();
        return new(steps, before, startsWithVariable, node.IsTuple, keep, group)
        {
            WrapsConstructed = node.KeepSingleton,
            Head = head,
            HeadMoves = node.Items[0].Focus is null,
        };
    }

    private TupleStep TupleStep(Node step, Scope scope) => new(step.Kind is NodeKind.Sort ? new ContextCode() : Compile(step, scope))
    {
        Sort = step.Kind is NodeKind.Sort ? Sort(step, scope) : null,
        Focus = step.Focus,
        Index = step.Index,
        Ancestor = step.Ancestor?.Label,
        Stages = [.. (step.Stages ?? []).Select(stage => (stage.Condition is null ? null : Filter(stage, scope), stage.Index))],
    };
}

using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata.Lowering;

internal sealed partial class Lowerer
{
    private Node Path(PathExpression syntax)
    {
        var left = Lower(syntax.Left);
        var path = left.Kind is NodeKind.Path ? left : new Node(NodeKind.Path, Node.NoPosition) { Items = [left] };
        if (left is { Kind: NodeKind.Parent, Slot: { } slot })
        {
            path.SeekingParent = [slot];
        }

        var right = Lower(syntax.Right);
        if (right.Kind is NodeKind.Path)
        {
            path.Items.AddRange(right.Items);
        }
        else
        {
            if (right.Predicates is not null)
            {
                (right.Stages, right.Predicates) = (right.Predicates, null);
            }

            path.Items.Add(right);
        }

        foreach (var step in path.Items)
        {
            if (step.Kind is NodeKind.Literal)
            {
                throw new LoweringFailure(ErrorTexts.Error("S0213", step.Position, new(Value: step.Value)));
            }
        }

        foreach (var step in path.Items)
        {
            step.Kind = step.Kind is NodeKind.String ? NodeKind.Name : step.Kind;
            path.KeepSingleton |= step.KeepArray;
        }

        path.Items[0].IsConstructed |= path.Items[0].Kind is NodeKind.Array;
        path.Items[^1].IsConstructed |= path.Items[^1].Kind is NodeKind.Array;
        _ancestry.Resolve(path);
        return path;
    }

    private Node Predicate(PredicateExpression syntax, bool keepArray)
    {
        var result = Lower(syntax.Target, keepArray);
        var isPath = result.Kind is NodeKind.Path;
        var step = isPath ? result.Items[^1] : result;
        if (step.Group is not null)
        {
            throw new LoweringFailure(ErrorTexts.Error("S0209", syntax.Position));
        }

        var stages = isPath ? step.Stages ??= [] : step.Predicates ??= [];
        var condition = Lower(syntax.Condition);
        if (condition.SeekingParent is not null)
        {
            foreach (var slot in condition.SeekingParent)
            {
                if (slot.Level == 1)
                {
                    _ancestry.Seek(step, slot);
                }
                else
                {
                    slot.Level--;
                }
            }

            Ancestry.Inherit(step, condition);
        }

        stages.Add(new(condition, null));
        return result;
    }

    private Node Group(GroupExpression syntax)
    {
        var result = Lower(syntax.Target);
        if (result.Group is not null)
        {
            throw new LoweringFailure(ErrorTexts.Error("S0210", syntax.Position));
        }

        var pairs = new List<(Node, Node)>();
        foreach (var pair in syntax.Members)
        {
            pairs.Add((Lower(pair.Key), Lower(pair.Value)));
        }

        result.Group = new(pairs, syntax.Position);
        return result;
    }

    private Node Sort(SortExpression syntax)
    {
        var result = Lower(syntax.Target);
        if (result.Kind is not NodeKind.Path)
        {
            result = new(NodeKind.Path, Node.NoPosition) { Items = [result] };
        }

        var step = new Node(NodeKind.Sort, syntax.Position);
        foreach (var term in syntax.Terms)
        {
            var key = Lower(term.Key);
            Ancestry.Inherit(step, key);
            step.Terms.Add((key, term.Descending));
        }

        result.Items.Add(step);
        _ancestry.Resolve(result);
        return result;
    }

    private Node Focus(FocusBinding syntax, bool keepArray)
    {
        var result = Lower(syntax.Target);
        var step = result.Kind is NodeKind.Path ? result.Items[^1] : result;
        if (step.Stages is not null || step.Predicates is not null)
        {
            throw new LoweringFailure(ErrorTexts.Error("S0215", syntax.Position));
        }

        if (step.Kind is NodeKind.Sort)
        {
            throw new LoweringFailure(ErrorTexts.Error("S0216", syntax.Position));
        }

        step.KeepArray |= keepArray;
        step.Focus = syntax.Name;
        step.IsTuple = true;
        return result;
    }

    private Node Position(PositionBinding syntax)
    {
        var result = Lower(syntax.Target);
        var step = result.Kind is NodeKind.Path ? result.Items[^1] : result;
        if (result.Kind is not NodeKind.Path)
        {
            result = new(NodeKind.Path, Node.NoPosition) { Items = [result] };
            if (step.Predicates is not null)
            {
                (step.Stages, step.Predicates) = (step.Predicates, null);
            }
        }

        if (step.Stages is null)
        {
            step.Index = syntax.Name;
        }
        else
        {
            step.Stages.Add(new(null, syntax.Name));
        }

        step.IsTuple = true;
        return result;
    }
}

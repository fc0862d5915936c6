namespace DurableStates.Jsonata.Lowering;

/// <summary>Finds the step that each <c>%</c> refers to, so that the evaluator carries just these values along.</summary>
internal sealed class Ancestry
{
    private readonly List<AncestorSlot> _slots = [];

    public AncestorSlot NewSlot()
    {
        var slot = new AncestorSlot("!" + _slots.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), _slots.Count);
        _slots.Add(slot);
        return slot;
    }

    /// <summary>What is still sought inside a part is sought by the whole.</summary>
    public static void Inherit(Node whole, Node part)
    {
        if (part.SeekingParent is null && part.Kind is not NodeKind.Parent)
        {
            return;
        }

        var slots = part.SeekingParent ?? [];
        if (part is { Kind: NodeKind.Parent, Slot: { } own })
        {
            slots.Add(own);
        }

        if (whole.SeekingParent is null)
        {
            whole.SeekingParent = slots;
        }
        else if (!ReferenceEquals(whole.SeekingParent, slots))
        {
            whole.SeekingParent.AddRange(slots);
        }
    }

    /// <summary>Looks among the steps of a path for what its last step seeks.</summary>
    public void Resolve(Node path)
    {
        var last = path.Items[^1];
        var slots = last.SeekingParent ?? [];
        if (last is { Kind: NodeKind.Parent, Slot: { } own })
        {
            slots.Add(own);
        }

        foreach (var slot in slots.ToArray())
        {
            var index = path.Items.Count - 2;
            while (slot.Level > 0)
            {
                if (index < 0)
                {
                    (path.SeekingParent ??= []).Add(slot);
                    break;
                }

                // Steps that bind one after the other without moving the context count as one.
                var step = path.Items[index--];
                while (index >= 0 && step.Focus is not null && path.Items[index].Focus is not null)
                {
                    step = path.Items[index--];
                }

                Seek(step, slot);
            }
        }
    }

    /// <summary>Goes through one step towards the parent that is sought.</summary>
    public void Seek(Node node, AncestorSlot slot)
    {
        switch (node.Kind)
        {
            case NodeKind.Name or NodeKind.Wildcard:
                slot.Level--;
                if (slot.Level == 0)
                {
                    // Several references to one step share its label.
                    if (node.Ancestor is { } known)
                    {
                        _slots[slot.Index].Label = known.Label;
                    }

                    node.Ancestor = slot;
                    node.IsTuple = true;
                }

                break;
            case NodeKind.Parent:
                slot.Level++;
                break;
            case NodeKind.Block:
                if (node.Items.Count > 0)
                {
                    node.IsTuple = true;
                    Seek(node.Items[^1], slot);
                }

                break;
            case NodeKind.Path:
                node.IsTuple = true;
                var index = node.Items.Count - 1;
                Seek(node.Items[index--], slot);
                while (slot.Level > 0 && index >= 0)
                {
                    Seek(node.Items[index--], slot);
                }

                break;
            default:
                throw new LoweringFailure(ErrorTexts.Error("S0217", node.Position));
        }
    }
}

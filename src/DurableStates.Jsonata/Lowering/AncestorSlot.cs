namespace DurableStates.Jsonata.Lowering;

/// <summary>The place that a <c>%</c> refers to, while it is being looked for.</summary>
internal sealed class AncestorSlot(string label, int index)
{
    public string Label { get; set; } = label;

    public int Index { get; } = index;

    /// <summary>How many steps further up it is.</summary>
    public int Level { get; set; } = 1;
}

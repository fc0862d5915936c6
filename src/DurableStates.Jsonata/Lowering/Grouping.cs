namespace DurableStates.Jsonata.Lowering;

internal sealed record Grouping(List<(Node Key, Node Value)> Pairs, int Position);

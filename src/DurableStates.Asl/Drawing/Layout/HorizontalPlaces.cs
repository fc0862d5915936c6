namespace DurableStates.Asl;

/// <summary>
/// Places from left to right after Brandes and Köpf: nodes are strung along their lines in four ways (from above or below, from the left or
/// right), each string is set upright as tightly as it can be, and each node takes the middle of its four places.
/// </summary>
/// <seealso href="https://doi.org/10.1007/3-540-45848-4_3"/>
internal static class HorizontalPlaces
{
    private const double BoxGap = 36;
    private const double BendGap = 18;

    public static void Assign(List<LayoutNode>[] layers)
    {
        var conflicts = Conflicts(layers);
        var places = new List<Dictionary<LayoutNode, double>>();

        foreach (var fromBelow in new[] { false, true })
        {
            foreach (var fromRight in new[] { false, true })
            {
                places.Add(Place(layers, conflicts, fromBelow, fromRight));
            }
        }

        AlignToNarrowest(places);
        foreach (var node in layers.SelectMany(layer => layer))
        {
            var four = places.Select(place => place[node]).Order().ToArray();
            node.X = Math.Round((four[1] + four[2]) / 2, 1);
        }
    }

    // A line that crosses a long line where that passes gives way, so that long lines are straight.
    private static HashSet<(LayoutNode, LayoutNode)> Conflicts(List<LayoutNode>[] layers)
    {
        var conflicts = new HashSet<(LayoutNode, LayoutNode)>();

        for (var i = 1; i < layers.Length; i++)
        {
            var inner = layers[i].Where(node => node.IsBend).SelectMany(node => node.Above.Where(above => above.IsBend).Select(above => (above, node))).ToArray();
            foreach (var node in layers[i])
            {
                foreach (var above in node.Above.Where(above => !(above.IsBend && node.IsBend)))
                {
                    if (inner.Any(line => (line.above.Order < above.Order) != (line.node.Order < node.Order) && line.above != above && line.node != node))
                    {
                        conflicts.Add((above, node));
                    }
                }
            }
        }

        return conflicts;
    }

    private static Dictionary<LayoutNode, double> Place(List<LayoutNode>[] layers, HashSet<(LayoutNode, LayoutNode)> conflicts, bool fromBelow, bool fromRight)
    {
        IEnumerable<List<LayoutNode>> inOrder = fromBelow ? layers.Reverse() : layers;
        var turned = inOrder.Select(layer => fromRight ? Enumerable.Reverse(layer).ToArray() : layer.ToArray()).ToArray();
        var position = turned.SelectMany(layer => layer.Select((node, index) => (node, index))).ToDictionary(pair => pair.node, pair => pair.index);

        var roots = String(turned, node => fromBelow ? node.Below : node.Above, conflicts, position);
        var places = Compact(turned, roots);
        return fromRight ? places.ToDictionary(pair => pair.Key, pair => -pair.Value) : places;
    }

    /// <summary>Strings each node together with the middle one of its neighbours, unless that would cross another string; gives each node the first of its string.</summary>
    private static Dictionary<LayoutNode, LayoutNode> String(
        LayoutNode[][] layers,
        Func<LayoutNode, List<LayoutNode>> neighbours,
        HashSet<(LayoutNode, LayoutNode)> conflicts,
        Dictionary<LayoutNode, int> position)
    {
        var roots = position.Keys.ToDictionary(node => node);
        var taken = new HashSet<LayoutNode>();

        foreach (var layer in layers)
        {
            var last = -1;
            foreach (var node in layer)
            {
                var others = neighbours(node).OrderBy(other => position[other]).ToArray();
                for (var middle = (others.Length - 1) / 2; others.Length > 0 && middle <= others.Length / 2; middle++)
                {
                    var other = others[middle];
                    var isFree = roots[node] == node && last < position[other] && !taken.Contains(other);
                    if (isFree && !conflicts.Contains((other, node)) && !conflicts.Contains((node, other)))
                    {
                        taken.Add(other);
                        roots[node] = roots[other];
                        last = position[other];
                    }
                }
            }
        }

        return roots;
    }

    /// <summary>Sets the strings side by side, each as far to the left as it goes, then as far to the right as those on its right allow.</summary>
    private static Dictionary<LayoutNode, double> Compact(LayoutNode[][] layers, Dictionary<LayoutNode, LayoutNode> roots)
    {
        var apart = new Dictionary<(LayoutNode Left, LayoutNode Right), double>();
        foreach (var layer in layers)
        {
            for (var i = 1; i < layer.Length; i++)
            {
                var pair = (roots[layer[i - 1]], roots[layer[i]]);
                apart[pair] = Math.Max(apart.GetValueOrDefault(pair), Apart(layer[i - 1], layer[i]));
            }
        }

        var onRight = apart.ToLookup(pair => pair.Key.Left, pair => (Node: pair.Key.Right, Distance: pair.Value));
        var onLeft = apart.ToLookup(pair => pair.Key.Right, pair => (Node: pair.Key.Left, Distance: pair.Value));
        var inOrder = InOrder([.. roots.Values.Distinct()], onRight, onLeft);
        var places = new Dictionary<LayoutNode, double>();

        foreach (var root in inOrder)
        {
            places[root] = onLeft[root].Select(other => places[other.Node] + other.Distance).DefaultIfEmpty(0).Max();
        }

        foreach (var root in Enumerable.Reverse(inOrder))
        {
            var most = onRight[root].Select(other => places[other.Node] - other.Distance).DefaultIfEmpty(double.NaN).Min();
            places[root] = double.IsNaN(most) ? places[root] : Math.Max(places[root], most);
        }

        return roots.ToDictionary(pair => pair.Key, pair => places[pair.Value]);
    }

    private static List<LayoutNode> InOrder(
        LayoutNode[] roots,
        ILookup<LayoutNode, (LayoutNode Node, double Distance)> onRight,
        ILookup<LayoutNode, (LayoutNode Node, double Distance)> onLeft)
    {
        var missing = roots.ToDictionary(root => root, root => onLeft[root].Count());
        var ready = new Queue<LayoutNode>(roots.Where(root => missing[root] == 0));
        var ordered = new List<LayoutNode>(roots.Length);

        while (ready.TryDequeue(out var root))
        {
            ordered.Add(root);
            foreach (var (next, _) in onRight[root])
            {
                if (--missing[next] == 0)
                {
                    ready.Enqueue(next);
                }
            }
        }

        return ordered;
    }

    private static double Apart(LayoutNode left, LayoutNode right) =>
        ((left.Width + right.Width) / 2) + (left.IsBend || right.IsBend ? BendGap : BoxGap);

    private static void AlignToNarrowest(List<Dictionary<LayoutNode, double>> places)
    {
        var bounds = places.Select(place => (Left: place.Min(pair => pair.Value - (pair.Key.Width / 2)), Right: place.Max(pair => pair.Value + (pair.Key.Width / 2)))).ToArray();
        var narrowest = bounds.MinBy(bound => bound.Right - bound.Left);

        for (var i = 0; i < places.Count; i++)
        {
            // The second and the fourth were placed from the right.
            var shift = i % 2 == 0 ? narrowest.Left - bounds[i].Left : narrowest.Right - bounds[i].Right;
            foreach (var node in places[i].Keys.ToArray())
            {
                places[i][node] += shift;
            }
        }
    }
}

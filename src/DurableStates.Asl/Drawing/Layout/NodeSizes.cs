using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>How much room boxes and labels take.</summary>
internal static class NodeSizes
{
    public const double NameSize = 13;
    public const double SummarySize = 11;
    public const double LabelSize = 11;
    public const double LabelHeight = 18;
    public const double LineHeight = 17;
    public const double IconRoom = 40;
    public const double HeaderHeight = 40;
    public const double PanelGap = 14;

    private const double WidestName = 185;
    private const double WidestSummary = 210;
    private const double NarrowestBox = 120;
    private const double WidestLabel = 180;

    public static LayoutNode Terminal(NodeKind kind) => new(kind, 56, 28) { Lines = [kind is NodeKind.Start ? "Start" : "End"] };

    public static LayoutNode Box(GraphNode node)
    {
        var lines = TextSize.Wrap(node.Name, NameSize, WidestName, mostLines: 3).ToImmutableArray();
        var summary = StateSummary.Of(node.State) is { } text ? Fit(text, SummarySize, WidestSummary) : null;
        var nameWidth = lines.Max(line => TextSize.WidthOf(line, NameSize) * TextSize.Bold);
        var summaryWidth = summary is null ? 0 : TextSize.WidthOf(summary, SummarySize);
        var width = Math.Max(NarrowestBox, IconRoom + Math.Max(nameWidth, summaryWidth) + 16);
        var height = 18 + (lines.Length * LineHeight) + (summary is null ? 4 : 15);
        var nested = node.Nested.Select(graph => LayeredLayout.LayOut(graph, isOutermost: false)).ToImmutableArray();

        if (!nested.IsEmpty)
        {
            var header = HeaderHeight + ((lines.Length - 1) * LineHeight);
            width = Math.Max(width, nested.Sum(graph => graph.Width + PanelGap) + PanelGap);
            height = header + nested.Max(graph => graph.Height) + PanelGap;
        }

        return new(NodeKind.State, Math.Round(width), Math.Round(height)) { State = node.State, Lines = lines, Summary = summary, Nested = nested };
    }

    /// <summary>What a condition ends with tells more than what it begins with, so a long one loses its middle.</summary>
    public static string Label(string text)
    {
        var shorter = text.Replace("$states.context.Execution.Input.", "Input.", StringComparison.Ordinal).Replace("$states.input.", "input.", StringComparison.Ordinal);
        return TextSize.ShortenMiddle(shorter, LabelSize, WidestLabel);
    }

    public static double LabelWidth(string label) => TextSize.WidthOf(label, LabelSize) + 12;

    private static string Fit(string text, double fontSize, double widest) => TextSize.Wrap(text.Replace(' ', '\u00a0'), fontSize, widest, mostLines: 1)[0].Replace('\u00a0', ' ');
}

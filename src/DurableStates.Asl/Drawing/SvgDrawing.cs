using System.Globalization;
using System.Text;

namespace DurableStates.Asl;

/// <summary>
/// Draws machines as SVG. Every state is a group with the classes <c>state</c> and its type and the attribute <c>data-state</c>, so that a page
/// can colour what runs.
/// </summary>
public static class SvgDrawing
{
    /// <summary>A whole SVG document with its own style sheet, lines ended by LF.</summary>
    /// <param name="machine">The machine to draw.</param>
    /// <param name="title">What the drawing is called; null for the machine's comment.</param>
    public static string Draw(StateMachine machine, string? title = null)
    {
        var layout = GraphLayout.Of(machine);
        var name = title ?? machine.Comment ?? "State machine";
        var size = string.Create(CultureInfo.InvariantCulture, $"{layout.Width:0} {layout.Height:0}");
        var dimensions = string.Create(CultureInfo.InvariantCulture, $"width=\"{layout.Width:0}\" height=\"{layout.Height:0}\"");

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" {dimensions} role="img">
            <title>{Escape(name)}</title>
            <style>
            {SvgStyle.Sheet}</style>
            {Draw(layout)}</svg>

            """;
    }

    /// <summary>The content alone, for a page that has a style sheet of its own.</summary>
    /// <param name="layout">What to draw.</param>
    public static string Draw(GraphLayout layout)
    {
        var svg = new StringBuilder("<g class=\"graph\">\n");
        DrawContent(svg, layout);
        return svg.Append("</g>\n").ToString();
    }

    private static void DrawContent(StringBuilder svg, GraphLayout layout)
    {
        foreach (var edge in layout.Edges)
        {
            DrawLine(svg, edge);
        }

        foreach (var node in layout.Nodes)
        {
            if (node.State is { } state)
            {
                DrawState(svg, node, state);
            }
            else
            {
                DrawTerminal(svg, node);
            }
        }

        foreach (var edge in layout.Edges)
        {
            DrawLabel(svg, edge);
        }
    }

    private static void DrawState(StringBuilder svg, NodeBox node, State state)
    {
        var isContainer = !node.Nested.IsEmpty;
        var classes = $"state {state.Type.ToLowerInvariant()}{(isContainer ? " container" : "")}";
        var radius = state is SucceedState or FailState ? Math.Min(node.Height / 2, 22) : 8;
        var header = isContainer ? NodeSizes.HeaderHeight + ((node.Lines.Length - 1) * NodeSizes.LineHeight) : node.Height;
        var middle = node.Y + (header / 2);

        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{classes}\" data-state=\"{Escape(state.Name)}\"><title>{Escape(Title(state))}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"box\" x=\"{node.X:0.#}\" y=\"{node.Y:0.#}\" width=\"{node.Width:0.#}\" height=\"{node.Height:0.#}\" rx=\"{radius:0.#}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"tile\" x=\"{node.X + 9:0.#}\" y=\"{middle - 12:0.#}\" width=\"24\" height=\"24\" rx=\"{(radius > 8 ? 12 : 6)}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"icon\" transform=\"translate({node.X + 13:0.#} {middle - 8:0.#})\" d=\"{SvgIcons.PathOf(state)}\"/>\n");
        DrawTexts(svg, node, middle);

        foreach (var panel in node.Nested)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({panel.X:0.#} {panel.Y:0.#})\">\n");
            var height = node.Y + node.Height - NodeSizes.PanelGap - panel.Y;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"panel\" width=\"{panel.Content.Width:0.#}\" height=\"{height:0.#}\" rx=\"6\"/>\n");
            DrawContent(svg, panel.Content);
            svg.Append("</g>\n");
        }

        svg.Append("</g>\n");
    }

    private static void DrawTexts(StringBuilder svg, NodeBox node, double middle)
    {
        var height = (node.Lines.Length * NodeSizes.LineHeight) + (node.Summary is null ? 0 : 14);
        var x = node.X + NodeSizes.IconRoom;
        var y = middle - (height / 2) + 12.5;

        foreach (var line in node.Lines)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{x:0.#}\" y=\"{y:0.#}\">{Escape(line)}</text>\n");
            y += NodeSizes.LineHeight;
        }

        if (node.Summary is { } summary)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"summary\" x=\"{x:0.#}\" y=\"{y - 2:0.#}\">{Escape(summary)}</text>\n");
        }
    }

    private static void DrawTerminal(StringBuilder svg, NodeBox node)
    {
        svg.Append("<g class=\"terminal\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"box\" x=\"{node.X:0.#}\" y=\"{node.Y:0.#}\" width=\"{node.Width:0.#}\" height=\"{node.Height:0.#}\" rx=\"{node.Height / 2:0.#}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" text-anchor=\"middle\" x=\"{node.X + (node.Width / 2):0.#}\" y=\"{node.Y + (node.Height / 2) + 4.5:0.#}\">{node.Lines[0]}</text>");
        svg.Append("</g>\n");
    }

    private static void DrawLine(StringBuilder svg, EdgeLine edge)
    {
        var kind = ClassOf(edge.Kind);
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"edge{kind}\" d=\"{edge.Path}\"{Data("from", edge.From)}{Data("to", edge.To)}/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"tip{kind}\" d=\"{ArrowTip.Of(edge.Path)}\"/>\n");
    }

    private static void DrawLabel(StringBuilder svg, EdgeLine edge)
    {
        if (edge.LabelBox is { } label)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Escape(edge.Label ?? "")}</title>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"plate\" x=\"{label.X - (label.Width / 2):0.#}\" y=\"{label.Y - (NodeSizes.LabelHeight / 2):0.#}\" width=\"{label.Width:0.#}\" height=\"{NodeSizes.LabelHeight:0.#}\" rx=\"9\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"label{ClassOf(edge.Kind)}\" text-anchor=\"middle\" x=\"{label.X:0.#}\" y=\"{label.Y + 3.8:0.#}\">{Escape(label.Text)}</text></g>\n");
        }
    }

    private static string Title(State state) =>
        string.Join('\n', new[] { $"{state.Name} ({state.Type})", StateSummary.Of(state), state.Comment, state.Origin?.ToString() }.OfType<string>());

    private static string ClassOf(EdgeKind kind) => kind switch
    {
        EdgeKind.Choice or EdgeKind.Default => " choice",
        EdgeKind.Catch => " catch",
        _ => "",
    };

    private static string Data(string name, string? value) => value is null ? "" : $" data-{name}=\"{Escape(value)}\"";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '"': escaped.Append("&quot;"); break;
                case < ' ' and not ('\n' or '\t'): escaped.Append(' '); break;
                case 0xFFFE or 0xFFFF: escaped.Append('\uFFFD'); break;
                default: escaped.Append(rune.ToString()); break;
            }
        }

        return escaped.ToString();
    }
}

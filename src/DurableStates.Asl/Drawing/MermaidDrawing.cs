using System.Globalization;
using System.Text;

namespace DurableStates.Asl;

/// <summary>Draws machines as Mermaid flowcharts, which code hosts show inside Markdown.</summary>
public static class MermaidDrawing
{
    /// <summary>The flowchart's text, lines ended by LF.</summary>
    /// <param name="machine">The machine to draw.</param>
    public static string Draw(StateMachine machine)
    {
        var chart = new StringBuilder("flowchart TD\n");
        var graph = MachineGraph.Of(machine);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var state in machine.Graph.AllStates())
        {
            ids[state.Name] = string.Create(CultureInfo.InvariantCulture, $"s{ids.Count + 1}");
        }

        chart.Append("  start((Start)) --> ").Append(ids[graph.StartAt]).Append('\n');
        Draw(chart, graph, ids, "  ");
        DrawEnds(chart, graph, ids);
        DrawClasses(chart, machine, ids);
        return chart.ToString();
    }

    private static void Draw(StringBuilder chart, MachineGraph graph, Dictionary<string, string> ids, string indentation)
    {
        foreach (var node in graph.Nodes)
        {
            if (node.Nested.IsEmpty)
            {
                chart.Append(indentation).Append(ids[node.Name]).Append(Shape(node.State)).Append('\n');
            }
            else
            {
                DrawContainer(chart, node, ids, indentation);
            }
        }

        foreach (var edge in graph.Edges)
        {
            chart.Append(indentation).Append(ids[edge.From]).Append(Arrow(edge)).Append(ids[edge.To]).Append('\n');
        }
    }

    private static void DrawContainer(StringBuilder chart, GraphNode node, Dictionary<string, string> ids, string indentation)
    {
        var id = ids[node.Name];
        chart.Append(indentation).Append("subgraph ").Append(id).Append('[').Append(Quoted(Title(node.State))).Append("]\n");

        for (var i = 0; i < node.Nested.Length; i++)
        {
            if (node.Nested.Length == 1)
            {
                Draw(chart, node.Nested[i], ids, indentation + "  ");
                continue;
            }

            chart.Append(CultureInfo.InvariantCulture, $"{indentation}  subgraph {id}b{i + 1}[\" \"]\n");
            Draw(chart, node.Nested[i], ids, indentation + "    ");
            chart.Append(indentation).Append("  end\n");
        }

        chart.Append(indentation).Append("end\n");
    }

    private static void DrawEnds(StringBuilder chart, MachineGraph graph, Dictionary<string, string> ids)
    {
        var ends = graph.Nodes.Where(node => node.State is SucceedState || node.State.Transition is { IsEnd: true }).ToArray();
        foreach (var node in ends)
        {
            chart.Append("  ").Append(ids[node.Name]).Append(" --> finish((End))\n");
        }
    }

    private static void DrawClasses(StringBuilder chart, StateMachine machine, Dictionary<string, string> ids)
    {
        foreach (var (name, style) in s_classes)
        {
            var members = machine.Graph.AllStates().Where(state => state.Type == name).Select(state => ids[state.Name]).ToArray();
            if (members.Length > 0)
            {
                chart.Append("  classDef ").Append(name).Append(' ').Append(style).Append('\n');
                chart.Append("  class ").Append(string.Join(",", members)).Append(' ').Append(name).Append('\n');
            }
        }
    }

    private static readonly (string Type, string Style)[] s_classes =
    [
        ("Task", "fill:#fff4e5,stroke:#d97706,color:#111"),
        ("Choice", "fill:#f3e8ff,stroke:#9333ea,color:#111"),
        ("Wait", "fill:#e0f2fe,stroke:#0284c7,color:#111"),
        ("Pass", "fill:#f1f5f9,stroke:#64748b,color:#111"),
        ("Succeed", "fill:#dcfce7,stroke:#16a34a,color:#111"),
        ("Fail", "fill:#fee2e2,stroke:#dc2626,color:#111"),
        ("Parallel", "fill:#fafafa,stroke:#475569,color:#111"),
        ("Map", "fill:#fafafa,stroke:#475569,color:#111"),
    ];

    private static string Shape(State state) => state switch
    {
        ChoiceState => $"{{{Quoted(state.Name)}}}",
        SucceedState or FailState => $"([{Quoted(Title(state))}])",
        WaitState => $"[/{Quoted(Title(state))}/]",
        _ => $"[{Quoted(Title(state))}]",
    };

    private static string Title(State state) => StateSummary.Of(state) is { } summary ? $"{state.Name}\n{summary}" : state.Name;

    private static string Arrow(GraphEdge edge) => edge.Kind switch
    {
        EdgeKind.Choice => $" -->|{Quoted(TextSize.Shorten(edge.Label ?? "", 60))}| ",
        EdgeKind.Default => " -->|otherwise| ",
        EdgeKind.Catch => $" -.->|{Quoted(TextSize.Shorten(edge.Label ?? "", 60))}| ",
        _ => " --> ",
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '\n' => "<br/>",
                '"' => "#quot;",
                '#' => "#35;",
                '<' => "#lt;",
                '>' => "#gt;",
                '&' => "#amp;",
                '`' => "#96;",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}

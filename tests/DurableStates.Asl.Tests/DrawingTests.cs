using System.Xml.Linq;

namespace DurableStates.Asl.Tests;

public sealed class DrawingTests
{
    private const string PollLoop = """
        { "StartAt": "Start crawler", "States": {
          "Start crawler": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:glue:startCrawler", "Parameters": {}, "Catch": [ { "ErrorEquals": ["Glue.CrawlerRunningException"], "Next": "Wait" } ], "Next": "Wait" },
          "Wait": { "Type": "Wait", "Seconds": 30, "Next": "Get crawler" },
          "Get crawler": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:glue:getCrawler", "Parameters": {}, "Next": "Ready?" },
          "Ready?": { "Type": "Choice", "Choices": [ { "Variable": "$.Crawler.State", "StringEquals": "READY", "Next": "Each table" } ], "Default": "Wait" },
          "Each table": { "Type": "Map", "ItemProcessor": { "StartAt": "Both", "States": { "Both": { "Type": "Parallel", "Branches": [
             { "StartAt": "Tag", "States": { "Tag": { "Type": "Pass", "End": true } } },
             { "StartAt": "Grant", "States": { "Grant": { "Type": "Pass", "Next": "Granted" }, "Granted": { "Type": "Succeed" } } } ], "End": true } } }, "End": true } } }
        """;

    private static readonly StateMachine s_machine = AslReader.Read(PollLoop).MachineOrThrow();

    [Fact]
    public void The_graph_has_every_state_and_every_transition_with_its_kind()
    {
        var graph = MachineGraph.Of(s_machine);

        Assert.Equal(["Start crawler", "Wait", "Get crawler", "Ready?", "Each table"], graph.Nodes.Select(node => node.Name));
        Assert.Equal(
            [
                new("Start crawler", "Wait", EdgeKind.Next),
                new("Start crawler", "Wait", EdgeKind.Catch, "Glue.CrawlerRunningException"),
                new("Wait", "Get crawler", EdgeKind.Next),
                new("Get crawler", "Ready?", EdgeKind.Next),
                new("Ready?", "Each table", EdgeKind.Choice, "$.Crawler.State = \"READY\""),
                new("Ready?", "Wait", EdgeKind.Default),
            ],
            graph.Edges);
        Assert.Equal(["Tag", "Grant"], graph.Nodes[4].Nested[0].Nodes[0].Nested.Select(branch => branch.StartAt));
    }

    [Fact]
    public void A_flowchart_has_nested_boxes_labels_and_shapes()
    {
        Assert.Equal(
            """
            flowchart TD
              start((Start)) --> s1
              s1["Start crawler<br/>glue: startCrawler"]
              s2[/"Wait<br/>for 30 seconds"/]
              s3["Get crawler<br/>glue: getCrawler"]
              s4{"Ready?"}
              subgraph s5["Each table<br/>for each item"]
                subgraph s6["Both<br/>in parallel"]
                  subgraph s6b1[" "]
                    s7["Tag"]
                  end
                  subgraph s6b2[" "]
                    s8["Grant"]
                    s9(["Granted"])
                    s8 --> s9
                  end
                end
              end
              s1 --> s2
              s1 -.->|"Glue.CrawlerRunningException"| s2
              s2 --> s3
              s3 --> s4
              s4 -->|"$.Crawler.State = #quot;READY#quot;"| s5
              s4 -->|otherwise| s2
              s5 --> finish((End))

            """,
            string.Join('\n', MermaidDrawing.Draw(s_machine).Split('\n').Where(line => !line.StartsWith("  class", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_picture_is_well_formed_and_names_every_state()
    {
        var svg = XDocument.Parse(SvgDrawing.Draw(s_machine, "<Crawler & tables>"));
        var states = svg.Descendants().Attributes("data-state").Select(attribute => attribute.Value);

        Assert.Equal(s_machine.Graph.AllStates().Select(state => state.Name).Order(StringComparer.Ordinal), states.Order(StringComparer.Ordinal));
        Assert.Equal(SvgDrawing.Draw(s_machine), SvgDrawing.Draw(AslReader.Read(PollLoop).MachineOrThrow()));
    }

    [Fact]
    public void Boxes_stand_apart_and_inside_what_they_belong_to()
    {
        foreach (var machine in Machines())
        {
            CheckLayout(GraphLayout.Of(machine));
        }
    }

    [Fact]
    public void A_long_chain_and_a_wide_choice_are_laid_out_quickly()
    {
        var chain = string.Join(",", Enumerable.Range(0, 1000).Select(i => $$"""  "P{{i}}": { "Type": "Pass", "Next": "P{{i + 1}}" } """));
        var rules = string.Join(",", Enumerable.Range(0, 60).Select(i => $$"""{ "Variable": "$.x", "NumericEquals": {{i}}, "Next": "Q{{i}}" }"""));
        var targets = string.Join(",", Enumerable.Range(0, 60).Select(i => $$"""  "Q{{i}}": { "Type": "Pass", "Next": "P{{i * 7 % 50}}" } """));
        var machine = AslReader.Read($$"""{ "StartAt": "C", "States": { "C": { "Type": "Choice", "Choices": [ {{rules}} ] }, {{targets}}, {{chain}}, "P1000": { "Type": "Succeed" } } }""").MachineOrThrow();

        var layout = GraphLayout.Of(machine);

        Assert.Equal(1000 + 1 + 60 + 1 + 2, layout.Nodes.Length);
    }

    [Fact]
    public void A_long_condition_keeps_its_beginning_and_its_end()
    {
        var condition = $"$states.input.{string.Concat(Enumerable.Repeat("very.", 2000))}long = 'yes'";
        var machine = new StateMachine("C", [new ChoiceState("C", [new(new ChoiceCondition.Jsonata(AslExpression.Jsonata(condition)), "D")]), new SucceedState("D")]);

        var edge = GraphLayout.Of(machine).Edges.Single(edge => edge.Kind is EdgeKind.Choice);

        Assert.Equal(condition, edge.Label);
        Assert.Matches("^input\\.very.*….*= 'yes'$", edge.LabelBox?.Text);
    }

    private static IEnumerable<StateMachine> Machines()
    {
        yield return s_machine;

        foreach (var (_, recorded) in Conformance.Cases("execution"))
        {
            yield return AslReader.Read(recorded["definition"]).MachineOrThrow();
        }
    }

    private static void CheckLayout(GraphLayout layout)
    {
        for (var i = 0; i < layout.Nodes.Length; i++)
        {
            var box = layout.Nodes[i];
            Assert.True(box.X >= 0 && box.Y >= 0 && box.X + box.Width <= layout.Width && box.Y + box.Height <= layout.Height, $"{box.State?.Name} is outside");
            Assert.DoesNotContain(layout.Nodes[..i], other => Overlap(box, other));

            foreach (var panel in box.Nested)
            {
                Assert.True(panel.X >= box.X && panel.X + panel.Content.Width <= box.X + box.Width, $"a panel of {box.State?.Name} is outside");
                Assert.True(panel.Y >= box.Y && panel.Y + panel.Content.Height <= box.Y + box.Height, $"a panel of {box.State?.Name} is outside");
                CheckLayout(panel.Content);
            }
        }

        Assert.All(layout.Edges, edge => Assert.StartsWith("M", edge.Path, StringComparison.Ordinal));
        Assert.All(layout.Edges.Select(edge => edge.LabelBox).OfType<LabelBox>(), label => Assert.InRange(label.X, label.Width / 2, layout.Width - (label.Width / 2)));
    }

    private static bool Overlap(NodeBox a, NodeBox b) =>
        a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;
}

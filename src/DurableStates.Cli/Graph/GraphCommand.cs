using System.CommandLine;
using DurableStates.Asl;

namespace DurableStates.Cli.Graph;

/// <summary><c>durable-states graph</c>: draws a definition.</summary>
internal static class GraphCommand
{
    public static Command Create(Streams streams)
    {
        var definition = DefinitionFile.Argument();
        var mermaid = new Option<bool>("--mermaid") { Description = "Draw a Mermaid flowchart. This is what is drawn when nothing is asked for." };
        var svg = new Option<bool>("--svg") { Description = "Draw an SVG picture." };
        var command = new Command("graph", "Draws a definition.") { definition, mermaid, svg };

        command.Validators.Add(result =>
        {
            if (result.GetValue(mermaid) && result.GetValue(svg))
            {
                result.AddError("Only one of --mermaid and --svg can be drawn at a time.");
            }
        });
        command.SetAction(parsed => Draw(parsed.GetRequiredValue(definition), parsed.GetValue(svg), streams));
        return command;
    }

    private static int Draw(string path, bool isSvg, Streams streams)
    {
        var reading = AslReader.Read(DefinitionFile.Read(path, streams));
        if (reading.Machine is not { } machine)
        {
            streams.Error.WriteLine($"Invalid State Machine Definition: '{AslDiagnostic.Join(reading.Diagnostics)}'");
            return ExitCodes.BadDefinition;
        }

        streams.Out.Write(isSvg ? SvgDrawing.Draw(machine) : MermaidDrawing.Draw(machine));
        return ExitCodes.Success;
    }
}

using System.CommandLine;
using System.Globalization;
using DurableStates.Compiler.Reports;

namespace DurableStates.Cli.Build;

/// <summary><c>durable-states explain</c>: what a machine costs.</summary>
internal static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var options = new CompilationOptions();
        var command = new Command("explain", "Prints the states, transitions and price of each state machine.");
        options.AddTo(command);
        command.SetAction(parsed => Compiling.Run(parsed, options, streams, template: null, result =>
        {
            streams.Out.WriteLine("machine                          states  shortest  longest  $ per million");
            foreach (var machine in result.StateMachines)
            {
                var report = MachineReport.Of(machine.Machine);
                streams.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{machine.Name,-32} {report.States,6}  {report.ShortestPath,8}  {report.LongestPath,7}  {MachineReport.DollarsPerMillion(report.ShortestPath),6:0} to {MachineReport.DollarsPerMillion(report.LongestPath):0}"));
            }

            streams.Out.WriteLine("Transitions to a successful end. Each loop and each Map counts one round; a retry counts as one more.");
            return ExitCodes.Success;
        }));
        return command;
    }
}

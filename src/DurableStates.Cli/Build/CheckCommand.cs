using System.CommandLine;
using DurableStates.Asl;

namespace DurableStates.Cli.Build;

/// <summary><c>durable-states check</c>: says what <c>build</c> would say and what AWS would refuse, and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Streams streams)
    {
        var options = new CompilationOptions();
        var command = new Command("check", "Compiles orchestrators without writing anything, and validates what comes out.");
        options.AddTo(command);
        command.SetAction(parsed => Compiling.Run(parsed, options, streams, template: null, result =>
        {
            var errors = 0;
            foreach (var machine in result.StateMachines)
            {
                var findings = AslValidator.Validate(machine.Definition).Diagnostics;
                errors += findings.Count(finding => finding.Severity is AslSeverity.Error);
                streams.Out.WriteLine($"{machine.Name}: {machine.Machine.Graph.AllStates().Count()} states");
                foreach (var finding in findings)
                {
                    streams.Out.WriteLine($"  {finding}");
                }
            }

            return errors == 0 ? ExitCodes.Success : ExitCodes.Failure;
        }));
        return command;
    }
}

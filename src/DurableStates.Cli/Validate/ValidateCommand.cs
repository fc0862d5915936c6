using System.CommandLine;
using DurableStates.Asl;

namespace DurableStates.Cli.Validate;

/// <summary><c>durable-states validate</c>: says what AWS would say about a definition, in the shape of <c>ValidateStateMachineDefinition</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create(Streams streams)
    {
        var definition = DefinitionFile.Argument();
        var type = EnumOption.Create("--type", "How the machine is going to run.", StateMachineType.Standard);
        var severity = EnumOption.Create("--severity", "The least severity to report.", AslSeverity.Error);
        var command = new Command("validate", "Validates a definition with AWS's codes, texts and locations.") { definition, type, severity };

        command.SetAction(parsed =>
        {
            var text = DefinitionFile.Read(parsed.GetRequiredValue(definition), streams);
            var validation = AslValidator.Validate(text, parsed.GetValue(type), parsed.GetValue(severity));
            streams.Out.WriteLine(validation.ToJson().ToIndentedJson());
            return validation.IsOk ? ExitCodes.Success : ExitCodes.BadDefinition;
        });
        return command;
    }
}

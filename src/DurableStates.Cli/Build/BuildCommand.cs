using System.CommandLine;
using DurableStates.Compiler.Templates;

namespace DurableStates.Cli.Build;

/// <summary><c>durable-states build</c>: compiles orchestrators and writes their machines and the template. All of it, or nothing.</summary>
internal static class BuildCommand
{
    public static Command Create(Streams streams)
    {
        var options = new CompilationOptions();
        var output = new Option<string>("--out") { Description = "The folder for <name>.asl.json and <name>.map.json.", DefaultValueFactory = _ => "statemachines" };
        var template = new Option<string?>("--template") { Description = "The serverless.template to bring up to date; none by default." };
        var writeFunctions = new Option<bool>("--write-functions") { Description = "Writes annotated Lambda functions into the template, too, where Amazon.Lambda.Annotations does not." };
        var lambdaProjects = new Option<string[]>("--lambda-project") { Description = "Assembly=project file of the projects whose Lambda functions are written." };
        var list = new Option<string?>("--list") { Description = "A file to write the names of the written files to, one on a line." };
        var command = new Command("build", "Compiles orchestrators to state machines.") { output, template, writeFunctions, lambdaProjects, list };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var projects = LambdaProjects.Folders(parsed.GetValue(lambdaProjects) ?? []);
            var folder = OutputFolder(parsed.GetValue(output) ?? ".");
            var existing = parsed.GetValue(template) is { } name ? new ExistingTemplate(Text(name), parsed.GetValue(writeFunctions)) : null;
            return Compiling.Run(parsed, options, streams, existing, result =>
            {
                // Machines before the template that refers to them, and what is no more after it.
                var changes = new FileChanges();
                changes.CreateFolder(folder);
                var written = OutputFiles.Write(result.StateMachines, folder, changes);
                if (existing is not null && parsed.GetValue(template) is { } file)
                {
                    var templateFolder = Path.GetDirectoryName(OutputPath.Resolve("template", file)) ?? ".";
                    var functions = parsed.GetValue(writeFunctions) ? new LambdaFunctions(result.Compilation, projects, templateFolder) : null;
                    if (functions?.Refusal is { } refusal)
                    {
                        throw new CommandException($"The functions cannot be written into the template '{file}': {refusal}");
                    }

                    changes.Write("template", file, TemplateUpdate.Apply(existing.Text, result.StateMachines, functions));
                }

                if (parsed.GetValue(list) is { } listFile)
                {
                    changes.Write("list", listFile, string.Concat(written.Select(path => path + "\n")));
                }

                OutputFiles.RemoveOrphans(written, folder, changes);
                changes.Apply();
                return ExitCodes.Success;
            });
        });
        return command;
    }

    private static string OutputFolder(string path) => string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal)
        ? throw new CommandException("The path of --out is empty or none; give the path of a folder.")
        : File.Exists(path) ? throw new CommandException($"--out has '{path}', which is a file; give the path of a folder.") : path;

    private static string Text(string file)
    {
        var text = File.Exists(file) ? TextFile.Read("template", file) : "";
        return TemplateUpdate.Refusal(text) is { } reason ? throw new CommandException($"The template '{file}' cannot be brought up to date: {reason}") : text;
    }
}

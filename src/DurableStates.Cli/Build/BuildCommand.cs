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
        command.SetAction(parsed => Compiling.Run(parsed, options, streams, result =>
        {
            var compilation = result.Compilation;
            var written = OutputFiles.WriteMachines(result.StateMachines, parsed.GetValue(output) ?? ".");
            if (parsed.GetValue(template) is { } file)
            {
                var functions = parsed.GetValue(writeFunctions)
                    ? new LambdaFunctions(compilation, ProjectFolders(parsed.GetValue(lambdaProjects) ?? []), Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".")
                    : null;
                var existing = File.Exists(file) ? File.ReadAllText(file) : "";
                OutputFiles.WriteIfChanged(file, TemplateUpdate.Apply(existing, result.StateMachines, functions));
            }

            if (parsed.GetValue(list) is { } listFile)
            {
                OutputFiles.WriteIfChanged(listFile, string.Concat(written.Select(path => path + "\n")));
            }

            return ExitCodes.Success;
        }));
        return command;
    }

    private static Dictionary<string, string> ProjectFolders(IEnumerable<string> projects) => projects
        .Select(project => project.Split('=', 2))
        .Where(parts => parts.Length == 2)
        .GroupBy(parts => parts[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Path.GetDirectoryName(Path.GetFullPath(group.First()[1])) ?? ".", StringComparer.Ordinal);
}

namespace DurableStates.Cli.Build;

/// <summary>The projects of <c>--lambda-project</c>.</summary>
internal static class LambdaProjects
{
    /// <summary>The folder of each project by the name of its assembly.</summary>
    /// <exception cref="CommandException">A value is not an assembly and a project file.</exception>
    public static IReadOnlyDictionary<string, string> Folders(IEnumerable<string> values) => values
        .Select(Split)
        .GroupBy(project => project.Assembly, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Folder, StringComparer.Ordinal);

    private static (string Assembly, string Folder) Split(string value)
    {
        if (value.Split('=', 2) is not [{ Length: > 0 } assembly, var project])
        {
            throw new CommandException($"--lambda-project has '{value}'; write Assembly=path of the project file.");
        }

        TextFile.Check($"project of '{assembly}' in --lambda-project", project);
        return (assembly, Path.GetDirectoryName(Path.GetFullPath(project)) ?? ".");
    }
}

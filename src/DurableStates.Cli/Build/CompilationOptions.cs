using System.CommandLine;

namespace DurableStates.Cli.Build;

/// <summary>The options that say what to compile; MSBuild hands them over in a response file.</summary>
internal sealed class CompilationOptions
{
    public Option<string[]> Sources { get; } = new("--source") { Description = "C# files, or patterns such as 'a/**/*.cs'.", Required = true };

    public Option<string[]> References { get; } = new("--reference") { Description = "Assemblies that the sources refer to. Those of the running .NET are added when none of them is the base class library." };

    public Option<string[]> Defines { get; } = new("--define") { Description = "Preprocessor symbols, separated by semicolons." };

    public Option<string> LanguageVersion { get; } = new("--lang-version") { Description = "The C# version.", DefaultValueFactory = _ => "14" };

    public Option<string> Nullable { get; } = new("--nullable") { Description = "The nullable context: enable, disable, annotations or warnings.", DefaultValueFactory = _ => "enable" };

    public Option<bool> ImplicitUsings { get; } = new("--implicit-usings") { Description = "Adds the SDK's usual global usings; a project brings its own." };

    public Option<string> AssemblyName { get; } = new("--assembly-name") { Description = "The name of the assembly.", DefaultValueFactory = _ => "Orchestrators" };

    public Option<bool> AlreadyCompiled { get; } = new("--already-compiled") { Description = "The C# compiler has accepted the sources just now, so that errors of C# need not be looked for; dotnet build says so." };

    // Read before the command line is parsed, because what parses it is loaded after.
    public Option<string> Roslyn { get; } = new(SdkCompiler.Option) { Description = "The folder of an SDK's C# compiler, whose code is used where it is as new as the one that comes along: it starts faster." };

    public Option<string> Root { get; } = new("--root")
    {
        Description = "The folder that paths in source maps and messages are relative to.",
        DefaultValueFactory = _ => Directory.GetCurrentDirectory(),
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Sources, References, Defines, LanguageVersion, Nullable, ImplicitUsings, AssemblyName, AlreadyCompiled, Roslyn, Root })
        {
            command.Options.Add(option);
        }
    }
}

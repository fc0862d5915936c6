using System.CommandLine;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DurableStates.Cli.Build;

/// <summary>Reads sources and references as the C# compiler would.</summary>
internal static class SourceCompilation
{
    private const string UsualUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>The compilation that the command line asks for.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="ArgumentException">An option has a value that does not exist.</exception>
    public static CSharpCompilation Read(ParseResult parsed, CompilationOptions options)
    {
        var parsing = new CSharpParseOptions(LanguageVersionOf(parsed.GetValue(options.LanguageVersion)), DocumentationMode.Parse)
            .WithPreprocessorSymbols((parsed.GetValue(options.Defines) ?? []).SelectMany(defines => defines.Split(';', ',')).Where(define => define.Length > 0));
        var trees = (parsed.GetValue(options.Sources) ?? [])
            .SelectMany(SourceFiles.Find)
            .Distinct(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(TextFile.Read("source", file, Encoding.UTF8), Encoding.UTF8), parsing, file))
            .ToList();
        if (parsed.GetValue(options.ImplicitUsings))
        {
            trees.Add(CSharpSyntaxTree.ParseText(UsualUsings, parsing, "GlobalUsings.g.cs", Encoding.UTF8));
        }

        return CSharpCompilation.Create(
            parsed.GetValue(options.AssemblyName),
            trees,
            References([.. (parsed.GetValue(options.References) ?? []).SelectMany(SourceFiles.Find)]),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithNullableContextOptions(NullableOf(parsed.GetValue(options.Nullable)))
                .WithAllowUnsafe(true));
    }

    private static IEnumerable<MetadataReference> References(string[] files)
    {
        var all = files.Any(file => Path.GetFileName(file) is "System.Runtime.dll" or "netstandard.dll") ? files : [.. files, .. OfRuntime()];
        return all.DistinctBy(Path.GetFileName).Select(file => MetadataReference.CreateFromFile(file));
    }

    private static IEnumerable<string> OfRuntime() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"));

    private static LanguageVersion LanguageVersionOf(string? text) => LanguageVersionFacts.TryParse(text, out var version)
        ? version
        : throw new ArgumentException($"'{text}' is no version of C# that is known here.");

    private static NullableContextOptions NullableOf(string? text) =>
        Enum.GetNames<NullableContextOptions>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known
            ? Enum.Parse<NullableContextOptions>(known)
            : throw new ArgumentException($"'{text}' is no nullable context; there are enable, disable, annotations and warnings.");
}

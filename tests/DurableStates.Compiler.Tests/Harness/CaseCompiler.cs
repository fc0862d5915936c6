using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DurableStates.Compiler.Harness;

/// <summary>Compiles the C# of a case: to a state machine, and to an assembly that runs it natively.</summary>
internal static class CaseCompiler
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; " +
        "global using System.Threading.Tasks; global using DurableStates; [assembly: Amazon.Lambda.Core.LambdaSerializer(typeof(object))]";

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsForCases)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ]);

    // What the references declare is read once for all sources of one name.
    private static readonly ConcurrentDictionary<string, CSharpCompilation> Empty = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, CompilationResult> Machines = new(StringComparer.Ordinal);

    public static CompiledStateMachine Machine(CaseFolder folder)
    {
        var result = Machines.GetOrAdd(folder.Source, _ => StateMachineCompiler.Compile(Compilation(File.ReadAllText(folder.Source), "Orchestrator.cs"), Directory.GetCurrentDirectory()));
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        return Assert.Single(result.StateMachines);
    }

    public static CompilationResult Compile(string source) => StateMachineCompiler.Compile(Compilation(source, "Orchestrator.cs"), Directory.GetCurrentDirectory());

    /// <summary>Compiles beside a template; null for none.</summary>
    public static CompilationResult Compile(string source, Templates.ExistingTemplate? template) =>
        StateMachineCompiler.Compile(Compilation(source, "Orchestrator.cs"), Directory.GetCurrentDirectory(), template);

    /// <summary>What the cases refer to, without the AWS clients that are stood in for.</summary>
    public static IReadOnlyList<MetadataReference> WithoutClients =>
        [.. References.Value.Where(reference => !AwsClients.Names.Contains(Path.GetFileNameWithoutExtension(reference.Display), StringComparer.Ordinal))];

    /// <summary>Compiles against other AWS clients.</summary>
    public static CompilationResult Compile(string source, IEnumerable<MetadataReference> clients) => StateMachineCompiler.Compile(
        Compilation(source, "Orchestrator.cs").WithReferences([.. WithoutClients, .. clients]), Directory.GetCurrentDirectory());

    /// <summary>The orchestrator of a source, to run natively; null when it is no C#.</summary>
    public static object? Orchestrator(string source, string file, out string errors)
    {
        using var assembly = new MemoryStream();
        var emitted = Compilation(source, file).Emit(assembly);
        errors = string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
        return emitted.Success
            ? Activator.CreateInstance(Assembly.Load(assembly.ToArray()).GetTypes().Single(type => type.GetCustomAttribute<StateMachineAttribute>() is not null))
            : null;
    }

    /// <summary>The machines of sources that the C# compiler has just accepted, which it is not asked about again.</summary>
    public static CompilationResult CompileAccepted(CSharpCompilation compilation) =>
        StateMachineCompiler.Compile(compilation, Directory.GetCurrentDirectory(), isAlreadyCompiled: true);

    /// <summary>Many sources as one assembly; null when there is one that is no C#, with the errors.</summary>
    public static Assembly? Assembled(CSharpCompilation compilation, out IReadOnlyList<Diagnostic> errors)
    {
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        errors = [.. emitted.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)];
        return emitted.Success ? Assembly.Load(assembly.ToArray()) : null;
    }

    /// <summary>Many sources, each under its path, in one compilation.</summary>
    public static CSharpCompilation Compilation(IEnumerable<(string Source, string Path)> sources) =>
        Empty.GetOrAdd("Batch.cs", CreateEmpty).AddSyntaxTrees(sources.Select(one => Parse(one.Source, one.Path)));

    public static CSharpCompilation Compilation(string source, string path) => Empty.GetOrAdd(path, CreateEmpty).AddSyntaxTrees(Parse(source, path));

    private static CSharpCompilation CreateEmpty(string path) => CSharpCompilation.Create(
        "Case" + path.GetHashCode(StringComparison.Ordinal).ToString("x8", System.Globalization.CultureInfo.InvariantCulture),
        [Parse(Usings, "Usings.cs")],
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Parse(string text, string file) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.CSharp14), Path.GetFullPath(file));

    private static bool IsForCases(string file) => Path.GetFileName(file) is var name && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        && !name.StartsWith("xunit", StringComparison.Ordinal) && !name.StartsWith("DurableStates.", StringComparison.Ordinal)
        || Path.GetFileName(file) == "DurableStates.dll";
}

using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace DurableStates.Frontend.Tests;

/// <summary>A small program around an orchestrator's body, or around whole classes.</summary>
internal static partial class Sample
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    // Everything that the tests themselves run on: the framework, the authoring API, the AWS clients.
    private static readonly ImmutableArray<MetadataReference> Platform =
    [
        .. ((AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string) ?? "")
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Exchange = Library("Exchange", Text("Exchange.cs"));

    public static FrontendResult Bind(string code, TemplateDeclarations? template = null) => OrchestratorFrontend.Bind(Compile(code), template, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The bound body of the one orchestrator, as text.</summary>
    public static string Bound(string code)
    {
        var result = Bind(code);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return BoundPrinter.Print(Assert.Single(result.Orchestrators).Body);
    }

    private static CSharpCompilation Compile(string code) =>
        CSharpCompilation.Create(
            "Sample",
            [Parse(Text("Prelude.cs"), "Prelude.cs"), Parse(Whole(code), "Sample.cs")],
            [.. Platform, Exchange],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    // The prelude's usings hold for the sample, too.
    private static string Whole(string code)
    {
        var usings = string.Join('\n', Text("Prelude.cs").Split('\n').TakeWhile(line => line.StartsWith("using", StringComparison.Ordinal)));
        return code.Contains("[StateMachine(", StringComparison.Ordinal)
            ? $"{usings}\n{code}\n"
            : $$"""
                {{usings}}
                [StateMachine("sample")]
                public sealed class Sample : TaskOrchestrator<Order, object?>
                {
                    public override async Task<object?> RunAsync(TaskOrchestrationContext context, Order order)
                    {
                {{Ended(code)}}
                    }
                }
                """;
    }

    // A body may be followed by further members of the class; it ends where its closing brace stands alone before one of them.
    private static string Ended(string code) =>
        MethodEnd().Match(code) is { Success: true } end
            ? $"{code[..end.Index]}return null;\n{code[end.Index..]}"
            : $"{code}\nreturn null;";

    [GeneratedRegex(@"^}\n\n(?=public|private|\[Lambda)", RegexOptions.Multiline)]
    private static partial Regex MethodEnd();

    private static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(SourceText.From(code), Options, path);

    private static PortableExecutableReference Library(string name, string code)
    {
        using var image = new MemoryStream();
        var compilation = CSharpCompilation.Create(
            name, [Parse(code, $"{name}.cs")], Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var emitted = compilation.Emit(image, options: new EmitOptions(metadataOnly: true));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DurableStates.Compiler.Harness;

/// <summary>The stand-ins of the AWS clients, compiled with the members of each class in another order.</summary>
internal static class AwsClients
{
    public static readonly IReadOnlyList<string> Names = ["AWSSDK.EventBridge", "AWSSDK.Glue", "AWSSDK.LakeFormation", "AWSSDK.SageMaker", "AWSSDK.Scheduler", "AWSSDK.SimpleNotificationService"];

    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; " +
        "global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    /// <summary>The clients with the properties of each class in the order that a comparison of their names gives.</summary>
    public static IReadOnlyList<MetadataReference> Ordered(Comparer<string> order, IReadOnlyList<MetadataReference> references) =>
        [.. Names.Select(name => Client(name, order, references))];

    private static PortableExecutableReference Client(string name, Comparer<string> order, IReadOnlyList<MetadataReference> references)
    {
        var folder = Path.Combine(Root(), "eng", "standins", name);
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Append(Path.Combine(Root(), "eng", "standins-shared", "JsonClient.cs"))
            .Order(StringComparer.Ordinal);
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            name,
            [.. files.Select(file => Reordered(File.ReadAllText(file), order)), CSharpSyntaxTree.ParseText(Usings, Options)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static SyntaxTree Reordered(string text, Comparer<string> order)
    {
        var root = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Options).GetRoot();
        var places = root.DescendantNodes().OfType<ClassDeclarationSyntax>().SelectMany(type =>
        {
            var properties = type.Members.OfType<PropertyDeclarationSyntax>().ToArray();
            return properties.Zip(properties.OrderBy(property => property.Identifier.Text, order));
        }).ToDictionary(pair => pair.First, pair => pair.Second);
        return CSharpSyntaxTree.Create((CSharpSyntaxNode)root.ReplaceNodes(places.Keys, (property, _) => places[property]), Options);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Customer360.Workflows.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root.");
    }
}

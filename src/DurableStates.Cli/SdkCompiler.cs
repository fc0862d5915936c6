using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace DurableStates.Cli;

/// <summary>
/// Runs the command line on the C# compiler of an SDK. The SDK's copy is compiled to machine code, the one of the package is not, and compiling the
/// compiler at every start costs more than what it then does for a usual project.
/// </summary>
internal sealed class SdkCompiler : AssemblyLoadContext
{
    /// <summary>The option that names the folder.</summary>
    public const string Option = "--roslyn";

    private const string Core = "Microsoft.CodeAnalysis.dll";

    // In the order in which they refer to each other, last first.
    private static readonly string[] s_files = [Core, "Microsoft.CodeAnalysis.CSharp.dll"];

    private readonly string _folder;

    private SdkCompiler(string folder)
        : base("SDK compiler") => _folder = folder;

    /// <summary>Runs the command line again, on the compiler that the arguments name.</summary>
    /// <returns>The exit code; null when the command line's own compiler is to be used.</returns>
    public static int? Run(string[] args)
    {
        var at = Array.IndexOf(args, Option);
        return at >= 0 && at + 1 < args.Length && GetLoadContext(typeof(SdkCompiler).Assembly) == Default && Fits(args[at + 1], AppContext.BaseDirectory)
            ? RunOn(Path.GetFullPath(args[at + 1]), args)
            : null;
    }

    /// <summary>
    /// Whether the compiler in a folder does what the own one does: it is Roslyn, whole and of one version, as new as the own one and of the same
    /// major version, after which it might read the same C# otherwise; and it runs on this .NET.
    /// </summary>
    internal static bool Fits(string folder, string own)
    {
        try
        {
            // An empty path is refused, and not the current folder.
            var full = Path.GetFullPath(folder);
            var version = VersionOf(Path.Combine(full, Core));
            return s_files.All(file => IsAsNew(Path.Combine(full, file), Path.Combine(own, file)) && VersionOf(Path.Combine(full, file)) == version)
                && RuntimeOf(Path.Combine(full, Core)) <= Environment.Version.Major;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or ArgumentException or NotSupportedException)
        {
            // Missing, or something else; the own one is there.
            return false;
        }
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = assemblyName.Name + ".dll";
        var path = Path.Combine(s_files.Contains(file, StringComparer.Ordinal) ? _folder : AppContext.BaseDirectory, file);
        return string.IsNullOrEmpty(assemblyName.CultureName) && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static int? RunOn(string folder, string[] args)
    {
        var program = new SdkCompiler(folder).LoadFromAssemblyPath(typeof(SdkCompiler).Assembly.Location);
        return (int?)program.EntryPoint?.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [args], null);
    }

    private static bool IsAsNew(string file, string own)
    {
        var (name, ownName) = (AssemblyName.GetAssemblyName(file), AssemblyName.GetAssemblyName(own));
        return name.Name == ownName.Name
            && (name.GetPublicKeyToken() ?? []).SequenceEqual(ownName.GetPublicKeyToken() ?? [])
            && name.Version >= ownName.Version
            && name.Version?.Major == ownName.Version?.Major;
    }

    private static Version VersionOf(string file) => AssemblyName.GetAssemblyName(file).Version ?? new Version();

    private static int RuntimeOf(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Where(reference => metadata.StringComparer.Equals(reference.Name, "System.Runtime"))
            .Select(reference => reference.Version.Major)
            .DefaultIfEmpty(int.MaxValue)
            .Max();
    }
}

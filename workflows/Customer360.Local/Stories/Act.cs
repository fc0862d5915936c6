using System.Globalization;
using Customer360.Local.Platform;

namespace Customer360.Local.Stories;

/// <summary>Stories that happen at the same time. The next act begins when all of them have ended.</summary>
internal sealed record Act(string Title, IReadOnlyList<Story> Stories)
{
    /// <summary>The acts of a folder, in the order of their names.</summary>
    public static IReadOnlyList<Act> ReadAll(string folder) =>
        [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(act => new Act(TitleOf(act), [.. Read(act)]))];

    private static IEnumerable<Story> Read(string act) => Directory.GetFiles(act, "*.json").Order(StringComparer.Ordinal).Select(LocalPlatform.Read<Story>);

    // "1-products" is "Products".
    private static string TitleOf(string act)
    {
        var name = Path.GetFileName(act);
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..]);
    }
}

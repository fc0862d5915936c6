using System.Globalization;
using Customer360.Local.Platform;

namespace Customer360.Local.Stories;

/// <summary>Stories that happen at the same time. The next act begins when all of them have ended.</summary>
internal sealed record Act(string Title, IReadOnlyList<Story> Stories)
{
    /// <summary>The acts of a folder, in the order of their names.</summary>
    /// <exception cref="SampleException">There is no such folder, or a file in it is no story.</exception>
    public static IReadOnlyList<Act> ReadAll(string folder)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. SampleFiles.Folders(folder).Select(act => new Act(TitleOf(act), [.. Directory.GetFiles(act, "*.json").Order(StringComparer.Ordinal).Select(file => Read(file, files))]))];
    }

    // A request's id is taken for good by the first that bears it: the second would be told so, and nothing of it would happen.
    private static Story Read(string file, Dictionary<string, string> requests)
    {
        var story = SampleFiles.Read<Story>(file);
        if (story.Event is null == story.Request is null)
        {
            throw new SampleException($"{file}(1): a story begins with either an event or a request. Write one of the two.");
        }

        if (story.Request is not null && !requests.TryAdd(story.Subject, file))
        {
            throw new SampleException($"{file}({LineOf(file, $"\"{story.Subject}\"")}): the request id {story.Subject} is the one of {requests[story.Subject]}. Give this request another id.");
        }

        return story;
    }

    private static int LineOf(string file, string text) => File.ReadLines(file).TakeWhile(line => !line.Contains(text, StringComparison.Ordinal)).Count() + 1;

    // "1-products" is "Products".
    private static string TitleOf(string act)
    {
        var name = Path.GetFileName(act);
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..]);
    }
}

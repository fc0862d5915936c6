using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DurableStates.Asl;
using DurableStates.Compiler.Harness;
using DurableStates.Json;
using DurableStates.TestKit;

namespace DurableStates.Compiler;

public sealed class LanguagePageTests
{
    private static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "docs", "language"));

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(Path.GetFileName).OfType<string>().Where(page => page != "README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_shows_what_its_example_becomes(string page)
    {
        var file = Path.Combine(Folder, page);
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var example = Fence("csharp").Match(text).Groups[1].Value;

        var result = CaseCompiler.Compile(Prelude() + example);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        var shown = Shown(Assert.Single(result.StateMachines).Machine).ToIndentedJson() + "\n";

        Assert.Null(Baseline.Difference(file, Fence("json").Replace(text, $"```json\n{shown.Replace("$", "$$", StringComparison.Ordinal)}```", 1)));
    }

    [Fact]
    public void Every_page_has_the_same_headings_and_a_row_in_the_index()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));
        foreach (var page in Pages.Select(row => row.Data))
        {
            var headings = File.ReadAllLines(Path.Combine(Folder, page)).Where(line => line.StartsWith("## ", StringComparison.Ordinal));
            Assert.Equal(["## Write this", "## You get", "## Semantics", "## Limits", "## Not supported, do this instead"], headings);
            Assert.Contains($"({page})", index, StringComparison.Ordinal);
        }
    }

    // What every call of a function has is said once, on the index page.
    private static JsonValue Shown(StateMachine machine) => Without(AslWriter.ToJson(machine));

    private static JsonValue Without(JsonValue value)
    {
        if (value.TryGetArray(out var items))
        {
            return JsonValue.Array([.. items.Where(item => item["ErrorEquals"][0] != "Lambda.ClientExecutionTimeoutException").Select(Without)]);
        }

        return value.TryGetObject(out var members)
            ? JsonValue.Object([.. members.Where(member => !(member.Key == "TimeoutSeconds" && member.Value == 900))
                .Select(member => (member.Key, Value: Without(member.Value)))
                .Where(member => !(member.Key == "Retry" && member.Value.Count == 0))])
            : value;
    }

    private static string Prelude() => Fence("csharp prelude").Match(File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n")).Groups[1].Value;

    private static Regex Fence(string kind) => new($"```{kind}\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

using System.Text.Json;

namespace DurableStates.Repository;

/// <summary>The template is written by the real Amazon.Lambda.Annotations where there is one, and by our own writer where a stand-in is used: both have to write the same.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void The_functions_are_written_as_the_real_generator_writes_them()
    {
        // Recorded from Amazon.Lambda.Annotations 2.3.0, built from its public source, for the functions of lambdas/. Those that came later, the ones with
        // routes among them, were derived from its source and the attributes, as the file's Metadata says, and are to be recorded anew where it can be built.
        var recorded = Functions(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "DurableStates.Repository.Tests", "Recorded", "annotations-2.3.0.json")));
        var written = Functions(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "serverless.template")));

        Assert.Equal(recorded, written);
    }

    [Fact]
    public void No_marks_of_a_merge_are_in_what_is_generated() => Assert.All(
        RepositoryRoot.Files("*.template").Concat(RepositoryRoot.Files("*.asl.json")),
        file => Assert.DoesNotContain("<<<<<<<", File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)), StringComparison.Ordinal));

    // Each function as compact JSON, its members in the order in which they stand.
    private static SortedDictionary<string, string> Functions(string template)
    {
        using var document = JsonDocument.Parse(template);
        return new SortedDictionary<string, string>(
            document.RootElement.GetProperty("Resources").EnumerateObject()
                .Where(resource => resource.Value.GetProperty("Type").GetString() == "AWS::Serverless::Function")
                .ToDictionary(resource => resource.Name, resource => JsonSerializer.Serialize(resource.Value)),
            StringComparer.Ordinal);
    }
}

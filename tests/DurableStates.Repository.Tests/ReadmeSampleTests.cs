using DurableStates.Asl;

namespace DurableStates.Repository;

/// <summary>The README shows a case of the compiler's tests, which is compiled and executed there.</summary>
public sealed class ReadmeSampleTests
{
    private const string Case = "tests/DurableStates.Compiler.Tests/Cases/readme/";

    [Fact]
    public void The_code_on_the_first_page_is_the_case_s() =>
        Assert.Contains(Fence("csharp"), RepositoryRoot.Read(Case + "Orchestrator.cs"), StringComparison.Ordinal);

    [Fact]
    public void The_graph_on_the_first_page_is_the_one_of_the_case_s_machine() =>
        Assert.Equal(MermaidDrawing.Draw(AslReader.Read(RepositoryRoot.Read(Case + "expected.asl.json")).MachineOrThrow()).Trim(), Fence("mermaid"));

    private static string Fence(string language)
    {
        var readme = RepositoryRoot.Read("README.md");
        var start = readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}

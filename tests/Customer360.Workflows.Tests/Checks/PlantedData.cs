using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Customer360.Workflows.Checks;

/// <summary>
/// Names, mails, phones and tokens wherever a person may write: in the purposes and answers of the stories and of the tests' people, and in every contract. They are planted into this
/// test project's own copy of the sample before the first test, so that no test can do without.
/// </summary>
internal static class PlantedData
{
    /// <summary>What is planted: unlike anything that the samples hold, so that a search finds nothing else.</summary>
    public static readonly string[] Words = ["Marisol Quintanilla", "marisol.quintanilla@example.org", "+49 151 23456789", "AKIAPLANTED0TOKEN0000", "eyJhbGciOiJub25lIn0.planted.token"];

    /// <summary>All of it in one text.</summary>
    public static readonly string Text = string.Join("; ", Words);

    [ModuleInitializer]
    internal static void PlantIntoSamples()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        Array.ForEach(Directory.GetFiles(Path.Combine(samples, "stories"), "*.json", SearchOption.AllDirectories), file => Change(file, PlantStory));
        Array.ForEach(Directory.GetFiles(Path.Combine(samples, "s3", "customer360-contracts"), "*.json", SearchOption.AllDirectories), file => Change(file, PlantContract));
    }

    // Two runs of the tests at once write the same.
    private static void Change(string file, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(file)) ?? throw new InvalidDataException(file);
        change(json);
        var planted = $"{file}.{Environment.ProcessId}";
        File.WriteAllText(planted, json.ToJsonString());
        File.Move(planted, file, overwrite: true);
    }

    private static void PlantStory(JsonNode story)
    {
        if (story["request"]?["body"] is { } body)
        {
            body["purpose"] = Text;
        }

        foreach (var answer in story["answers"]?.AsArray() ?? [])
        {
            answer!["reason"] = Text;
        }
    }

    // What the standard has for people to write into, and a description of every table and column.
    private static void PlantContract(JsonNode contract)
    {
        contract["description"] = new JsonObject { ["purpose"] = Text, ["usage"] = Text, ["limitations"] = Text };
        contract["support"] = new JsonArray(new JsonObject { ["channel"] = Words[1], ["url"] = $"mailto:{Words[1]}" });
        contract["authoritativeDefinitions"] = new JsonArray(new JsonObject { ["type"] = "contact", ["url"] = Text });
        contract["tags"] = new JsonArray(Text);
        foreach (var table in contract["schema"]?.AsArray() ?? [])
        {
            table!["description"] = Text;
            foreach (var column in table["properties"]?.AsArray() ?? [])
            {
                column!["description"] = Text;
                column["examples"] = new JsonArray(Text);
            }
        }

        foreach (var member in (contract["team"] as JsonArray ?? contract["team"]?["members"] as JsonArray) ?? [])
        {
            member!["description"] = Text;
            member["name"] = Words[0];
        }
    }
}

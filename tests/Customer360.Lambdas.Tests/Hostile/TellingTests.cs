using System.Text.Json.Nodes;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Onboarding;

namespace Customer360.Lambdas.Hostile;

/// <summary>Findings go into the run's output, its event and its log: wherever somebody writes about people into a contract, no finding repeats it.</summary>
public sealed class TellingTests
{
    private const string Uri = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";
    private static readonly ProductVersion Campaigns = new("marketing", "campaign-performance", "1.0.0");
    private static readonly string[] Planted = ["Marisol Quintanilla", "marisol.quintanilla@example.org", "+49 151 23456789", "4915123456789", "AKIAPLANTED0TOKEN0000", "eyJhbGciOiJub25lIn0.planted.token"];
    private static readonly string Good = Samples.Read(Uri);

    public static TheoryData<string> Words() => [.. Planted];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_text_in_place_of_anything_is_not_repeated(string planted)
    {
        var places = Places(JsonNode.Parse(Good)!, "").ToArray();
        Assert.True(places.Length > 60);
        var found = 0;
        foreach (var place in places)
        {
            var contract = JsonNode.Parse(Good)!;
            var names = place.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var parent = names[..^1].Aggregate(contract, (node, name) => (node is JsonArray ? node[int.Parse(name)] : node[name])!);
            JsonNode[] values = [JsonValue.Create(planted)!, new JsonArray(JsonValue.Create(planted)), new JsonObject { [planted] = planted }, .. long.TryParse(planted, out var number) ? [JsonValue.Create(number)] : Array.Empty<JsonNode>()];
            foreach (var value in values)
            {
                if (parent is JsonArray list)
                {
                    list[int.Parse(names[^1])] = value;
                }
                else
                {
                    parent[names[^1]] = value;
                }

                found += Tells(contract.ToJsonString(), "json", planted) + Tells(contract.ToJsonString(), "yaml", planted);
            }
        }

        Assert.True(found > 100);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_name_an_anchor_or_a_tag_is_not_repeated(string planted)
    {
        string[] yaml =
        [
            $"\"{planted}\": 1\n\"{planted}\": 2\n", $"a: &{planted} 1\nb: *{planted}\n", $"a: *{planted}\n", $"a: !{planted} 1\n", $"a: !<tag:{planted}> 1\n", $"%TAG !x! {planted}\n---\na: !x!y 1\n",
            $"%{planted}\n---\na: 1\n", $"a: \"{planted}\n", $"{planted}: {planted}: {planted}\n", $"? [{planted}]\n: 1\n", $"\"{planted}\": *x\n", $"{planted}:\n\t- {planted}\n", $"a: !{planted}!x 1\n", $"\"{planted}\": .inf\n",
            $"{planted}\n- {planted}\n", $"a: |{planted}\n  x\n", $"\"{planted}\": \"\\q{planted}\"\n",
        ];
        string[] json = [$$"""{"{{planted}}":1,"{{planted}}":2}""", $$"""{"{{planted}}":{{planted}}}""", $$"""{"a":"{{planted}}}""", $$"""["{{planted}}"]""", $"\"{planted}\"", planted, $$"""{"{{planted}}":"\ud800"}"""];
        Assert.All(yaml, text => Assert.True(Tells(text, "yaml", planted) > 0, text));
        Assert.All(json, text => Assert.True(Tells(text, "json", planted) > 0, text));
    }

    // How many findings there are, none of which repeats it.
    private static int Tells(string contract, string ending, string planted)
    {
        var findings = ContractValidator.Validate(ContractDocument.Read(contract, Uri.Replace("json", ending, StringComparison.Ordinal)), Campaigns);
        Assert.All(findings, finding => Assert.DoesNotContain(planted, $"{finding.Path} {finding.Problem} {finding.Fix}", StringComparison.OrdinalIgnoreCase));
        return findings.Count;
    }

    private static IEnumerable<string> Places(JsonNode node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value!, $"{at}/{member.Key}").Prepend($"{at}/{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Places(item!, $"{at}/{index}").Prepend($"{at}/{index}")),
        _ => [],
    };
}

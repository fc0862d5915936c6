using System.Globalization;
using DurableStates.Compiler.Everyday;

// dotnet run -c Release --project tests/DurableStates.Fuzz -- --programs N --seed S
// compares N programs, from the S-th on, natively and compiled; exits with 1 where one differs.
var count = Option("--programs", 1000);
var first = Option("--seed", 0);
var most = Option("--differences", 5);
var verdicts = new SortedDictionary<string, int>(StringComparer.Ordinal);
var constructs = new SortedDictionary<string, int>(StringComparer.Ordinal);
var pairs = new Dictionary<(string, string), int>();
const int PerBatch = 20;
var compared = 0;
var differences = 0;
for (var batch = first; batch < first + count && differences < most; batch += PerBatch)
{
    var programs = Enumerable.Range(batch, Math.Min(PerBatch, first + count - batch)).Select(EverydayGenerator.Of).ToArray();
    var outcomes = await EverydayComparison.CompareAsync(programs, CancellationToken.None);
    for (var i = 0; i < programs.Length && differences < most; i++)
    {
        await CountAsync(batch + i, programs[i], outcomes[i].Verdict, outcomes[i].Text);
    }
}

Console.WriteLine(string.Join('\n', verdicts.OrderByDescending(one => one.Value).Select(one => $"{one.Value,7} {one.Key}")));
Console.WriteLine($"\nConstructs, in percent of the {compared} programs that were compared:");
Console.WriteLine(string.Join('\n', constructs.OrderBy(one => one.Value).Select(one => string.Create(CultureInfo.InvariantCulture, $"{100.0 * one.Value / Math.Max(1, compared),7:0.0} {one.Key}"))));
var possible = constructs.Count * (constructs.Count - 1) / 2;
Console.WriteLine($"\nPairs: {pairs.Count} of {possible} occurred; the rarest of them:");
Console.WriteLine(string.Join('\n', pairs.OrderBy(one => one.Value).ThenBy(one => one.Key).Take(20).Select(one => $"{one.Value,7} {one.Key.Item1}, {one.Key.Item2}")));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{Environment.CpuUsage.TotalTime.TotalSeconds / Math.Max(1, compared):0.000} s of processor time for each."));
return differences == 0 ? 0 : 1;

async Task CountAsync(int seed, EverydayProgram program, Verdict verdict, string text)
{
    var kind = verdict is Verdict.Refused ? $"refused {string.Join(' ', text.Split('\n').Select(line => line.Split("error ").Last().Split(':')[0]).Distinct(StringComparer.Ordinal))}" : $"{verdict}";
    verdicts[kind] = verdicts.GetValueOrDefault(kind) + 1;
    if (args.Contains("--explain") && verdict is Verdict.NotCSharp or Verdict.Refused)
    {
        Console.WriteLine($"{seed} {verdict}: {text}");
    }

    if (verdict is Verdict.Differs)
    {
        differences++;
        var smallest = await EverydayComparison.ShrunkAsync(program, CancellationToken.None);
        Console.WriteLine($"Program {seed} differs:\n{smallest.Source}\n{(await EverydayComparison.CompareAsync(smallest, CancellationToken.None)).Text}\n");
    }

    if (verdict is Verdict.Refused or Verdict.NotCSharp)
    {
        return;
    }

    compared++;
    var names = program.Constructs.ToArray();
    for (var i = 0; i < names.Length; i++)
    {
        constructs[names[i]] = constructs.GetValueOrDefault(names[i]) + 1;
        for (var j = i + 1; j < names.Length; j++)
        {
            pairs[(names[i], names[j])] = pairs.GetValueOrDefault((names[i], names[j])) + 1;
        }
    }
}

int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

namespace DurableStates.Compiler.Everyday;

/// <summary>
/// Programs as people write them, run natively and compiled: a fixed set. tests/DurableStates.Fuzz runs as many others as one likes.
/// </summary>
public sealed class EverydayProgramTests
{
    private const int Batches = 4;
    private const int Count = 500;
    private const int PerAssembly = 25;
    private const int First = 0;

    // At least so many of the programs compile; the others are refused, or are no C#.
    private const double LeastCompared = 0.85;

    public static TheoryData<int> Batch => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(Batch))]
    public async Task Machine_and_code_agree(int batch)
    {
        var compared = 0;
        for (var first = First + batch * (Count / Batches); first < First + (batch + 1) * (Count / Batches); first += PerAssembly)
        {
            var programs = Enumerable.Range(first, PerAssembly).Select(EverydayGenerator.Of).ToArray();
            var outcomes = await EverydayComparison.CompareAsync(programs, TestContext.Current.CancellationToken);
            compared += outcomes.Count(outcome => outcome.Verdict is Verdict.Agrees or Verdict.Unnamed);
            if (outcomes.Index().FirstOrDefault(one => one.Item.Verdict is Verdict.Differs) is { Item.Verdict: Verdict.Differs } different)
            {
                var smallest = await EverydayComparison.ShrunkAsync(programs[different.Index], TestContext.Current.CancellationToken);
                var (_, difference) = await EverydayComparison.CompareAsync(smallest, TestContext.Current.CancellationToken);
                Assert.Fail($"Program {first + different.Index}:\n{smallest.Source}\n{difference}");
            }
        }

        Assert.InRange(compared, LeastCompared * Count / Batches, Count);
    }
}

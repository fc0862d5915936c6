namespace DurableStates.Compiler.Everyday;

/// <summary>
/// Programs as people write them, run natively and compiled: a fixed set. tests/DurableStates.Fuzz runs as many others as one likes.
/// </summary>
public sealed class EverydayProgramTests
{
    private const int Batches = 4;
    private const int Count = 100;
    private const int First = 0;

    // At least so many of the programs compile; the others are refused, or are no C#.
    private const double LeastCompared = 0.85;

    public static TheoryData<int> Batch => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(Batch))]
    public async Task Machine_and_code_agree(int batch)
    {
        var compared = 0;
        for (var seed = First + batch; seed < First + Count; seed += Batches)
        {
            var program = EverydayGenerator.Of(seed);
            var (verdict, _) = await EverydayComparison.CompareAsync(program, TestContext.Current.CancellationToken);
            compared += verdict is Verdict.Agrees or Verdict.Unnamed ? 1 : 0;
            if (verdict is Verdict.Differs)
            {
                var smallest = await EverydayComparison.ShrunkAsync(program, TestContext.Current.CancellationToken);
                var (_, difference) = await EverydayComparison.CompareAsync(smallest, TestContext.Current.CancellationToken);
                Assert.Fail($"Program {seed}:\n{smallest.Source}\n{difference}");
            }
        }

        Assert.InRange(compared, LeastCompared * Count / Batches, Count);
    }
}

namespace Customer360.Lambdas.Scoring;

/// <summary>The population stability index: how far a distribution has moved from its baseline. Below 0.1 it is stable, above 0.25 it is another population.</summary>
internal static class PopulationStability
{
    public const double Stable = 0.10;
    public const double Moved = 0.25;

    // A bucket that is empty on one side would weigh infinitely.
    private const double LeastShare = 1e-4;

    // A bucket that holds next to nothing moves a lot by chance: neighbours are joined until each holds this share of the baseline.
    private const double SmallestBucket = 0.05;

    /// <summary>The index; not a number when one of the two has no values to compare.</summary>
    public static double Index(IReadOnlyList<Bucket> baselineBuckets, IReadOnlyList<Bucket> observed)
    {
        var baseline = Joined(baselineBuckets);
        var expectedTotal = baseline.Sum(bucket => bucket.Count);
        var observedTotal = observed.Sum(bucket => bucket.Count);
        if (!(expectedTotal > 0 && observedTotal > 0))
        {
            return double.NaN;
        }

        var index = 0.0;
        for (var i = 0; i < baseline.Count; i++)
        {
            var expected = Math.Max(baseline[i].Count / expectedTotal, LeastShare);
            var seen = Math.Max(CountWithin(observed, LowerEnd(baseline, i), UpperEnd(baseline, i)) / observedTotal, LeastShare);
            index += (seen - expected) * Math.Log(seen / expected);
        }

        return index;
    }

    private static List<Bucket> Joined(IReadOnlyList<Bucket> buckets)
    {
        var enough = buckets.Sum(bucket => bucket.Count) * SmallestBucket;
        var joined = new List<Bucket>();
        foreach (var bucket in buckets)
        {
            if (joined is [.., { } last] && last.Count < enough)
            {
                joined[^1] = last with { UpperBound = bucket.UpperBound, Count = last.Count + bucket.Count };
            }
            else
            {
                joined.Add(bucket);
            }
        }

        if (joined is [.., var before, { } tail] && tail.Count < enough)
        {
            joined[^2] = before with { UpperBound = tail.UpperBound, Count = before.Count + tail.Count };
            joined.RemoveAt(joined.Count - 1);
        }

        return joined;
    }

    // Values outside the baseline's range belong to its first and last bucket.
    private static double LowerEnd(List<Bucket> baseline, int i) => i == 0 ? double.NegativeInfinity : baseline[i].LowerBound;

    private static double UpperEnd(List<Bucket> baseline, int i) => i == baseline.Count - 1 ? double.PositiveInfinity : baseline[i].UpperBound;

    // Both sides may have buckets of their own: a bucket's values are taken to lie evenly between its bounds.
    private static double CountWithin(IReadOnlyList<Bucket> buckets, double lower, double upper) => buckets.Sum(bucket =>
    {
        var width = bucket.UpperBound - bucket.LowerBound;
        if (width <= 0)
        {
            return bucket.LowerBound >= lower && bucket.LowerBound < upper ? bucket.Count : 0;
        }

        var overlap = Math.Min(bucket.UpperBound, upper) - Math.Max(bucket.LowerBound, lower);
        return overlap <= 0 ? 0 : bucket.Count * overlap / width;
    });
}

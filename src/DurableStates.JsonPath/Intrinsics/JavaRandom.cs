namespace DurableStates.JsonPath.Intrinsics;

/// <summary>The generator that Java documents for java.util.Random, which Step Functions seeds.</summary>
internal static class JavaRandom
{
    private const long Multiplier = 0x5DEECE66D;
    private const long Mask = (1L << 48) - 1;

    /// <summary>The first whole number below a bound after seeding.</summary>
    public static int First(long seed, int bound)
    {
        var state = (seed ^ Multiplier) & Mask;
        if ((bound & -bound) == bound)
        {
            return (int)((bound * (long)Next(ref state)) >> 31);
        }

        while (true)
        {
            var bits = Next(ref state);
            var result = bits % bound;

            // Numbers beyond the last whole multiple of the bound would make small results likelier.
            if (bits - result + (long)(bound - 1) <= int.MaxValue)
            {
                return result;
            }
        }
    }

    private static int Next(ref long state)
    {
        state = (state * Multiplier + 0xB) & Mask;
        return (int)(state >> 17);
    }
}

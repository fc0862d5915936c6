namespace DurableStates.Jsonata.Evaluation;

/// <summary>The reference's sort: which pairs are compared, and in which order, shows where a comparison fails or is no order.</summary>
internal static class MergeSort
{
    public static void Sort<T>(T[] items, Func<T, T, bool> swaps) => Sort(items.AsSpan(), new T[items.Length], swaps);

    private static void Sort<T>(Span<T> items, Span<T> buffer, Func<T, T, bool> swaps)
    {
        if (items.Length <= 1)
        {
            return;
        }

        var middle = items.Length / 2;
        Sort(items[..middle], buffer[..middle], swaps);
        Sort(items[middle..], buffer[middle..], swaps);
        items.CopyTo(buffer);
        var left = buffer[..middle];
        var right = buffer[middle..items.Length];
        var (l, r, at) = (0, 0, 0);
        while (l < left.Length && r < right.Length)
        {
            items[at++] = swaps(left[l], right[r]) ? right[r++] : left[l++];
        }

        left[l..].CopyTo(items[at..]);
        right[r..].CopyTo(items[(at + left.Length - l)..]);
    }
}

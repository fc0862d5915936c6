using System.Collections.Concurrent;

namespace DurableStates.Jsonata.Pictures;

/// <summary>Keeps analysed pictures. Definitions use few; when data makes them up, the cache starts over instead of growing.</summary>
internal sealed class PictureCache<TKey, TValue>(Func<TKey, TValue> analyse)
    where TKey : notnull
{
    private const int Capacity = 256;

    private readonly ConcurrentDictionary<TKey, TValue> _analysed = new();

    public TValue Get(TKey key)
    {
        if (_analysed.TryGetValue(key, out var known))
        {
            return known;
        }

        var value = analyse(key);
        if (_analysed.Count >= Capacity)
        {
            _analysed.Clear();
        }

        _analysed[key] = value;
        return value;
    }
}

using System.Runtime.CompilerServices;

namespace DurableStates.Json;

/// <summary>A stack whose top items are taken as an array. Keeps no references to what was taken.</summary>
internal struct JsonStack<T>
{
    private const int Smallest = 64;

    private T[] _items = new T[Smallest];

    public JsonStack()
    {
    }

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(T item)
    {
        var items = _items;
        var count = Count;
        if ((uint)count < (uint)items.Length)
        {
            items[count] = item;
            Count = count + 1;
        }
        else
        {
            Grow(1);
            Push(item);
        }
    }

    public void Push(ReadOnlySpan<T> items)
    {
        Grow(items.Length);
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>The items from a position to the top.</summary>
    public readonly Span<T> From(int start) => _items.AsSpan(start, Count - start);

    /// <summary>Takes the items from a position to the top.</summary>
    public T[] Take(int start)
    {
        var taken = From(start).ToArray();
        Drop(start);
        return taken;
    }

    /// <summary>Forgets the items from a position to the top.</summary>
    public void Drop(int start)
    {
        From(start).Clear();
        Count = start;
    }

    /// <summary>Forgets all items, and the room where it is larger than what may be kept.</summary>
    public void Empty(int mostKept)
    {
        if (_items.Length > mostKept)
        {
            _items = new T[Smallest];
            Count = 0;
        }
        else
        {
            Drop(0);
        }
    }

    private void Grow(int more)
    {
        if (_items.Length - Count < more)
        {
            Array.Resize(ref _items, Math.Max(_items.Length * 2, Count + more));
        }
    }
}

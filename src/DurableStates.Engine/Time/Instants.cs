namespace DurableStates.Engine.Time;

/// <summary>Arithmetic with points in time that has an answer for every operand.</summary>
internal static class Instants
{
    /// <summary>The later point, or the last one that there is.</summary>
    public static DateTimeOffset After(DateTimeOffset start, TimeSpan wait) =>
        wait > DateTimeOffset.MaxValue - start ? DateTimeOffset.MaxValue : start + wait;

    /// <summary>The point so many seconds later, or the last one that there is.</summary>
    public static DateTimeOffset After(DateTimeOffset start, long seconds) => After(start, TimeSpan.FromSeconds(seconds));
}

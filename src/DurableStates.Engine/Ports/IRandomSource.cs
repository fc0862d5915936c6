namespace DurableStates.Engine.Ports;

/// <summary>Randomness for retry jitter and for the random functions of both query languages.</summary>
public interface IRandomSource
{
    /// <summary>A number that is at least 0 and less than 1.</summary>
    double NextDouble();
}

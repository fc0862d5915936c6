namespace DurableStates.JsonPath;

/// <summary>Where intrinsic functions take from what no expression can compute.</summary>
public interface IIntrinsicSources
{
    /// <summary>A new version 4 UUID as lower-case text with hyphens.</summary>
    string NewUuid();

    /// <summary>A random number from 0 to less than 1.</summary>
    double NextRandom();
}

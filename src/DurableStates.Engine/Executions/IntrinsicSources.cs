using DurableStates.Engine.Ports;
using DurableStates.JsonPath;

namespace DurableStates.Engine.Executions;

/// <summary>The ports of the engine as intrinsic functions see them.</summary>
internal sealed class IntrinsicSources(IIdSource ids, IRandomSource random) : IIntrinsicSources
{
    public string NewUuid() => ids.NextId();

    public double NextRandom() => random.NextDouble();
}

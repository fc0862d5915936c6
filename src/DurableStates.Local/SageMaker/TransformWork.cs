using DurableStates.Json;

namespace DurableStates.Local.SageMaker;

/// <summary>What transform jobs do on this machine, in place of a model's container.</summary>
/// <param name="Duration">How long a job takes, on the engine's clock.</param>
/// <param name="Run">What a job does when its time is over: gets the job as it was asked for and the model, and gives the reason why it failed, or null.</param>
public sealed record TransformWork(TimeSpan Duration, Func<JsonValue, JsonValue, Task<string?>> Run);

using DurableStates.Engine.Executions;
using DurableStates.JsonPath;

namespace DurableStates.Engine.Expressions;

/// <summary>Failures of paths and intrinsic functions as errors of a state.</summary>
internal static class JsonPathErrors
{
    public static StateError Of(Frame frame, JsonPathFailure failure) =>
        new(failure.ErrorName, frame.Explain(failure.Cause)) { Alias = failure.SpecificationName };
}

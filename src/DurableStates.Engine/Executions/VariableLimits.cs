using System.Collections.Immutable;
using System.Text;
using DurableStates.Json;

namespace DurableStates.Engine.Executions;

/// <summary>Sets variables, within their limits.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html"/>
internal static class VariableLimits
{
    // Small variables cannot be what makes all of them too large; so all are looked at only when a larger one is set.
    private const int Small = 4096;

    /// <returns>Null, or the error of variables that are too large; then none is set.</returns>
    public static StateError? Assign(Frame frame, ImmutableArray<AssignedVariable> assigned, Quotas quotas)
    {
        var isLarge = false;
        var left = (long)quotas.MaxVariableBytes;
        foreach (var (name, value) in assigned)
        {
            if ((value.IsString || value.Count > 0) && PayloadSize.MayExceed(value, Small))
            {
                isLarge = true;
                left -= Bytes(value);
                if (left < 0)
                {
                    return TooLarge(frame, $"The variable '{name}' makes the assigned variables exceed the maximum size of {quotas.MaxVariableBytes} bytes.");
                }
            }
        }

        var before = frame.Variables.Visible;
        foreach (var (name, value) in assigned)
        {
            frame.Variables[name] = value;
        }

        if (!isLarge || !PayloadSize.MayExceed(frame.Variables.Visible, quotas.MaxVariablesBytes) || Bytes(frame.Variables.Visible) <= quotas.MaxVariablesBytes)
        {
            return null;
        }

        frame.Variables.Restore(before);
        return TooLarge(frame, $"The variables of the execution exceed the maximum size of {quotas.MaxVariablesBytes} bytes.");
    }

    private static StateError TooLarge(Frame frame, string text) => new(ErrorNames.DataLimitExceeded, frame.Explain(text));

    private static int Bytes(JsonValue value) => Encoding.UTF8.GetByteCount(value.ToString());
}

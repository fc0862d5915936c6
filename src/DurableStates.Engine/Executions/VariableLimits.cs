using System.Collections.Immutable;
using System.Text;

namespace DurableStates.Engine.Executions;

/// <summary>Sets variables, within their limits.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html"/>
internal static class VariableLimits
{
    /// <returns>Null, or the error of variables that are too large; then none is set.</returns>
    public static StateError? Assign(Frame frame, ImmutableArray<AssignedVariable> assigned, Quotas quotas)
    {
        if (FirstTooLarge(assigned, quotas) is { } tooMuch)
        {
            return TooLarge(frame, $"The variable '{tooMuch}' makes the assigned variables exceed the maximum size of {quotas.MaxVariableBytes} bytes.");
        }

        var before = frame.Variables.Visible;
        foreach (var (name, value) in assigned)
        {
            frame.Variables[name] = value;
        }

        // All variables are counted only when what was set since they were counted last could have made them too large.
        if (frame.Variables.BytesAtMost <= quotas.MaxVariablesBytes || frame.Variables.CountBytes() <= quotas.MaxVariablesBytes)
        {
            return null;
        }

        frame.Variables.Restore(before);
        return TooLarge(frame, $"The variables of the execution exceed the maximum size of {quotas.MaxVariablesBytes} bytes.");
    }

    private static string? FirstTooLarge(ImmutableArray<AssignedVariable> assigned, Quotas quotas)
    {
        var atMost = 0L;
        foreach (var (_, value) in assigned)
        {
            atMost += PayloadSize.AtMost(value, quotas.MaxVariableBytes);
        }

        if (atMost <= quotas.MaxVariableBytes)
        {
            return null;
        }

        var left = (long)quotas.MaxVariableBytes;
        foreach (var (name, value) in assigned)
        {
            left -= Encoding.UTF8.GetByteCount(value.ToString());
            if (left < 0)
            {
                return name;
            }
        }

        return null;
    }

    private static StateError TooLarge(Frame frame, string text) => new(ErrorNames.DataLimitExceeded, frame.Explain(text));
}

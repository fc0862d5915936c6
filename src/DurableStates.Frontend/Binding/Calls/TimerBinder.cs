using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Binds <c>CreateTimer</c>.</summary>
internal static class TimerBinder
{
    public static BoundOperation? Bind(IInvocationOperation call, Binder binder)
    {
        var time = binder.Bind(call.Arguments[0].Value);
        return call.TargetMethod.Parameters[0].Name == "delay"
            ? new BoundTimer(call.Syntax, OptionsBinder.WholeSeconds(time), null)
            : new BoundTimer(call.Syntax, null, time);
    }
}

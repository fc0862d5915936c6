using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;

namespace DurableStates.Frontend.Binding.Failures;

/// <summary>
/// ASL's wildcard for failed calls matches a missed heartbeat, too, which in C# is a timeout and no TaskFailedException. Where a call
/// has a heartbeat, what becomes of a missed one is said before the wildcard.
/// </summary>
internal static class HeartbeatCatches
{
    public static ImmutableArray<BoundCatch> Apply(BoundBlock body, ImmutableArray<BoundCatch> catches, Binder binder)
    {
        var wildcard = IndexOf(catches, clause => clause.ErrorNames.Contains(ExceptionTypes.TaskFailed));
        var meant = IndexOf(catches, clause => clause.ErrorNames.Contains(ExceptionTypes.HeartbeatTimeout) || clause.ErrorNames.Contains(ExceptionTypes.All));
        if (wildcard < 0 || (meant >= 0 && meant < wildcard) || !BoundStatements.All(body).OfType<BoundAwait>().Any(awaited => HasHeartbeat(awaited.Operation)))
        {
            return catches;
        }

        return catches.Insert(wildcard, meant >= 0 ? catches[meant] with { ErrorNames = [ExceptionTypes.HeartbeatTimeout] } : PassedOn(catches[wildcard], binder));
    }

    private static BoundCatch PassedOn(BoundCatch beside, Binder binder)
    {
        var type = binder.Known.Type("System.TimeoutException") ?? beside.ExceptionType;
        var failure = new BoundVariable("failure", type, BoundVariableKind.Failure);
        var body = new BoundBlock(beside.Syntax, [new BoundRethrow(beside.Syntax, failure)]);
        return new BoundCatch(beside.Syntax, failure, type, [ExceptionTypes.HeartbeatTimeout], body);
    }

    private static int IndexOf(ImmutableArray<BoundCatch> catches, Func<BoundCatch, bool> condition)
    {
        for (var i = 0; i < catches.Length; i++)
        {
            if (condition(catches[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasHeartbeat(BoundOperation operation) => operation switch
    {
        BoundActivityCall call => call.Options.HeartbeatSeconds is not null,
        BoundAwsCall call => call.Options.HeartbeatSeconds is not null,
        BoundCallback callback => callback.HeartbeatSeconds is not null,
        _ => false,
    };
}

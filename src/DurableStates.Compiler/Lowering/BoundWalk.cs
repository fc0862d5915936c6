using System.Diagnostics;
using System.Runtime.CompilerServices;
using DurableStates.Compiler.Expressions;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>Questions about bound statements.</summary>
internal static class BoundWalk
{
    // Asked of one statement for each of its variables; statements do not change.
    private static readonly ConditionalWeakTable<BoundStatement, HashSet<BoundVariable>> Assignments = [];
    private static readonly ConditionalWeakTable<BoundStatement, Dictionary<BoundVariable, int>> Mentioned = [];

    /// <summary>The variables that the statement gives values to.</summary>
    public static IReadOnlySet<BoundVariable> Assigned(BoundStatement statement) =>
        Assignments.GetValue(statement, static one => [.. BoundStatements.All(one).SelectMany(AssignedBy).OfType<BoundVariable>()]);

    /// <summary>How often the statement mentions each variable: assigns or reads it.</summary>
    public static IReadOnlyDictionary<BoundVariable, int> Mentions(BoundStatement statement) => Mentioned.GetValue(statement, static one => Count(one));

    private static Dictionary<BoundVariable, int> Count(BoundStatement statement)
    {
        var mentions = new Dictionary<BoundVariable, int>();
        void Mention(BoundVariable? variable)
        {
            if (variable is not null)
            {
                mentions[variable] = mentions.GetValueOrDefault(variable) + 1;
            }
        }

        foreach (var inner in BoundStatements.All(statement))
        {
            foreach (var variable in AssignedBy(inner))
            {
                Mention(variable);
            }

            foreach (var expression in Expressions(inner))
            {
                expression.Visit(part => Mention(part switch
                {
                    BoundVariableReference reference => reference.Variable,
                    BoundFailureMember member => member.Failure,
                    _ => null,
                }));
            }
        }

        return mentions;
    }

    /// <summary>Where each caught failure comes from.</summary>
    public static Dictionary<BoundVariable, FailureOrigin> Origins(BoundStatement statement) => BoundStatements.All(statement)
        .OfType<BoundTry>()
        .SelectMany(attempt => attempt.Catches, (attempt, clause) => (clause.Failure, Origin: OriginOf(attempt, clause)))
        .Where(caught => caught.Failure is not null)
        .ToDictionary(caught => caught.Failure ?? throw new UnreachableException(), caught => caught.Origin);

    /// <summary>The caught failures whose message is read.</summary>
    public static HashSet<BoundVariable> MessagesRead(BoundStatement statement)
    {
        var read = new HashSet<BoundVariable>();
        foreach (var expression in BoundStatements.All(statement).SelectMany(Expressions))
        {
            expression.Visit(part => _ = part is BoundFailureMember { Member: FailureMember.Message or FailureMember.ErrorMessage } member && read.Add(member.Failure));
        }

        return read;
    }

    private static FailureOrigin OriginOf(BoundTry attempt, BoundCatch clause) =>
        clause.ErrorNames.IsEmpty ? FailureOrigin.Thrown
        : !Handler.IsRethrown(clause) && BoundStatements.All(attempt.Body).Any(inner => inner is BoundThrow or BoundRethrow || Expressions(inner).Any(value => value.Exceptions().Count > 0)) ? FailureOrigin.Either
        : FailureOrigin.Call;

    /// <summary>What the statement awaits, calls that hand out a token included.</summary>
    public static IEnumerable<BoundOperation> Operations(BoundStatement statement) => BoundStatements.All(statement)
        .OfType<BoundAwait>()
        .SelectMany(awaited => awaited.Operation is BoundCallback callback ? new[] { callback, callback.Start } : [awaited.Operation]);

    /// <summary>The values of the deployment that the statement reads.</summary>
    public static IEnumerable<BoundTemplateValue> TemplateValues(BoundStatement statement)
    {
        var found = new List<BoundTemplateValue>();
        foreach (var expression in BoundStatements.All(statement).SelectMany(Expressions))
        {
            expression.Visit(part => found.AddRange(part is BoundTemplateValue value ? [value] : []));
        }

        return found;
    }

    /// <summary>The variables that the statement itself gives values to, without those in it.</summary>
    public static IEnumerable<BoundVariable?> AssignedBy(BoundStatement statement) => statement switch
    {
        BoundAssign assign => [assign.Variable],
        BoundAwait awaited => [awaited.Result],
        BoundForEach loop => [loop.Item],
        BoundTry attempt => attempt.Catches.Select(clause => clause.Failure),
        _ => [],
    };

    private static IEnumerable<BoundExpression> Expressions(BoundStatement statement) => statement switch
    {
        BoundAssign assign => [assign.Value],
        BoundAwait awaited => Expressions(awaited.Operation),
        BoundIf branch => [branch.Condition],
        BoundWhile loop => [loop.Condition],
        BoundDo loop => [loop.Condition],
        BoundFor loop => [loop.Condition],
        BoundForEach loop => [loop.List],
        BoundReturn { Value: { } value } => [value],
        BoundThrow thrown => [thrown.Cause],
        _ => [],
    };

    private static IEnumerable<BoundExpression> Expressions(BoundOperation operation)
    {
        BoundExpression?[] expressions = operation switch
        {
            BoundActivityCall call => [call.Payload, call.Options.TimeoutSeconds, call.Options.HeartbeatSeconds],
            BoundAwsCall call => [call.Request, call.Options.TimeoutSeconds, call.Options.HeartbeatSeconds],
            BoundCallback callback => [callback.TimeoutSeconds, callback.HeartbeatSeconds, .. Expressions(callback.Start)],
            BoundTimer timer => [timer.Seconds, timer.Until],
            _ => throw new UnreachableException($"No walk over {operation.GetType().Name}."),
        };
        return expressions.OfType<BoundExpression>();
    }
}

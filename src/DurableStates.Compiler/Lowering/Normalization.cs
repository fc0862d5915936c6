using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

/// <summary>
/// Says in the graph's terms what the bound tree says in C#'s: the input is read from the execution, a token from the Task's context,
/// and a failure is a value like any other.
/// </summary>
/// <param name="input">The input's variable; null when the orchestrator assigns to it, which makes it a variable like any other.</param>
/// <param name="mentions">How often the whole body mentions each variable.</param>
/// <param name="nullability">What C# knows of values where they are read.</param>
/// <param name="origins">Where each caught failure comes from.</param>
/// <param name="messagesRead">The caught failures whose message is read.</param>
internal sealed class Normalization(
    BoundVariable? input,
    IReadOnlyDictionary<BoundVariable, int> mentions,
    Nullability nullability,
    IReadOnlyDictionary<BoundVariable, FailureOrigin> origins,
    IReadOnlySet<BoundVariable> messagesRead)
{
    public static Normalization Of(BoundOrchestrator orchestrator, Nullability nullability) => new(
        BoundWalk.Assigned(orchestrator.Body).Contains(orchestrator.Input) ? null : orchestrator.Input,
        BoundWalk.Mentions(orchestrator.Body),
        nullability,
        BoundWalk.Origins(orchestrator.Body),
        BoundWalk.MessagesRead(orchestrator.Body));

    /// <summary>Whether something reads the message of a failure that the method itself may have thrown: then each such failure is marked.</summary>
    public bool ReadsThrownMessages { get; } = messagesRead.Any(failure => origins[failure] is FailureOrigin.Either);

    /// <summary>The type of an exception that expressions throw.</summary>
    public ITypeSymbol? TypeOf(string exception) => nullability.TypeOf(ThrownNames.Types[exception]);

    /// <summary>Whether nothing outside the statement mentions the variable.</summary>
    public bool IsLocalTo(BoundStatement statement, BoundVariable variable) =>
        BoundWalk.Mentions(statement).GetValueOrDefault(variable) == mentions.GetValueOrDefault(variable);

    /// <summary>The way into the machine; it copies the input when the orchestrator assigns to it.</summary>
    public Edge EntryOf(BoundOrchestrator orchestrator, Label start) => input is not null
        ? new(start)
        : new(start, new Assignment(orchestrator.Input, Canonical.Of(new ExecutionInput(orchestrator.Syntax, orchestrator.Input.Type))));

    /// <summary>An expression as the graph has it.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="isThrown">Whether it is known, where the expression stands, that the method itself has thrown a failure.</param>
    public BoundExpression Of(BoundExpression expression, Func<BoundVariable, bool> isThrown) => Folding.Fold(expression.Rewrite(part => part switch
    {
        BoundVariableReference { Variable.Kind: BoundVariableKind.TaskToken } token => new TaskToken(token.Syntax, token.Type),
        BoundVariableReference reference when reference.Variable == input => Canonical.Of(new ExecutionInput(reference.Syntax, reference.Type)),
        BoundVariableReference reference => reference with { Type = nullability.TypeOf(reference) },
        BoundFailureMember member => Part(member, isThrown(member.Failure) ? FailureOrigin.Thrown : origins[member.Failure]),
        _ => null,
    }));

    private static BoundExpression Part(BoundFailureMember member, FailureOrigin origin)
    {
        var failure = new BoundVariableReference(member.Syntax, member.Failure);

        // The message of what the method itself throws is the cause, which is there and a text.
        return origin is FailureOrigin.Thrown && member.Member is not FailureMember.ErrorType
            ? new BoundMember(member.Syntax, member.Type, failure, FailurePart.Cause, MayBeAbsent: false)
            : new FailurePart(member.Syntax, member.Type, failure, member.Member, origin is FailureOrigin.Either);
    }
}

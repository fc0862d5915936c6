using System.Collections.Immutable;
using DurableStates.Compiler.Expressions;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Graph;

/// <summary>What a Task or Map gave: <c>$states.result</c>. Exists only on the edge out of it.</summary>
/// <param name="Payload">True for the payload of a Lambda call, which is one member of the result.</param>
internal sealed record TaskResult(SyntaxNode Syntax, ITypeSymbol? Type, bool Payload) : BoundExpression(Syntax, Type);

/// <summary>The error that a Catch caught: <c>$states.errorOutput</c>. Exists only on the edge of a Catch.</summary>
internal sealed record ErrorOutput(SyntaxNode Syntax) : BoundExpression(Syntax, null);

/// <summary>The item of the round of a Map: <c>$states.context.Map.Item.Value</c>. Exists in the states of that Map, not in those of a Map inside it.</summary>
internal sealed record MapItem(SyntaxNode Syntax, ITypeSymbol? Type) : BoundExpression(Syntax, Type);

/// <summary>The input of the first state of a round, which is the round's item as well: <c>$states.input</c>.</summary>
internal sealed record StateInput(SyntaxNode Syntax, ITypeSymbol? Type) : BoundExpression(Syntax, Type);

/// <summary>The execution's input: <c>$states.context.Execution.Input</c>.</summary>
internal sealed record ExecutionInput(SyntaxNode Syntax, ITypeSymbol? Type) : BoundExpression(Syntax, Type);

/// <summary>The task token: <c>$states.context.Task.Token</c>. Exists only in the arguments of a Task that waits for it.</summary>
internal sealed record TaskToken(SyntaxNode Syntax, ITypeSymbol? Type) : BoundExpression(Syntax, Type);

/// <summary>Literals that lowering needs and nobody wrote.</summary>
internal static class Literals
{
    public static BoundLiteral Number(SyntaxNode syntax, int value) => new(syntax, null, value);

    public static BoundLiteral Text(SyntaxNode syntax, string value) => new(syntax, null, value);

    public static BoundLiteral Null(SyntaxNode syntax) => new(syntax, null, null);
}

/// <summary>An element of a list at an index that is inside it, as a loop over the list knows.</summary>
internal sealed record KnownElement(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression List, BoundExpression Index) : BoundExpression(Syntax, Type);

/// <summary>
/// A value that came in as JSON, in the form that C# would write it in: JSON may hold an instant with an offset, a Guid in capitals or the name of an
/// enum's member in another case. Stands where the value is first read, and only where its type has such a form.
/// </summary>
internal sealed record Canonical(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression Value) : BoundExpression(Syntax, Type)
{
    /// <summary>The value in its form; itself where the type has none of its own.</summary>
    public static BoundExpression Of(BoundExpression value) => Forms.Has(value.Type) ? new Canonical(value.Syntax, value.Type, value) : value;
}

/// <summary>A list of the input, which is an error when it is not there: to functions of lists, what is not there is an empty list.</summary>
internal sealed record PresentList(SyntaxNode Syntax, ITypeSymbol? Type, BoundMember List) : BoundExpression(Syntax, Type);

/// <summary>A value whose failure was asked for before: here it does not fail.</summary>
internal sealed record Checked(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression Value) : BoundExpression(Syntax, Type);

/// <summary>Whether computing values, one after the other, fails with an exception of C#, or with <paramref name="Exception"/>; without a type of its own, the failure that it is.</summary>
/// <param name="Values">What is computed; nothing is, beyond the first failure.</param>
/// <param name="IsTest">True for the question, false for the failure.</param>
/// <param name="Exception">The name of the exception asked for; null for any.</param>
internal sealed record ExpressionFailure(SyntaxNode Syntax, ITypeSymbol? Type, ImmutableArray<BoundExpression> Values, bool IsTest, string? Exception = null) : BoundExpression(Syntax, Type);

/// <summary>A failure that a Catch caught of an expression, under the name of C#'s exception; as it came where it has none.</summary>
internal sealed record NamedFailure(SyntaxNode Syntax, BoundExpression Failure) : BoundExpression(Syntax, null);

/// <summary>A member of a failure: of the error that a Catch caught, or of one that was thrown in the same method.</summary>
/// <param name="MayBeThrown">Whether the method itself may have thrown it; such a failure bears the mark <see cref="Thrown"/>.</param>
internal sealed record FailurePart(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression Failure, FailureMember Member, bool MayBeThrown = false) : BoundExpression(Syntax, Type)
{
    public const string Error = "Error";
    public const string Cause = "Cause";
    public const string Thrown = "Thrown";

    /// <summary>A failure that is known when compiling; marked as thrown where a clause around asks for that.</summary>
    public static BoundObject Known(SyntaxNode syntax, BoundExpression error, BoundExpression cause, bool marked) =>
        new(syntax, null, [new(Error, error), new(Cause, cause), .. marked ? new BoundObjectMember[] { new(Thrown, new BoundLiteral(syntax, null, true)) } : []]);
}

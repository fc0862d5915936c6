using System.Diagnostics;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>What can be read of a failure, out of an error output or an object like it.</summary>
internal static class FailureEmitter
{
    public static JsonataSyntax Emit(FailurePart part, ExpressionEmitter emitter) => part.Member switch
    {
        FailureMember.ErrorType => Member(emitter.Emit(part.Failure), FailurePart.Error),
        FailureMember.Cause => Cause(part, emitter),
        FailureMember.ErrorMessage or FailureMember.Message => Message(part, emitter),
        _ => throw new UnreachableException($"No JSONata for {part.Member}."),
    };

    // An error may come without a cause, or with null for one.
    private static JsonataSyntax Cause(FailurePart part, ExpressionEmitter emitter) =>
        emitter.Once(Member(emitter.Emit(part.Failure), FailurePart.Cause), cause => Conditional(IsText(cause), cause, Text("")));

    // A Lambda function's cause is a document with the message in it; every other cause is the message. The document is not parsed as a
    // whole: a cause that is too long arrives without its end. What the method itself throws is never taken for such a document.
    private static JsonataSyntax Message(FailurePart part, ExpressionEmitter emitter) =>
        emitter.Once(Member(emitter.Emit(part.Failure), FailurePart.Cause), cause =>
        {
            var quoted = Index(Member(Index(Call("match", cause, LambdaMessage), Number(0)), "groups"), Number(0));
            var message = emitter.Once(quoted, text => Conditional(Call("exists", text), Call("parse", Binary(Binary(Text("\""), BinaryOperator.Concatenate, text), BinaryOperator.Concatenate, Text("\""))), cause));
            var known = part.MayBeThrown ? Conditional(Member(emitter.Emit(part.Failure), FailurePart.Thrown), cause, message) : message;
            return Conditional(IsText(cause), known, Text(""));
        });

    private static JsonataSyntax IsText(JsonataSyntax value) => Binary(Call("type", value), BinaryOperator.Equal, Text("string"));

    // An end of a character class behind a backslash would not be one to the reference parser: the quote comes last.
    private static RegexLiteral LambdaMessage => new("""^\s*\{\s*(?:"errorType"\s*:\s*"(?:[^\\"]|\\.)*"\s*,\s*)?"errorMessage"\s*:\s*"((?:[^\\"]|\\.)*)["]""", "");
}

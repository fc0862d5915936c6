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

    /// <summary>The failure of an expression that a Catch caught: AWS puts the message of the error behind what it says itself.</summary>
    public static JsonataSyntax Named(JsonataSyntax failure, ExpressionEmitter emitter) =>
        emitter.Once(Index(Call("match", Member(failure, FailurePart.Cause), ThrownInExpression), Number(0)), found => Conditional(
            Call("exists", found),
            Known(Index(Member(found, "groups"), Number(0)), Index(Member(found, "groups"), Number(1))),
            failure));

    /// <summary>Whether values fail, or the failure: found out without failing.</summary>
    public static JsonataSyntax Of(ExpressionFailure failure, ExpressionEmitter emitter, VariableNames names)
    {
        var search = new FailureSearch(names);
        if (search.InTurn(failure.Values.Select(emitter.Emit)) is not { } found || FailureSearch.IsTooDeep(found))
        {
            // Nobody comes to where it is read, and what is read there is an expression all the same.
            return failure.IsTest ? False : Known(Text(""), Text(""));
        }

        JsonataSyntax NameOf(JsonataSyntax text) => Call("substringBefore", text, Text(Throw.Separator));
        return failure switch
        {
            { IsTest: false } => emitter.Once(found, text => Known(NameOf(text), Call("substringAfter", text, Text(Throw.Separator)))),
            { Exception: { } exception } => Binary(NameOf(found), BinaryOperator.Equal, Text(exception)),
            _ => Call("exists", found),
        };
    }

    private static JsonataSyntax Known(JsonataSyntax error, JsonataSyntax cause) => Object((FailurePart.Error, error), (FailurePart.Cause, cause), (FailurePart.Thrown, True));

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

    private static RegexLiteral ThrownInExpression => new(@"during evaluation\. D3137: ([A-Za-z]+Exception): ([\s\S]*)$", "");

    // An end of a character class behind a backslash would not be one to the reference parser: the quote comes last.
    private static RegexLiteral LambdaMessage => new("""^\s*\{\s*(?:"errorType"\s*:\s*"(?:[^\\"]|\\.)*"\s*,\s*)?"errorMessage"\s*:\s*"((?:[^\\"]|\\.)*)["]""", "");
}

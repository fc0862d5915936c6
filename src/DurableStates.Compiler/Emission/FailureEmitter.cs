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

    // An error may come without a cause.
    private static JsonataSyntax Cause(FailurePart part, ExpressionEmitter emitter) =>
        emitter.Once(Member(emitter.Emit(part.Failure), FailurePart.Cause), cause => Conditional(Call("exists", cause), cause, Text("")));

    // A Lambda function's cause is a document with the message in it; every other cause is the message.
    private static JsonataSyntax Message(FailurePart part, ExpressionEmitter emitter) =>
        emitter.Once(Member(emitter.Emit(part.Failure), FailurePart.Cause), cause => emitter.Once(
            Member(
                Conditional(Binary(Call("substring", cause, Number(0), Number(1)), BinaryOperator.Equal, Text("{")), Call("parse", cause)),
                "errorMessage"),
            message => Conditional(Call("exists", message), message, Conditional(Call("exists", cause), cause, Text("")))));
}

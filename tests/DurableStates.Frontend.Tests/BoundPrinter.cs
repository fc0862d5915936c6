using System.Globalization;
using System.Text;
using DurableStates.Frontend.Bound;

namespace DurableStates.Frontend.Tests;

/// <summary>Prints a bound tree in a short notation, so that a test can show it.</summary>
internal static class BoundPrinter
{
    public static string Print(BoundStatement statement)
    {
        var text = new StringBuilder();
        Print(statement, text, 0);
        return text.ToString().TrimEnd();
    }

    private static void Print(BoundStatement? statement, StringBuilder text, int depth)
    {
        void Line(string line) => text.Append(' ', depth * 4).Append(line).Append('\n');
        void Nested(BoundStatement? inner) => Print(inner, text, depth + 1);

        switch (statement)
        {
            case null:
                break;
            case BoundBlock block:
                foreach (var inner in block.Statements)
                {
                    Print(inner, text, depth);
                }

                break;
            case BoundAssign assign:
                Line($"{assign.Variable.Name} = {Of(assign.Value)}");
                break;
            case BoundAwait { Result: { } result } await:
                Line($"{result.Name} = await {Of(await.Operation)}");
                break;
            case BoundAwait await:
                Line($"await {Of(await.Operation)}");
                break;
            case BoundIf @if:
                Line($"if {Of(@if.Condition)}");
                Nested(@if.Then);
                if (@if.Else is not null)
                {
                    Line("else");
                    Nested(@if.Else);
                }

                break;
            case BoundWhile loop:
                Line($"while {Of(loop.Condition)}");
                Nested(loop.Body);
                break;
            case BoundDo loop:
                Line("do");
                Nested(loop.Body);
                Line("test");
                Nested(loop.Test);
                Line($"while {Of(loop.Condition)}");
                break;
            case BoundFor loop:
                Line($"for {Of(loop.Condition)}");
                Nested(loop.Body);
                Line("step");
                Nested(loop.Increment);
                break;
            case BoundForEach loop:
                Line($"foreach {loop.Item.Name} in {Of(loop.List)}");
                Nested(loop.Body);
                break;
            case BoundBreak:
                Line("break");
                break;
            case BoundContinue:
                Line("continue");
                break;
            case BoundReturn @return:
                Line($"return {Of(@return.Value)}");
                break;
            case BoundThrow @throw:
                Line($"throw {@throw.Error}({Of(@throw.Cause)})");
                break;
            case BoundRethrow rethrow:
                Line($"rethrow {rethrow.Failure.Name}");
                break;
            case BoundTry @try:
                Line("try");
                Nested(@try.Body);
                foreach (var clause in @try.Catches)
                {
                    Line($"catch {clause.ExceptionType.Name} {clause.Failure?.Name ?? "_"} [{string.Join(", ", clause.ErrorNames)}]");
                    Nested(clause.Body);
                }

                if (@try.Finally is not null)
                {
                    Line("finally");
                    Nested(@try.Finally);
                }

                break;
            default:
                Line(statement.GetType().Name);
                break;
        }
    }

    private static string Of(BoundOperation operation) => operation switch
    {
        BoundActivityCall call => $"{call.Activity.ResourceName}({Of(call.Payload)}){Of(call.Options)}",
        BoundAwsCall call => $"{call.Service}.{call.Operation}:{call.Pattern}({Of(call.Request)}){Of(call.Options)}",
        BoundCallback call => $"callback({call.Token.Name} => {Of(call.Start)}) timeout {Of(call.TimeoutSeconds)} heartbeat {Of(call.HeartbeatSeconds)}",
        BoundTimer { Seconds: { } seconds } => $"wait({Of(seconds)})",
        BoundTimer timer => $"until({Of(timer.Until)})",
        _ => operation.GetType().Name,
    };

    private static string Of(BoundTaskOptions options)
    {
        var text = string.Concat(options.Retries.Select(retry => FormattableString.Invariant(
            $" retry [{string.Join(", ", retry.ErrorNames)}] {retry.MaxAttempts}x {retry.IntervalSeconds}s *{retry.BackoffRate}{(retry.MaxDelaySeconds is { } longest ? $" <{longest}s" : "")}{(retry.FullJitter ? " jitter" : "")}")));
        return text
            + (options.TimeoutSeconds is null ? "" : $" timeout {Of(options.TimeoutSeconds)}")
            + (options.HeartbeatSeconds is null ? "" : $" heartbeat {Of(options.HeartbeatSeconds)}");
    }

    private static string Of(BoundExpression? expression) => expression switch
    {
        null => "nothing",
        BoundLiteral { Value: string text } => $"\"{text}\"",
        BoundLiteral { Value: bool flag } => flag ? "true" : "false",
        BoundLiteral literal => Convert.ToString(literal.Value, CultureInfo.InvariantCulture) is { Length: > 0 } value ? value : "null",
        BoundVariableReference reference => reference.Variable.Name,
        BoundMember member => $"{Of(member.Target)}.{member.JsonName}{(member.MayBeAbsent ? "?" : "")}",
        BoundElement element => $"{Of(element.List)}[{(element.FromEnd ? "^" : "")}{Of(element.Index)}]",
        BoundObject @object => Members(@object.Members),
        BoundWith with => $"{Of(with.Target)} with {Members(with.Members)}",
        BoundDictionary dictionary => $"{{{string.Join(", ", dictionary.Entries.Select(entry => $"[{Of(entry.Key)}]: {Of(entry.Value)}"))}}}",
        BoundList list => $"[{string.Join(", ", list.Elements.Select(element => (element.IsSpread ? ".." : "") + Of(element.Value)))}]",
        BoundConditional conditional => $"({Of(conditional.Condition)} ? {Of(conditional.WhenTrue)} : {Of(conditional.WhenFalse)})",
        BoundCoalesce coalesce => $"({Of(coalesce.Value)} ?? {Of(coalesce.Otherwise)})",
        BoundNullTest test => $"({Of(test.Value)} {(test.IsNot ? "is not null" : "is null")})",
        BoundUnary unary => $"{unary.Operator}({Of(unary.Operand)})",
        BoundBinary binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        BoundInterpolation text => $"$({string.Join(" & ", text.Parts.Select(Of))})",
        BoundLet let => $"(let {let.Variable.Name} = {Of(let.Value)} in {Of(let.Body)})",
        BoundLambda lambda => $"{string.Join(",", lambda.Parameters.Select(parameter => parameter.Name))} => {Of(lambda.Body)}",
        BoundFunction function => $"{function.Function}({string.Join(", ", function.Arguments.Select(Of))})",
        BoundContextValue value => $"${value.Value}",
        BoundTemplateValue value => $"${{{value.Placeholder}}}",
        BoundFailureMember member => $"{member.Failure.Name}.{member.Member}",
        _ => expression.GetType().Name,
    };

    private static string Of(BoundInterpolationPart part) =>
        Of(part.Value) + (part.Alignment == 0 ? "" : FormattableString.Invariant($",{part.Alignment}")) + (part.Format is null ? "" : $":{part.Format}");

    private static string Members(IEnumerable<BoundObjectMember> members) => $"{{{string.Join(", ", members.Select(member => $"{member.JsonName}: {Of(member.Value)}"))}}}";
}

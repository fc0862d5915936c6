using System.Collections.Immutable;
using DurableStates.Compiler.Emission;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>A loop whose rounds call one function and do nothing else, under conditions that no call changes: all its calls are known before the first one.</summary>
internal sealed class CallList
{
    private const string Payload = "payload";
    private const string IsAdded = "added";

    // What would be larger is easier to read as rounds.
    private const int LargestExpression = 120;

    private readonly List<Call> _calls = [];
    private readonly HashSet<BoundExpression> _marked = new(ReferenceEqualityComparer.Instance as IEqualityComparer<BoundExpression>);
    private readonly IReadOnlyDictionary<BoundVariable, int> _mentions;
    private readonly RoundLocals _locals;
    private readonly Lowerer _lowerer;
    private readonly BoundForEach _loop;
    private readonly BoundStatement _whole;

    private CallList(BoundForEach loop, BoundStatement whole, Lowerer lowerer)
    {
        _loop = loop;
        _lowerer = lowerer;
        _locals = new(loop with { Body = whole }, lowerer);
        _whole = whole;
        _mentions = BoundWalk.Mentions(loop.Body);
    }

    // foreach (var item in list) { results.Add(await f(a)); if (condition) await f(b); }
    //
    // becomes
    //
    // each:  Map  over what f is called with: for each item of list a, and where the condition holds b  -> after with results := results and those to keep
    //   f:   Task f(the Map's item)
    //
    // which takes no transition for a condition; null where a round does something else, or where there is no condition in it.
    public static MapRounds? Of(BoundForEach loop, BoundStatement whole, BoundExpression list, Rounds rounds, Lowerer lowerer)
    {
        var inside = BoundStatements.All(loop.Body).ToArray();
        if (!ExpressionEmitter.IsList(loop.List.Type) || rounds.Lists.Count > 1 || !inside.Any(statement => statement is BoundIf) || inside.Any(statement => PinnedNames.Of(statement.Syntax) is not null))
        {
            return null;
        }

        var calls = new CallList(loop, whole, lowerer);
        return calls.In([loop.Body]) is { } made && made.Size() <= LargestExpression && calls._calls is [var first, ..] && calls._calls.TrueForAll(call => call.IsLike(first))
            ? calls.Rounds(list, made, rounds.Lists is [var only] ? only : null)
            : null;
    }

    private MapRounds Rounds(BoundExpression list, BoundExpression calls, BoundVariable? results)
    {
        // What is called now and then to keep its result says so.
        var isMarked = _calls.Exists(call => call.IsAdded) && _calls.Exists(call => !call.IsAdded);
        BoundExpression item = new MapItem(_loop.Syntax, null);
        BoundExpression Part(string name) => new BoundMember(_loop.Syntax, null, item, name, MayBeAbsent: false);

        var each = isMarked ? calls : calls.Rewrite(part => _marked.Contains(part) ? ((BoundObject)part).Members[0].Value : null);
        var items = new BoundFunction(_loop.Syntax, list.Type, KnownFunction.SelectMany, [Items.Present(list), new BoundLambda(_loop.Syntax, null, [_loop.Item], each)]);

        var result = new BoundVariable("result", _calls[0].Operation.ResultType, BoundVariableKind.Temporary);
        BoundExpression given = new BoundVariableReference(_loop.Syntax, result);
        BoundExpression kept = isMarked
            ? new BoundConditional(_loop.Syntax, null, Part(IsAdded), ListOf(new BoundListElement(given, IsSpread: false)), ListOf())
            : results is null ? Literals.Null(_loop.Syntax) : given;
        var end = Label.Of(new ReturnNode(_loop.Syntax, "Next", kept));
        var call = _calls[0].Operation with { Payload = _calls[0].Operation.Payload is null ? null : isMarked ? Part(Payload) : item };
        var round = new StateGraph { Entry = new(ActivityCallLowering.Lower(call, result, end, _lowerer.Inside(null))) };

        return new(items, round, results is null ? [] : [Outcome(results, isMarked)]);
    }

    private Assignment Outcome(BoundVariable results, bool isMarked)
    {
        BoundExpression added = new TaskResult(_loop.Syntax, results.Type, Payload: false);
        if (isMarked)
        {
            var each = new BoundVariable("results", results.Type, BoundVariableKind.Parameter);
            added = new BoundFunction(
                _loop.Syntax, results.Type, KnownFunction.SelectMany, [added, new BoundLambda(_loop.Syntax, null, [each], new BoundVariableReference(_loop.Syntax, each))]);
        }

        return new(results, new BoundFunction(_loop.Syntax, results.Type, KnownFunction.Concat, [new BoundVariableReference(_loop.Syntax, results), added]));
    }

    // What the statements of a round call the function with, as a list; null when they do something else.
    private BoundList? In(ImmutableArray<BoundStatement> statements)
    {
        if (statements.IsEmpty || statements[0] is BoundContinue)
        {
            return ListOf();
        }

        return statements switch
        {
            [BoundBlock block, .. var rest] => In([.. block.Statements, .. rest]),
            [BoundIf branch, .. var rest] => If(branch, rest),
            [BoundAssign local, .. var rest] when _locals.Takes(local) => In(rest),
            [BoundAwait { Operation: BoundActivityCall call, Result: { } result }, BoundAssign assign, .. var rest] when Appends(assign, result) => Before(call, isAdded: true, rest),
            [BoundAwait { Operation: BoundActivityCall call, Result: var result }, .. var rest] when IsUnread(result) => Before(call, isAdded: false, rest),
            _ => null,
        };
    }

    private BoundList? If(BoundIf branch, ImmutableArray<BoundStatement> rest)
    {
        var condition = _locals.Value(branch.Condition);
        if (!CanMove(condition))
        {
            return null;
        }

        // What follows is said once, but where a way does not come to it.
        var goesOn = !BoundStatements.All(branch).Any(inner => inner is BoundContinue);
        ImmutableArray<BoundStatement> then = goesOn ? [branch.Then] : [branch.Then, .. rest];
        ImmutableArray<BoundStatement> otherwise = [.. branch.Else is { } last ? new[] { last } : [], .. goesOn ? [] : rest];
        return In(then) is { } whenTrue && In(otherwise) is { } whenFalse && (goesOn ? In(rest) : ListOf()) is { } others
            ? Joined(new(new BoundConditional(branch.Syntax, null, condition, whenTrue, whenFalse), IsSpread: true), others)
            : null;
    }

    private BoundList? Before(BoundActivityCall call, bool isAdded, ImmutableArray<BoundStatement> rest)
    {
        var payload = call.Payload is null ? Literals.Null(call.Syntax) : _locals.Value(call.Payload);
        var marked = new BoundObject(call.Syntax, null, [new(Payload, payload), new(IsAdded, new BoundLiteral(call.Syntax, null, isAdded))]);
        _marked.Add(marked);
        _calls.Add(new(call, isAdded));
        return CanMove(payload) && In(rest) is { } others ? Joined(new(marked, IsSpread: false), others) : null;
    }

    private static BoundList Joined(BoundListElement first, BoundList others) => others with { Elements = others.Elements.Insert(0, first) };

    private BoundList ListOf(params ImmutableArray<BoundListElement> elements) => new(_loop.Syntax, _loop.List.Type, elements);

    // It is evaluated for all rounds before the first one.
    private static bool CanMove(BoundExpression value) => !value.CanFail() && !value.IsVolatile();

    private bool Appends(BoundAssign assign, BoundVariable result) =>
        Appending.Of(assign) is { IsSpread: false, Value: BoundVariableReference added } && added.Variable == result && _mentions[result] == 2;

    private bool IsUnread(BoundVariable? result) => result is null || _mentions[result] == 1 && _lowerer.Normal.IsLocalTo(_whole, result);

    /// <summary>One place where the function is called.</summary>
    private sealed record Call(BoundActivityCall Operation, bool IsAdded)
    {
        public bool IsLike(Call other) =>
            Operation.Activity.ResourceName == other.Operation.Activity.ResourceName
            && (Operation.Payload is null) == (other.Operation.Payload is null)
            && Operation.Options.Retries.Length == other.Operation.Options.Retries.Length
            && Operation.Options.Retries.Zip(other.Operation.Options.Retries).All(pair => AreSame(pair.First, pair.Second))
            && AreSame(Operation.Options.TimeoutSeconds, other.Operation.Options.TimeoutSeconds)
            && AreSame(Operation.Options.HeartbeatSeconds, other.Operation.Options.HeartbeatSeconds);

        private static bool AreSame(BoundRetry one, BoundRetry other) =>
            one.ErrorNames.SequenceEqual(other.ErrorNames) && one with { ErrorNames = [] } == other with { ErrorNames = [] };

        // A time that is computed may be another one in each round.
        private static bool AreSame(BoundExpression? one, BoundExpression? other) =>
            one is null or BoundLiteral && other is null or BoundLiteral && Sameness.OfAll(one is null ? [] : [one], other is null ? [] : [other]);
    }
}

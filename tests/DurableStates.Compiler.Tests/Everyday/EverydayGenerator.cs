using System.Collections.Immutable;
using DurableStates.Compiler.Generated;
using static DurableStates.Compiler.Generated.Statement;

namespace DurableStates.Compiler.Everyday;

/// <summary>Makes orchestrators with what people write: helpers, local functions, objects that change, queries, every loop, switch and clause. One seed, one program.</summary>
internal sealed class EverydayGenerator
{
    private const int Deepest = 3;

    private static readonly string[] Types = ["int", "int", "string", "string", "bool", "int?", "string?", "List<string>", "List<int>", "Row", "Bag", "Level", "Dictionary<string, int>", "(int A, string B)", "List<Row>", "double", "DateTime", "TimeSpan", "Guid", "Shape"];
    private static readonly HashSet<string> Mutable = ["List<string>", "List<int>", "Bag", "Dictionary<string, int>"];

    private readonly Random _random;
    private readonly EverydayExpressions _expressions;
    private readonly SortedSet<string> _constructs = new(StringComparer.Ordinal);

    private EverydayGenerator(int seed)
    {
        _random = new(seed);
        _expressions = new(_random, _constructs);
    }

    public static EverydayProgram Of(int seed)
    {
        var generator = new EverydayGenerator(seed);
        var helpers = Enumerable.Range(0, generator._random.Next(3)).Select(_ => generator.Helper(isLocal: false)).ToImmutableArray();
        var scope = EverydayScope.Empty;
        var body = ImmutableArray.CreateBuilder<Statement>();
        for (var count = 1 + generator._random.Next(3); count > 0; count--)
        {
            generator.Declare(ref scope, body);
        }

        generator.Statements(ref scope, body, 2 + generator._random.Next(4));
        body.Add(new Line(generator.Result(scope)));
        var runs = new EverydayRuns(generator._random);
        return new(body.ToImmutable(), helpers, [.. Enumerable.Range(0, 4).Select(_ => runs.Run())], [.. generator._constructs]);
    }

    private string Result(EverydayScope scope)
    {
        var names = scope.Names.Where(one => one.Type != "Exception" && !one.Type.StartsWith('(')).Select(one => one.Name).Distinct().ToArray();
        return names.Length == 0 ? $"return {_expressions.Int(scope)};" : $"return new {{ {string.Join(", ", names)} }};";
    }

    private Part Helper(bool isLocal)
    {
        var returns = Pick("int", "string", "bool");
        var parameters = Enumerable.Range(0, _random.Next(3)).Select(_ => (Type: Pick("int", "string", "bool", "int?"), Name: _expressions.Fresh())).ToArray();
        var isAsync = !isLocal && _random.Next(3) == 0;
        var name = $"{(isLocal ? "Local" : "Helper")}{_expressions.Fresh()}";
        var scope = parameters.Aggregate(EverydayScope.Empty with { CanAwait = isAsync, Returns = returns, Depth = 1 }, (one, parameter) => one.With(parameter.Type, parameter.Name));
        var body = ImmutableArray.CreateBuilder<Statement>();
        Statements(ref scope, body, 1 + _random.Next(3), inputIsKnown: isLocal);
        body.Add(new Line($"return {WithoutInput(_expressions.Of(returns, scope), isLocal)};"));
        _expressions.Helpers.Add((returns, name, [.. parameters.Select(parameter => parameter.Type)], isAsync));
        var given = string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
        _constructs.Add(isLocal ? "local-function" : isAsync ? "async-helper-method" : "helper-method");
        var all = isLocal ? given : string.Join(", ", new[] { isAsync ? "TaskOrchestrationContext context" : "", given }.Where(part => part.Length > 0));
        return new($"{(isLocal ? "" : "private static ")}{(isAsync ? $"async Task<{returns}>" : returns)} {name}({all})", [.. body.Select(statement => WithoutInput(statement, isLocal))]);
    }

    // A static helper does not see the input; constants stand for what it would read.
    private static Statement WithoutInput(Statement statement, bool isLocal) => isLocal ? statement : statement switch
    {
        Line line => new Line(WithoutInput(line.Code, isLocal)),
        Compound compound => new Compound([.. compound.Parts.Select(part => new Part(WithoutInput(part.Header, isLocal), [.. part.Body.Select(inner => WithoutInput(inner, isLocal))]))]),
        _ => statement,
    };

    private static string WithoutInput(string code, bool isLocal) => isLocal ? code : code
        .Replace("input.Numbers", "new List<int> { 3, 1, 2 }", StringComparison.Ordinal).Replace("input.Words", "new List<string> { \"b\", \"a\" }", StringComparison.Ordinal)
        .Replace("input.Rows", "new List<Row>()", StringComparison.Ordinal).Replace("input.Number", "5", StringComparison.Ordinal).Replace("input.Other", "2", StringComparison.Ordinal)
        .Replace("input.Flag", "true", StringComparison.Ordinal).Replace("input.Word", "\"w\"", StringComparison.Ordinal).Replace("input.Odd", "(string?)null", StringComparison.Ordinal)
        .Replace("input.Rank", "(int?)4", StringComparison.Ordinal).Replace("input.Level", "Level.Middle", StringComparison.Ordinal).Replace("input.At", "new DateTime(2026, 3, 1)", StringComparison.Ordinal)
        .Replace("input.Prices", "new Dictionary<string, int> { [\"a\"] = 1 }", StringComparison.Ordinal).Replace("input.Maybe", "new List<string>()", StringComparison.Ordinal)
        .Replace("input.Real", "2.5", StringComparison.Ordinal)
        .Replace("input.Id == Guid.Empty", "false", StringComparison.Ordinal).Replace("input.Id.ToString()", "\"id\"", StringComparison.Ordinal).Replace("input.Id", "Guid.Empty", StringComparison.Ordinal);

    private void Statements(ref EverydayScope scope, ImmutableArray<Statement>.Builder into, int count, bool inputIsKnown = true)
    {
        for (; count > 0; count--)
        {
            Statement(ref scope, into);
        }
    }

    private ImmutableArray<Statement> Block(EverydayScope scope, int count)
    {
        var body = ImmutableArray.CreateBuilder<Statement>();
        Statements(ref scope, body, count);
        return body.ToImmutable();
    }

    private void Statement(ref EverydayScope scope, ImmutableArray<Statement>.Builder into)
    {
        var isDeep = scope.Depth >= Deepest;
        switch (_random.Next(isDeep ? 14 : 34))
        {
            case 0 or 1 or 2:
                Declare(ref scope, into);
                break;
            case 3 or 4 when Assigned(scope) is { } assigned:
                into.Add(new Line(assigned));
                break;
            case 5 or 6 or 7 or 8 when Changed(scope) is { } changed:
                into.Add(new Line(changed));
                break;
            case 9 or 10 when scope.CanAwait:
                into.Add(new Line(Tag("tell", $"await context.CallActivityAsync(\"Tell\", {Pick(_expressions.Int(scope), _expressions.Text(scope), _expressions.Of("List<string>", scope, 1), $"new {{ A = {_expressions.Int(scope)}, B = {_expressions.Text(scope)} }}")});")));
                break;
            case 11 when scope.Returns is null:
                into.Add(new Line(Tag("log", $"logger.LogInformation(\"{{A}} {{B}}\", {_expressions.Int(scope)}, {_expressions.Text(scope)});")));
                break;
            case 12:
                into.Add(new Line(Tag("discard", $"_ = {_expressions.Int(scope)};")));
                break;
            case 13 when scope.CanAwait && scope.Returns is null:
                into.Add(new Line(Tag("timer", $"await context.CreateTimer(TimeSpan.FromSeconds({_random.Next(5)}));")));
                break;
            case 14 or 15 or 16:
                into.Add(If(scope));
                break;
            case 17 or 18:
                into.Add(ForEach(scope));
                break;
            case 19:
                into.Add(For(scope));
                break;
            case 20:
                into.AddRange(While(scope));
                break;
            case 21 or 22:
                into.Add(Try(scope));
                break;
            case 23 or 24:
                into.Add(Switch(scope));
                break;
            case 25 when scope.Returns is null && scope.Depth == 0:
                into.Add(new Compound([Helper(isLocal: true)]));
                break;
            case 26 when scope.Depth > 0:
                into.Add(Jump(scope));
                break;
            case 27:
                into.Add(TryGet(scope));
                break;
            case 28 when scope.CanAwait && scope.Returns is null:
                Callback(ref scope, into);
                break;
            case 29 when scope.CanAwait && scope.Returns is null:
                into.Add(new Line(Tag("retry", $"await context.CallActivityAsync(\"Tell\", {_expressions.Text(scope)}, Patient);")));
                break;
            case 30 when scope.CanAwait && scope.Returns is null:
                into.Add(new Line(Tag("aws-call", $"await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(new PutEventsRequest {{ Entries = [new PutEventsRequestEntry {{ Source = \"shop\", DetailType = {_expressions.Text(scope.InLambda(), 2)}, Detail = WorkflowJson.Serialize({Pick("input.Words", "new { A = input.Number, B = input.Word }")}) }}] }}));")));
                break;
            case 31:
                into.Add(Guarded(scope));
                break;
            default:
                Declare(ref scope, into);
                break;
        }
    }

    private void Callback(ref EverydayScope scope, ImmutableArray<Statement>.Builder into)
    {
        var name = _expressions.Fresh();
        into.Add(new Line($"var {name} = 0;"));
        into.Add(new Line($"var {name}q = {_expressions.Text(scope)};"));
        var wait = new Line(Tag("callback", $"{name} = await context.WaitForCallbackAsync<int>(token => context.CallActivityAsync((Steps steps) => steps.Hand(new Question({name}q, token))), timeout: TimeSpan.FromMinutes({1 + _random.Next(90)}));"));
        into.Add(_random.Next(2) == 0 ? wait : new Compound([new("try", [wait]), new(Tag("catch-TimeoutException", "catch (TimeoutException)"), [new Line($"{name} = -1;")])]));
        scope = scope.With("int", name);
    }

    // A call with filters on what it fails with.
    private Compound Guarded(EverydayScope scope)
    {
        _constructs.Add("exception-filter");
        var name = _expressions.Fresh();
        var call = scope.CanAwait && scope.Returns is null ? Pick("await context.CallActivityAsync(\"Tell\", 1, Patient);", $"await context.CallActivityAsync(\"Tell\", {_expressions.Text(scope)});") : $"_ = {_expressions.Text(scope)};";
        if (!call.StartsWith("await", StringComparison.Ordinal))
        {
            return new([new("try", [new Line($"if ({_expressions.Bool(scope)}) {{ throw new OwnException({_expressions.Text(scope)}); }}"), new Line(call)]), new(Tag("catch-OwnException", "catch (OwnException)"), Block(scope.Inside() with { InCatch = true }, 1))]);
        }

        var filter = Pick($"{name}.FailureDetails.IsCausedBy<OwnException>()", $"{name}.FailureDetails.ErrorType is \"BusyException\" or \"Full\"", $"{name}.FailureDetails.ErrorType == \"DerivedException\"");
        var inside = scope.With("Exception", name).Inside() with { InCatch = true };
        var parts = new List<Part> { new("try", [new Line(call), .. Block(scope.Inside(), 1)]), new($"catch (TaskFailedException {name}) when ({filter})", Block(inside, 1)) };
        if (_random.Next(2) == 0)
        {
            parts.Add(new(Tag("catch-TaskFailedException", $"catch (TaskFailedException {name})"), Block(inside, 1)));
        }

        return new([.. parts]);
    }

    private void Declare(ref EverydayScope scope, ImmutableArray<Statement>.Builder into)
    {
        var name = _expressions.Fresh();
        if (_random.Next(12) == 0)
        {
            // A query that is read later.
            into.Add(new Line(Tag("query-variable", $"var {name} = {_expressions.Texts(scope.InLambda(), 1)}.Where(w => {_expressions.Bool(scope.InLambda().With("string", "w"), 2)});")));
            into.Add(new Line($"var {name}n = {name}.Count();"));
            scope = scope.With("int", $"{name}n");
            return;
        }

        if (_random.Next(12) == 0)
        {
            into.Add(new Line(Tag("deconstruction", $"var ({name}a, {name}b) = {_expressions.Of("(int A, string B)", scope)};")));
            scope = scope.With("int", $"{name}a").With("string", $"{name}b");
            return;
        }

        var type = Pick(Types);
        if (type is "double" or "DateTime" or "TimeSpan" or "Guid" or "Shape")
        {
            _constructs.Add(type == "Shape" ? "class-hierarchy" : type);
        }

        into.Add(new Line($"{type} {name} = {_expressions.Of(type, scope)};"));
        scope = Mutable.Contains(type) ? scope.WithChangeable(type, name) : scope.With(type, name);
    }

    private string? Assigned(EverydayScope scope)
    {
        var type = Pick("int", "int", "string", "string", "bool", "int?", "string?", "(int A, string B)", "double", "DateTime", "TimeSpan", "Shape", "Level", "Guid");
        if (scope.Assignable(type) is not { Length: > 0 } names)
        {
            return null;
        }

        var name = Pick(names);
        return type switch
        {
            "int" => Tag("compound", $"{name} {Pick("=", "+=", "-=", "*=", "|=", "^=")} {_expressions.Int(scope)};"),
            "string" => Tag("compound", $"{name} {Pick("=", "+=")} {_expressions.Text(scope)};"),
            "string?" => Tag("coalesce-assignment", $"{name} {Pick("=", "??=")} {_expressions.Text(scope)};"),
            _ => Tag("assignment", $"{name} = {_expressions.Of(type, scope)};"),
        };
    }

    private string? Changed(EverydayScope scope)
    {
        switch (_random.Next(4))
        {
            case 0 when scope.Changing("List<string>") is { Length: > 0 } texts:
                var list = Pick(texts);
                return Tag("list-change", $"{list}.{Pick($"Add({_expressions.Text(scope)})", $"AddRange({_expressions.Texts(scope.InLambda(), 1)})", $"Insert(0, {_expressions.Text(scope)})", $"Remove({_expressions.Text(scope)})", "Clear()")};");
            case 1 when scope.Changing("List<int>") is { Length: > 0 } numbers:
                var other = Pick(numbers);
                return Tag("element-change", Pick($"{other}.Add({_expressions.Int(scope)});", $"if ({other}.Count > 0) {{ {other}[0] {Pick("=", "+=")} {_expressions.Int(scope)}; }}", $"if ({other}.Count > 1) {{ {other}.RemoveAt(1); }}", $"if ({other}.Count > 0) {{ {other}[{other}.Count - 1]++; }}"));
            case 2 when scope.Changing("Dictionary<string, int>") is { Length: > 0 } dictionaries:
                var dictionary = Pick(dictionaries);
                return Tag("entry-change", Pick($"{dictionary}[{_expressions.Text(scope)}] = {_expressions.Int(scope)};", $"{dictionary}[\"k\"] = {dictionary}.GetValueOrDefault(\"k\") + {_expressions.Int(scope)};", $"{dictionary}.Add({_expressions.Text(scope)}, {_expressions.Int(scope)});"));
            case 3 when scope.Changing("Bag") is { Length: > 0 } bags:
                var bag = Pick(bags);
                return Tag("member-change", Pick($"{bag}.N {Pick("=", "+=", "-=")} {_expressions.Int(scope)};", $"{bag}.S += {_expressions.Text(scope)};", $"{bag}.L.Add({_expressions.Text(scope)});", $"{bag}.N++;"));
            default:
                return null;
        }
    }

    private Compound If(EverydayScope scope)
    {
        _constructs.Add("if");
        Part then = new($"if ({_expressions.Bool(scope)})", Block(scope.Inside(), 1 + _random.Next(2)));
        return new(_random.Next(3) switch
        {
            0 => [then, new("else", Block(scope.Inside(), 1 + _random.Next(2)))],
            1 when _random.Next(2) == 0 => [then, new($"else if ({_expressions.Bool(scope)})", Block(scope.Inside(), 1)), new("else", Block(scope.Inside(), 1))],
            _ => [then],
        });
    }

    private Compound ForEach(EverydayScope scope)
    {
        var name = _expressions.Fresh();
        var (header, inside) = _random.Next(7) switch
        {
            0 => ($"foreach (var {name} in {_expressions.Rows(scope.InLambda(), 1)})", scope.With("Row", name, false)),
            1 => ($"foreach (var ({name}k, {name}v) in {Pick([.. scope.Of("Dictionary<string, int>"), "input.Prices"])})", scope.With("string", $"{name}k", false).With("int", $"{name}v", false)),
            2 => ($"foreach (var {name} in {_expressions.Ints(scope.InLambda(), 1)})", scope.With("int", name, false)),
            3 => ($"foreach (var {name}c in {_expressions.Text(scope.InLambda(), 2)})", scope),
            _ => ($"foreach (var {name} in {_expressions.Texts(scope.InLambda(), 1)})", scope.With("string", name, false)),
        };
        _constructs.Add("foreach");
        var body = scope.Changeable.Where(one => header.Contains(one, StringComparison.Ordinal)).Aggregate(inside, (one, list) => one.Without(list));
        return new([new(header, Block(body.Inside() with { InLoop = true }, 1 + _random.Next(2)))]);
    }

    private Compound For(EverydayScope scope)
    {
        var name = _expressions.Fresh();
        _constructs.Add("for");
        return new([new($"for (var {name} = 0; {name} < {1 + _random.Next(3)}; {name}++)", Block(scope.With("int", name, false).Inside() with { InLoop = true }, 1 + _random.Next(2)))]);
    }

    private ImmutableArray<Statement> While(EverydayScope scope)
    {
        var name = _expressions.Fresh();
        var inside = scope.With("int", name, false).Inside() with { InLoop = true };
        _constructs.Add(_random.Next(2) == 0 ? "while" : "do");
        return _random.Next(2) == 0
            ? [new Line($"var {name} = 0;"), new Compound([new($"while ({name}++ < {1 + _random.Next(3)} && {_expressions.Bool(scope)})", Block(inside, 1 + _random.Next(2)))])]
            : [new Line($"var {name} = 0;"), new Compound([new($"while (true)", [new Line($"if (++{name} > {1 + _random.Next(3)}) {{ break; }}"), .. Block(inside, 1 + _random.Next(2))])])];
    }

    private Compound Try(EverydayScope scope)
    {
        _constructs.Add("try");
        var throwsOwn = _random.Next(3) == 0;
        var parts = new List<Part> { new("try", [new Line(throwsOwn ? $"if ({_expressions.Bool(scope)}) {{ throw new {Pick("OwnException", "DerivedException")}({_expressions.Text(scope)}); }}" : $"_ = int.Parse({_expressions.Text(scope)});"), .. Block(scope.Inside(), 1 + _random.Next(2))]) };
        var name = _expressions.Fresh();
        var inCatch = scope.With("Exception", name).Inside() with { InCatch = true };
        foreach (var clause in new[] { "TaskFailedException", "TimeoutException", throwsOwn ? "OwnException" : "FormatException", "Exception" }.Where(_ => _random.Next(3) == 0))
        {
            _constructs.Add($"catch-{clause}");
            parts.Add(new($"catch ({clause} {name}){Filter(inCatch, name)}", Block(inCatch, _random.Next(3))));
        }

        if (parts.Count == 1 || _random.Next(3) == 0)
        {
            _constructs.Add("finally");
            parts.Add(new("finally", Block(scope.Inside() with { InFinally = true, InLoop = false }, 1)));
        }

        return new([.. parts]);
    }

    private string Filter(EverydayScope scope, string name)
    {
        if (_random.Next(3) > 0)
        {
            return "";
        }

        _constructs.Add("when");
        return $" when ({Pick(_expressions.Bool(scope with { CanAwait = false }), $"{name}.Message.Length > {_random.Next(40)}")})";
    }

    private Compound Switch(EverydayScope scope)
    {
        _constructs.Add("switch");
        ImmutableArray<Statement> Section(string label) => [new Line(label), .. Block(scope.Inside(), 1), new Line("break;")];
        return _random.Next(2) == 0
            ? new([new($"switch ({_expressions.Text(scope)})", [.. Section("case \"a\":"), .. Section("case \"b\" or \"c\":"), .. Section(Pick("default:", "case { Length: > 2 }:"))])])
            : new([new($"switch ({_expressions.Int(scope)})", [.. Section("case 0:"), .. Section("case > 3 and < 9:"), .. Section("default:")])]);
    }

    private Compound TryGet(EverydayScope scope)
    {
        var name = _expressions.Fresh();
        _constructs.Add("out-var");
        var condition = _random.Next(2) == 0
            ? $"int.TryParse({_expressions.Text(scope)}, out var {name})"
            : $"{Pick([.. scope.Of("Dictionary<string, int>"), "input.Prices"])}.TryGetValue({_expressions.Text(scope)}, out var {name})";
        return new([new($"if ({Pick("", $"{_expressions.Bool(scope)} && ")}{condition})", Block(scope.With("int", name).Inside(), 1 + _random.Next(2)))]);
    }

    private Line Jump(EverydayScope scope) => _random.Next(6) switch
    {
        0 when scope.InCatch && !scope.InFinally => new(Tag("rethrow", "throw;")),
        1 => new(Tag("throw", $"throw new {Pick("OwnException", "DerivedException", "InvalidOperationException")}({_expressions.Text(scope)});")),
        2 or 3 when !scope.InFinally => new(Tag("return", scope.Returns is { } type ? $"return {_expressions.Of(type, scope)};" : $"return {_expressions.Text(scope)};")),
        4 when scope.InLoop => new(Tag("continue", "continue;")),
        5 when scope.InLoop => new(Tag("break", "break;")),
        _ => new($"_ = {_expressions.Text(scope)};"),
    };

    private string Tag(string construct, string code)
    {
        _constructs.Add(construct);
        return code;
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}

using System.Collections.Immutable;
using static DurableStates.Compiler.Generated.Statement;

namespace DurableStates.Compiler.Generated;

/// <summary>Makes well-typed orchestrators over what the compiler says it compiles. One seed, one program.</summary>
internal sealed class ProgramGenerator
{
    private const int Deepest = 3;

    private readonly Random _random;
    private readonly ExpressionGenerator _expressions;
    private int _names;

    private ProgramGenerator(int seed)
    {
        _random = new(seed);
        _expressions = new(_random);
    }

    public static GeneratedProgram Of(int seed)
    {
        var generator = new ProgramGenerator(seed);
        var body = generator.Statements(new Place(0, Scope.Whole), 2 + generator._random.Next(3));
        return new(body, [.. Enumerable.Range(0, 4).Select(_ => new RunGenerator(generator._random).Run())]);
    }

    private ImmutableArray<Statement> Statements(Place place, int count)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        for (var i = 0; i < count; i++)
        {
            statements.AddRange(One(ref place));
        }

        if (place.Depth > 0 && _random.Next(5) == 0)
        {
            statements.Add(Jump(place));
        }

        return statements.ToImmutable();
    }

    private ImmutableArray<Statement> One(ref Place place)
    {
        if (place.Depth >= Deepest)
        {
            return [Simple(ref place)];
        }

        return _random.Next(11) switch
        {
            0 or 1 => [If(place)],
            2 or 3 => [ForEach(place)],
            4 or 5 => [Try(place)],
            6 => While(place),
            _ => [Simple(ref place)],
        };
    }

    private Line Simple(ref Place place)
    {
        var scope = place.Scope;
        switch (_random.Next(13))
        {
            case 0:
                return new Line($"{Pick("i0", "i1")} = {_expressions.ShortInt(scope)};");
            case 1:
                return new Line($"{Pick("s0", "s1")} = {_expressions.ShortText(scope)};");
            case 2:
                return new Line($"{Pick("i0", "i1")} += {_expressions.ShortInt(scope)};");
            case 3 or 4 when scope.FreeLists.Count > 0:
                return new Line($"{Pick([.. scope.FreeLists])}.Add({(_random.Next(2) == 0 ? _expressions.ShortText(scope) : Call("Say", scope))});");
            case 5 when scope.FreeLists.Count > 0:
                return new Line($"{Pick([.. scope.FreeLists])}.AddRange({(_random.Next(2) == 0 ? "input.Names" : Call("Find", scope))});");
            case 6:
                return new Line($"{Pick("i0", "i1")} = {Call("Count", scope)};");
            case 7:
                return new Line($"{Pick("s0", "s1")} = {Call("Say", scope)};");
            case 8:
                return new Line($"{Call("Tell", scope)};");
            case 9 when scope.FreeLists.Count > 1:
                return new Line($"{Pick([.. scope.FreeLists])} = new List<string> {{ {_expressions.ShortText(scope)} }};");
            case 10:
                var (kind, function) = Pick(("int", "Count"), ("string", "Say"), ("bool", "Ask"));
                var name = $"x{_names++}";
                place = place with { Scope = scope.With(kind, name) };
                return new Line($"var {name} = {Call(function, scope)};");
            case 11:
                var (type, value) = _random.Next(2) == 0 ? ("int", _expressions.ShortInt(scope)) : ("string", _expressions.ShortText(scope));
                var local = $"x{_names++}";
                place = place with { Scope = scope.With(type, local) };
                return new Line($"var {local} = {value};");
            default:
                return new Line($"s0 += {_expressions.ShortText(scope)};");
        }
    }

    private Compound If(Place place)
    {
        var condition = _random.Next(4) == 0 ? Call("Ask", place.Scope) : _expressions.Bool(place.Scope);
        Part then = new($"if ({condition})", _random.Next(4) == 0 ? [Jump(place)] : Statements(place.Inside(), 1 + _random.Next(2)));
        return new(_random.Next(3) == 0 ? [then, new("else", Statements(place.Inside(), 1 + _random.Next(2)))] : [then]);
    }

    private Compound ForEach(Place place)
    {
        var name = $"x{_names++}";
        var (kind, list) = _random.Next(5) switch
        {
            0 or 1 => ("Item", "input.Items"),
            2 when place.Scope.Of("Item") is [var item, ..] => ("string", $"{item}.Tags"),
            3 when place.Depth < 2 && place.Scope.FreeLists is [var free, ..] => ("string", free),
            _ => ("string", "input.Names"),
        };
        var inside = place.Inside() with { Scope = place.Scope.With(kind, name).Without(list), InLoop = true };
        return new([new($"foreach (var {name} in {list})", Statements(inside, 1 + _random.Next(2)))]);
    }

    private ImmutableArray<Statement> While(Place place)
    {
        var counter = $"x{_names++}";
        var inside = place.Inside() with { InLoop = true };
        Part body = new($"while ({counter} < {1 + _random.Next(3)})", [new Line($"{counter}++;"), .. Statements(inside, 1 + _random.Next(2))]);
        return [new Line($"var {counter} = 0;"), new Compound([body])];
    }

    private Compound Try(Place place)
    {
        var body = new Part("try", Statements(place.Inside(), 1 + _random.Next(2)));
        var parts = new List<Part> { body };
        var thrown = Print(body.Body, 0);
        string[] clauses =
        [
            .. thrown.Contains("new DerivedException", StringComparison.Ordinal) ? new[] { "DerivedException {0}" } : [],
            .. thrown.Contains("Exception(", StringComparison.Ordinal) ? new[] { "OwnException {0}" } : [],
            "TaskFailedException {0}) when ({0}.FailureDetails.ErrorType == \"BusyException\"",
            "TaskFailedException {0}) when ({0}.FailureDetails.ErrorType is \"OwnException\" or \"DerivedException\"",
            "TaskFailedException {0}", "TimeoutException {0}", "Exception {0}",
        ];
        foreach (var clause in clauses.Where(_ => _random.Next(3) == 0))
        {
            var name = $"x{_names++}";
            var inside = place.Inside() with { Scope = place.Scope.With("Exception", name), InCatch = true };
            parts.Add(new($"catch ({string.Format(System.Globalization.CultureInfo.InvariantCulture, clause, name)})", Statements(inside, _random.Next(3))));
        }

        if (parts.Count == 1 || _random.Next(2) == 0)
        {
            parts.Add(new("finally", Statements(place.Inside() with { InLoop = false, InCatch = false, InFinally = true }, 1 + _random.Next(2))));
        }

        return new([.. parts]);
    }

    private Line Jump(Place place) => _random.Next(6) switch
    {
        0 when place.InCatch => new("throw;"),
        0 or 1 => new($"throw new {Pick("OwnException", "DerivedException")}({_expressions.ShortText(place.Scope)});"),
        2 when !place.InFinally => new($"return new Output({_expressions.Int(place.Scope)}, i1, s0, {_expressions.Text(place.Scope)}, l0, l1);"),
        3 or 4 when place.InLoop => new("continue;"),
        5 when place.InLoop => new("break;"),
        _ => new($"s1 += {_expressions.ShortText(place.Scope)};"),
    };

    private string Call(string function, Scope scope) => $"await context.CallActivityAsync((Steps steps) => steps.{function}({_expressions.Text(scope)}))";

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}

/// <summary>Where a statement stands.</summary>
internal readonly record struct Place(int Depth, Scope Scope)
{
    public bool InLoop { get; init; }

    public bool InCatch { get; init; }

    public bool InFinally { get; init; }

    public Place Inside() => this with { Depth = Depth + 1 };
}

using System.Diagnostics;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using DurableStates.Jsonata.Syntax;
using Microsoft.CodeAnalysis;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Functions of the base class library, as a table. The traps of each are in the comments of its row.</summary>
internal static class FunctionEmitter
{
    public static JsonataSyntax Emit(BoundFunction function, ExpressionEmitter emitter, VariableNames names, IntegerRanges ranges)
    {
        BoundExpression At(int index) => function.Arguments[index];
        JsonataSyntax A(int index) => emitter.Emit(At(index));
        var count = function.Arguments.Length;

        if (InOrder(function, emitter, names) is { } inOrder)
        {
            return inOrder;
        }

        return function.Function switch
        {
            KnownFunction.UtcNow => Call("now"),
            KnownFunction.NewGuid => Call("uuid"),

            KnownFunction.StringLength => TextEmitter.Length(A(0), TextEmitter.IsPlain(At(0)), emitter),
            KnownFunction.ToUpperInvariant => TextEmitter.Upper(A(0), names),
            KnownFunction.ToLowerInvariant => TextEmitter.Lower(A(0), names),
            KnownFunction.Trim or KnownFunction.TrimStart or KnownFunction.TrimEnd => TextEmitter.Trimmed(
                A(0), count == 2 && At(1) is BoundLiteral { Value: string characters } ? characters : null, function.Function is not KnownFunction.TrimEnd, function.Function is not KnownFunction.TrimStart),
            KnownFunction.Substring => TextEmitter.Part(A(0), A(1), count == 2 ? null : A(2), TextEmitter.IsPlain(At(0)), emitter),
            KnownFunction.StringContains => Call("contains", A(0), A(1)),
            KnownFunction.StartsWith => Twice(A(0), A(1), emitter, (text, start) =>
                Binary(Call("substring", text, Number(0), Length(start)), BinaryOperator.Equal, start)),
            KnownFunction.EndsWith => Twice(A(0), A(1), emitter, (text, end) =>
                Binary(Call("substring", text, Binary(Length(text), BinaryOperator.Subtract, Length(end))), BinaryOperator.Equal, end)),
            KnownFunction.IndexOf => Twice(A(0), A(1), emitter, (text, part) =>
                Conditional(Call("contains", text, part), TextEmitter.Length(Call("substringBefore", text, part), TextEmitter.IsPlain(At(0)), emitter), Number(-1))),
            KnownFunction.Replace when At(1) is BoundLiteral => Call("replace", A(0), A(1), A(2)),
            KnownFunction.Replace => emitter.Once(A(1), old => Conditional(
                Binary(old, BinaryOperator.NotEqual, Text("")), Call("replace", A(0), old, A(2)), Throw.Named("ArgumentException", "The value cannot be an empty string. (Parameter 'oldValue')"))),
            KnownFunction.Split => TextEmitter.Split(A(0), A(1), emitter),
            KnownFunction.JoinStrings => Join(At(1), A(0), emitter, names),
            KnownFunction.IsNullOrEmpty => Conditional(emitter.Raw(At(0)), False, True),
            KnownFunction.IsNullOrWhiteSpace => emitter.Once(At(0), text => Conditional(text, Conditional(TextEmitter.HasNonBlank(text), False, True), True)),
            KnownFunction.PadLeft => TextEmitter.Padded(A(0), A(1), onTheLeft: true, count == 2 ? null : A(2), TextEmitter.IsPlain(At(0)), emitter),
            KnownFunction.PadRight => TextEmitter.Padded(A(0), A(1), onTheLeft: false, count == 2 ? null : A(2), TextEmitter.IsPlain(At(0)), emitter),
            KnownFunction.ToStringInvariant => IsBool(At(0)) ? Conditional(A(0), Text("True"), Text("False")) : Call("string", A(0)),
            KnownFunction.ParseInt when ThrownNames.IsPartOfInstant(At(0)) => Call("number", A(0)),
            KnownFunction.ParseInt => IntegerEmitter.Parsed(A(0), emitter),
            KnownFunction.TryParseInt => IntegerEmitter.TriedToParse(At(0), emitter),
            KnownFunction.CharAt => TextEmitter.Character(A(0), A(1), TextEmitter.IsPlain(At(0)), emitter),
            KnownFunction.Characters => TextEmitter.Characters(A(0), TextEmitter.IsPlain(At(0)), emitter),
            KnownFunction.SerializeJson => Call("string", A(0)),
            KnownFunction.DeserializeJson => CanonicalEmitter.Of(Call("parse", A(0)), function.Type, emitter, names),

            KnownFunction.Abs => ranges.Fitting(At(0)).Low > IntegerRange.Of(function.Type).Low ? Call("abs", A(0)) : IntegerEmitter.Checked(Call("abs", A(0)), function.Type, emitter, "Negating the minimum value of a twos complement number is invalid."),
            KnownFunction.Floor => Call("floor", A(0)),
            KnownFunction.Ceiling => Call("ceil", A(0)),
            KnownFunction.Round => Call("round", A(0)),
            KnownFunction.RoundAway => BitEmitter.RoundAway(A(0), emitter),
            KnownFunction.BitAnd or KnownFunction.BitOr or KnownFunction.BitXor => BitEmitter.Combined(function, A(0), A(1), emitter, names),
            KnownFunction.ShiftLeft or KnownFunction.ShiftRight => BitEmitter.Shifted(function, A(0), A(1), emitter),
            KnownFunction.Max => count == 2 ? Call("max", Array(A(0), A(1))) : Call("max", A(0)),
            KnownFunction.Min => count == 2 ? Call("min", Array(A(0), A(1))) : Call("min", A(0)),
            KnownFunction.Truncate => BinaryEmitter.Truncated(A(0), emitter),
            KnownFunction.ToInteger => IntegerEmitter.Wrapped(A(0), ranges.Fitting(At(0)), function.Type, emitter),

            KnownFunction.Count => count == 1 ? Count(At(0), emitter) : Call("count", Filter()),
            KnownFunction.First or KnownFunction.FirstOrDefault when count == 2 && At(1) is BoundLambda wanted && wanted.CanFail() => QueryEmitter.FirstUntilFound(function, wanted, emitter, names),
            KnownFunction.Any or KnownFunction.All when count == 2 && At(1) is BoundLambda condition && condition.CanFail() => UntilKnown(condition, function.Function is KnownFunction.All),
            KnownFunction.Any => count == 1
                ? Binary(Call("count", emitter.Raw(At(0))), BinaryOperator.Greater, Number(0))
                : Call("exists", Call("filter", A(0), A(1))),
            KnownFunction.All => Call("not", Call("exists", Call("filter", A(0), Not(At(1), emitter)))),
            KnownFunction.Select => List(Call("map", A(0), A(1))),
            KnownFunction.Where => Filter(),
            KnownFunction.First => Found(Number(0), IsThere),
            KnownFunction.Last => Found(Number(-1), IsThere),
            KnownFunction.FirstOrDefault => Found(Number(0), OrNothing),
            KnownFunction.LastOrDefault => Found(Number(-1), OrNothing),
            // "in" compares records by identity.
            KnownFunction.ListContains => IsScalar(At(1))
                ? Binary(A(1), BinaryOperator.In, A(0))
                : emitter.Once(A(1), wanted => Call("exists", Call("filter", A(0), Test(item => Binary(item, BinaryOperator.Equal, wanted))))),
            KnownFunction.Concat => Array([.. ListEmitter.Items(A(0)), .. ListEmitter.Items(A(1))]),
            KnownFunction.Append => Array([.. ListEmitter.Items(A(0)), ListEmitter.Item(At(1), emitter)]),
            KnownFunction.Distinct => List(Call("distinct", A(0))),
            KnownFunction.OrderBy or KnownFunction.OrderByDescending or KnownFunction.ThenBy or KnownFunction.ThenByDescending => OrderEmitter.Sorted(function, emitter, names),
            KnownFunction.Reverse => List(Call("reverse", A(0))),
            KnownFunction.Take => Part(BinaryOperator.Less),
            KnownFunction.Skip => Part(BinaryOperator.GreaterOrEqual),
            KnownFunction.SelectMany => Call("reduce", IsIdentity(At(1)) ? A(0) : List(Call("map", A(0), A(1))), Variable("append"), Array()),
            // The sum of nothing is undefined, the sum of an empty list is 0.
            KnownFunction.Sum => IntegerEmitter.Checked(Call("sum", Summands()), function.Type, emitter),
            KnownFunction.ToList => A(0),
            KnownFunction.Range => Twice(A(0), A(1), emitter, (start, length) =>
            {
                var range = JsonataBuild.Range(start, Binary(Binary(start, BinaryOperator.Add, length), BinaryOperator.Subtract, Number(1)));
                return At(1) is BoundLiteral { Value: int and >= 0 } ? range : Conditional(Binary(length, BinaryOperator.Less, Number(0)), Throw.Named("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'count')"), range);
            }),

            KnownFunction.NotNull => emitter.Once(At(0), value => Conditional(Binary(value, BinaryOperator.NotEqual, Null), value, At(count - 1) is BoundLiteral { Value: string thrown } && count == 2 ? Call("error", Text(thrown)) : NullReference)),

            KnownFunction.Lookup when At(0) is BoundObject => Call("lookup", A(0), A(1)),
            KnownFunction.Lookup => emitter.Once(A(1), key => emitter.Once(Call("lookup", A(0), key), value => Conditional(
                Call("exists", value), value, Throw.Named("KeyNotFoundException", "The given key '", key, "' was not present in the dictionary.")))),
            KnownFunction.ContainsKey => Call("exists", Call("lookup", A(0), A(1))),
            KnownFunction.SetEntry => Call("merge", Array(A(0), new ObjectConstructor([new(A(1), A(2))]))),

            KnownFunction.AddEntry => Twice(A(0), A(1), emitter, (entries, key) => Conditional(
                Call("exists", Call("lookup", entries, key)),
                Throw.Named("ArgumentException", "An item with the same key has already been added. Key: ", key, ""),
                Call("merge", Array(entries, new ObjectConstructor([new(key, A(2))]))))),

            KnownFunction.AddSeconds => Call("fromMillis", Binary(CanonicalEmitter.Milliseconds(At(0), emitter), BinaryOperator.Add, Milliseconds(At(1), emitter))),
            KnownFunction.SecondsBetween => Binary(
                Binary(CanonicalEmitter.Milliseconds(At(0), emitter), BinaryOperator.Subtract, CanonicalEmitter.Milliseconds(At(1), emitter)), BinaryOperator.Divide, Number(1000)),
            KnownFunction.FormatInstant => At(1) is BoundLiteral { Value: string format } ? InstantFormat.Emit(CanonicalEmitter.Milliseconds(At(0), emitter), format) : A(0),

            _ => QueryEmitter.Emit(function, emitter, names),
        };

        // C# asks no further once it knows the answer, and what it does not ask cannot fail.
        JsonataSyntax UntilKnown(BoundLambda condition, bool isAll)
        {
            var known = names.Fresh("known");
            var (asked, answer) = (emitter.Emit(condition.Body), Variable(known));
            var next = isAll ? Conditional(answer, asked, False) : Conditional(answer, True, asked);
            return Call("reduce", A(0), Lambda([known, names.Of(condition.Parameters[0])], next), isAll ? True : False);
        }

        JsonataSyntax IsThere(JsonataSyntax item) => Conditional(
            Call("exists", item), item, Throw.Named("InvalidOperationException", count == 1 ? "Sequence contains no elements" : "Sequence contains no matching element"));

        JsonataSyntax OrNothing(JsonataSyntax item) => Conditional(Call("exists", item), item, Default(function.Type));
        JsonataSyntax Filter() => List(Call("filter", A(0), A(1)));

        // C# passes over nulls; $sum takes numbers only.
        JsonataSyntax Summands()
        {
            var numbers = count == 1 ? A(0) : List(Call("map", A(0), A(1)));
            return function.Type.MayBeNull() ? List(Call("filter", numbers, Test(item => Binary(item, BinaryOperator.NotEqual, Null)))) : numbers;
        }

        JsonataSyntax Test(Func<JsonataSyntax, JsonataSyntax> body)
        {
            var item = names.Fresh("item");
            return Lambda([item], body(Variable(item)));
        }

        // The first or last item, of those that a condition holds for when there is one.
        JsonataSyntax Found(JsonataSyntax index, Func<JsonataSyntax, JsonataSyntax> use)
        {
            var list = names.Fresh("list");
            return Block(Assign(list, count == 1 ? A(0) : Filter()), emitter.Once(Index(Variable(list), index), use));
        }

        JsonataSyntax Part(BinaryOperator op)
        {
            var (item, index) = (names.Fresh("item"), names.Fresh("index"));
            return emitter.Once(A(1), number => List(Call("filter", A(0), Lambda([item, index], Binary(Variable(index), op, number)))));
        }
    }

    // C# evaluates all arguments, from the left, before the function is called; what fails first decides how the whole fails.
    private static JsonataSyntax? InOrder(BoundFunction function, ExpressionEmitter emitter, VariableNames names)
    {
        var throwing = function.Arguments.Where(argument => argument is not BoundLambda && argument.Exceptions().Count > 0).ToList();
        var values = function.Arguments.Count(argument => argument is not (BoundLambda or BoundLiteral));
        if (throwing.Count < 2 && !(throwing.Count == 1 && values > 1 && ThrownNames.Of(function).Count > 0))
        {
            return null;
        }

        var assignments = new List<JsonataSyntax>();
        var arguments = function.Arguments.Select(argument =>
        {
            if (!throwing.Contains(argument))
            {
                return argument;
            }

            var variable = new BoundVariable("argument", argument.Type, BoundVariableKind.Parameter);
            assignments.Add(Assign(names.Of(variable), emitter.Emit(argument)));
            return new BoundVariableReference(argument.Syntax, variable);
        });
        BoundFunction held = function with { Arguments = [.. arguments] };
        return Block([.. assignments, emitter.Emit(held)]);
    }

    // What is not there has no elements in JSONata. A bus event that lacks its list must not pass for one whose list is empty.
    private static JsonataSyntax Count(BoundExpression list, ExpressionEmitter emitter) => list is BoundMember { MayBeAbsent: false, Target: ExecutionInput } member
        ? Conditional(Call("exists", emitter.Raw(list)), Call("count", emitter.Raw(list)), Call("error", Text($"The input has no {member.JsonName}.")))
        : Call("count", emitter.Raw(list));

    private static JsonataSyntax NullReference => Throw.Named("NullReferenceException", "Object reference not set to an instance of an object.");

    /// <summary>What is there; C# finds no member of what is not.</summary>
    public static JsonataSyntax OfSomething(JsonataSyntax member, ExpressionEmitter emitter) => emitter.Once(member, value => Conditional(Call("exists", value), value, NullReference));

    // JSONata counts code points.
    private static JsonataSyntax Length(JsonataSyntax text) => text is StringLiteral literal ? Number(literal.Value.EnumerateRunes().Count()) : Call("length", text);

    private static JsonataSyntax Not(BoundExpression condition, ExpressionEmitter emitter) => emitter.Emit(condition) is LambdaExpression lambda
        ? lambda with { Body = Conditional(lambda.Body, False, True) }
        : throw new UnreachableException("A condition that is no lambda.");

    private static JsonataSyntax Twice(JsonataSyntax first, JsonataSyntax second, ExpressionEmitter emitter, Func<JsonataSyntax, JsonataSyntax, JsonataSyntax> use) =>
        emitter.Once(first, one => emitter.Once(second, two => use(one, two)));

    // $join takes strings only.
    private static JsonataSyntax Join(BoundExpression list, JsonataSyntax separator, ExpressionEmitter emitter, VariableNames names) =>
        Call("join", ValueTypes.ElementOf(list.Type) is { NullableAnnotation: NullableAnnotation.Annotated } ? OrEmpty(list, emitter, names) : ValueTypes.ElementOf(list.Type)?.SpecialType is SpecialType.System_String or null ? emitter.Emit(list) : List(Call("map", emitter.Emit(list), Variable("string"))), separator);

    // C# joins null as nothing.
    private static JsonataSyntax OrEmpty(BoundExpression list, ExpressionEmitter emitter, VariableNames names)
    {
        var item = names.Fresh("item");
        return List(Call("map", emitter.Emit(list), Lambda([item], Conditional(Binary(Variable(item), BinaryOperator.NotEqual, Null), Variable(item), Text("")))));
    }

    // A span has whole ticks: a thousand times 1.001 is less than 1001 in doubles, and an instant would lose a millisecond.
    private static JsonataSyntax Milliseconds(BoundExpression seconds, ExpressionEmitter emitter) => seconds is BoundLiteral { Value: int or long or double } literal
        ? Number(Math.Round(Convert.ToDouble(literal.Value, System.Globalization.CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond) / TimeSpan.TicksPerMillisecond)
        : ValueTypes.IsSpan(seconds.Type)
            ? Binary(Call("round", Binary(emitter.Emit(seconds), BinaryOperator.Multiply, Number(TimeSpan.TicksPerSecond))), BinaryOperator.Divide, Number(TimeSpan.TicksPerMillisecond))
            : Binary(emitter.Emit(seconds), BinaryOperator.Multiply, Number(1000));

    /// <summary>What a variable of the type holds where nothing was assigned to it.</summary>
    public static JsonataSyntax Default(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => False,
        { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } => Number(0),
        _ => Null,
    };

    private static bool IsBool(BoundExpression expression) => expression.Type?.SpecialType is SpecialType.System_Boolean;

    private static bool IsIdentity(BoundExpression function) =>
        function is BoundLambda { Parameters: [var item], Body: BoundVariableReference result } && result.Variable == item;

    private static bool IsScalar(BoundExpression expression) =>
        expression is BoundLiteral || expression.Type is { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum };
}

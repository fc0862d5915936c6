using System.Diagnostics;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Queries and changes of lists and dictionaries beyond what JSONata has a function for, as a table.</summary>
internal static class QueryEmitter
{
    private const string NoElements = "Sequence contains no elements";
    private const string NoMatch = "Sequence contains no matching element";
    private const string OutOfRange = "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')";

    public static JsonataSyntax Emit(BoundFunction function, ExpressionEmitter emitter, VariableNames names)
    {
        BoundExpression At(int index) => function.Arguments[index];
        JsonataSyntax A(int index) => emitter.Emit(At(index));
        JsonataSyntax Named(string name, JsonataSyntax value, Func<JsonataSyntax, JsonataSyntax> use) => names.Fresh(name) is var fresh ? Block(Assign(fresh, value), use(Variable(fresh))) : value;
        JsonataSyntax Each(string name, Func<JsonataSyntax, JsonataSyntax> body) => names.Fresh(name) is var item ? Lambda([item], body(Variable(item))) : Null;
        JsonataSyntax Indexed(Func<JsonataSyntax, JsonataSyntax, JsonataSyntax> body) => (names.Fresh("item"), names.Fresh("index")) is var (item, index) ? Lambda([item, index], body(Variable(item), Variable(index))) : Null;
        var count = function.Arguments.Length;
        return function.Function switch
        {
            // Nothing is the largest of nothing.
            KnownFunction.Largest => OrThrow(Call("max", Selected()), NoElements, emitter),
            KnownFunction.Smallest => OrThrow(Call("min", Selected()), NoElements, emitter),
            KnownFunction.Average => OrThrow(Call("average", Selected()), NoElements, emitter),
            KnownFunction.MaxBy => Extreme(BinaryOperator.Greater),
            KnownFunction.MinBy => Extreme(BinaryOperator.Less),
            KnownFunction.Single => Named("found", count == 1 ? A(0) : Filtered(), found => OnlyOne(found, count, Throw.Named("InvalidOperationException", count == 1 ? NoElements : NoMatch))),
            KnownFunction.SingleOrDefault => Named("found", count == 1 ? A(0) : Filtered(), found => OnlyOne(found, count, FunctionEmitter.Default(function.Type))),
            KnownFunction.GroupBy => Groups(),
            KnownFunction.ToDictionary => Dictionary(),
            KnownFunction.Aggregate => Call("reduce", A(0), A(2), A(1)),
            KnownFunction.AggregateFirst => OrThrow(Call("reduce", A(0), A(1)), NoElements, emitter),
            KnownFunction.Zip => Zipped(),
            KnownFunction.Chunk => Chunks(),
            KnownFunction.DistinctBy => Keyed((pairs, key, value) => List(Call("map", List(Call("filter", pairs, Indexed((pair, index) =>
                None(pairs, (other, place) => Binary(Binary(place, BinaryOperator.Less, index), BinaryOperator.And, Binary(Member(other, key), BinaryOperator.Equal, Member(pair, key))))))), Each("pair", pair => Member(pair, value))))),
            // Of sets: what is there twice is there once.
            KnownFunction.Except => Named("others", A(1), others => List(Call("distinct", List(Call("filter", A(0), Each("item", item => Conditional(Binary(item, BinaryOperator.In, others), False, True))))))),
            KnownFunction.Intersect => Named("others", A(1), others => List(Call("distinct", List(Call("filter", A(0), Each("item", item => Binary(item, BinaryOperator.In, others))))))),
            KnownFunction.TakeWhile => Leading(BinaryOperator.Less),
            KnownFunction.SkipWhile => Leading(BinaryOperator.GreaterOrEqual),
            KnownFunction.SetElement => Within(A(0), A(1), BinaryOperator.Less, Changed(), (list, index) =>
                Named("value", A(2), value => List(Call("map", list, Indexed((item, place) => Conditional(Binary(place, BinaryOperator.Equal, index), value, item)))))),
            KnownFunction.RemoveElement => Within(A(0), A(1), BinaryOperator.Less, OutOfRange, (list, index) =>
                List(Call("filter", list, Indexed((_, place) => Binary(place, BinaryOperator.NotEqual, index))))),
            KnownFunction.InsertElement => Within(A(0), A(1), BinaryOperator.LessOrEqual, "Index must be within the bounds of the List. (Parameter 'index')", (list, index) => Array([
                .. ListEmitter.Items(List(Call("filter", list, Indexed((_, place) => Binary(place, BinaryOperator.Less, index))))),
                ListEmitter.Item(At(2), emitter),
                .. ListEmitter.Items(List(Call("filter", list, Indexed((_, place) => Binary(place, BinaryOperator.GreaterOrEqual, index))))),
            ])),
            KnownFunction.RemoveFirst => Named("list", A(0), list => Named("value", A(1), value => List(Call("filter", list, Indexed((item, index) => Binary(
                Binary(item, BinaryOperator.NotEqual, value), BinaryOperator.Or,
                Call("exists", Call("filter", list, Indexed((other, place) => Binary(Binary(place, BinaryOperator.Less, index), BinaryOperator.And, Binary(other, BinaryOperator.Equal, value))))))))))),
            KnownFunction.RemoveEntry => Named("key", A(1), key => Call("merge", Array(Call("sift", A(0), KeyLambda((_, name) => Binary(name, BinaryOperator.NotEqual, key)))))),
            KnownFunction.LookupOrDefault => emitter.Once(Call("lookup", A(0), A(1)), value => Conditional(Call("exists", value), value, A(2))),
            KnownFunction.Keys => Array(Call("keys", A(0))),
            KnownFunction.Values => List(Call("each", A(0), Each("value", value => value))),
            KnownFunction.Entries => List(Call("each", A(0), KeyLambda((value, key) => Object(("key", key), ("value", value))))),
            _ => throw new UnreachableException($"No JSONata for {function.Function}."),
        };

        JsonataSyntax Selected() => count == 1 ? A(0) : List(Call("map", A(0), A(1)));

        JsonataSyntax Filtered() => List(Call("filter", A(0), A(1)));

        JsonataSyntax KeyLambda(Func<JsonataSyntax, JsonataSyntax, JsonataSyntax> body) => (names.Fresh("value"), names.Fresh("name")) is var (value, name) ? Lambda([value, name], body(Variable(value), Variable(name))) : Null;

        JsonataSyntax None(JsonataSyntax list, Func<JsonataSyntax, JsonataSyntax, JsonataSyntax> test) => Conditional(Call("exists", Call("filter", list, Indexed(test))), False, True);

        string Changed() => ThrownNames.IsArray(function.Type) ? "" : OutOfRange;

        // The key of every element is computed once, and before any is used.
        JsonataSyntax Keyed(Func<JsonataSyntax, string, string, JsonataSyntax> use)
        {
            var key = (BoundLambda)At(1);
            var item = names.Of(key.Parameters[0]);
            var pairs = List(Call("map", A(0), Lambda([item], Object(("key", emitter.Emit(key.Body)), ("value", Variable(item))))));
            return Named("pairs", pairs, list => use(list, "key", "value"));
        }

        // The first of those that are equal.
        JsonataSyntax Extreme(BinaryOperator op) => Keyed((pairs, key, value) =>
        {
            var (best, pair) = (names.Fresh("best"), names.Fresh("pair"));
            var reduced = Call("reduce", pairs, Lambda([best, pair], Conditional(Binary(Member(Variable(pair), key), op, Member(Variable(best), key)), Variable(pair), Variable(best))));
            return Named("found", reduced, found => Conditional(
                Call("exists", found), Member(found, value), function.Type is { IsValueType: true } ? Throw.Named("InvalidOperationException", NoElements) : Null));
        });

        JsonataSyntax Groups() => Keyed((pairs, key, value) =>
        {
            JsonataSyntax ValueOf(JsonataSyntax pair)
            {
                if (count == 2)
                {
                    return Member(pair, value);
                }

                var element = (BoundLambda)At(2);
                return Block(Assign(names.Of(element.Parameters[0]), Member(pair, value)), emitter.Emit(element.Body));
            }

            var keys = List(Call("distinct", List(Call("map", pairs, Each("pair", pair => Member(pair, key))))));
            return List(Call("map", keys, Each("key", known => Object(
                ("key", known),
                ("items", List(Call("map", List(Call("filter", pairs, Each("pair", pair => Binary(Member(pair, key), BinaryOperator.Equal, known)))), Each("pair", ValueOf))))))));
        });

        JsonataSyntax Dictionary()
        {
            var key = (BoundLambda)At(1);
            var (made, item, name) = (names.Fresh("made"), names.Of(key.Parameters[0]), names.Fresh("key"));
            var value = count == 2 ? Variable(item) : At(2) is BoundLambda element
                ? Block(Assign(names.Of(element.Parameters[0]), Variable(item)), emitter.Emit(element.Body))
                : A(2);
            var valueName = names.Fresh("value");
            var step = Block(Assign(name, emitter.Emit(key.Body)), Assign(valueName, value), Conditional(
                Call("exists", Call("lookup", Variable(made), Variable(name))),
                Throw.Named("ArgumentException", "An item with the same key has already been added. Key: ", Variable(name), ""),
                Call("merge", Array(Variable(made), new ObjectConstructor([new(Variable(name), Variable(valueName))])))));
            return Call("reduce", A(0), Lambda([made, item], step), Object());
        }

        // As many as there are in both.
        JsonataSyntax Zipped() => Named("others", A(1), others =>
        {
            var (item, index, other) = (names.Fresh("item"), names.Fresh("index"), names.Fresh("other"));
            var pair = count == 3 && At(2) is BoundLambda made
                ? Block(Assign(names.Of(made.Parameters[0]), Variable(item)), Assign(names.Of(made.Parameters[1]), Index(others, Variable(index))), emitter.Emit(made.Body))
                : Block(Assign(other, Index(others, Variable(index))), Object(("item1", Variable(item)), ("item2", Variable(other))));
            var both = List(Call("filter", A(0), Indexed((_, place) => Binary(place, BinaryOperator.Less, Call("count", others)))));
            return List(Call("map", both, Lambda([item, index], pair)));
        });

        JsonataSyntax Chunks() => Named("list", A(0), list => emitter.Once(A(1), size =>
        {
            var part = Each("part", at => List(Call("filter", list, Indexed((_, place) => Binary(Call("floor", Binary(place, BinaryOperator.Divide, size)), BinaryOperator.Equal, at)))));
            var parts = Range(Number(0), Binary(Call("ceil", Binary(Call("count", list), BinaryOperator.Divide, size)), BinaryOperator.Subtract, Number(1)));
            var chunks = List(Call("map", parts, part));
            return At(1) is BoundLiteral { Value: int and > 0 }
                ? chunks
                : Conditional(Binary(size, BinaryOperator.Greater, Number(0)), chunks, Throw.Named("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'size')"));
        }));

        // A condition is not asked any more behind the first element for which it does not hold.
        JsonataSyntax Leading(BinaryOperator op) => Named("list", A(0), list =>
        {
            var condition = (BoundLambda)At(1);
            var (length, place) = (names.Fresh("length"), names.Fresh("place"));
            var index = condition.Parameters.Length > 1 ? names.Of(condition.Parameters[1]) : place;
            var step = Conditional(
                Binary(Variable(length), BinaryOperator.Equal, Variable(index)),
                Conditional(emitter.Emit(condition.Body), Binary(Variable(length), BinaryOperator.Add, Number(1)), Variable(length)),
                Variable(length));
            return Named("leading", Call("reduce", list, Lambda([length, names.Of(condition.Parameters[0]), index], step), Number(0)), leading =>
                List(Call("filter", list, Indexed((_, at) => Binary(at, op, leading)))));
        });

        JsonataSyntax Within(JsonataSyntax list, JsonataSyntax index, BinaryOperator below, string message, Func<JsonataSyntax, JsonataSyntax, JsonataSyntax> use) =>
            Named("list", list, all => emitter.Once(index, place => Conditional(
                Binary(Binary(place, BinaryOperator.GreaterOrEqual, Number(0)), BinaryOperator.And, Binary(place, below, Call("count", all))),
                use(all, place),
                message.Length == 0 ? Throw.Named("IndexOutOfRangeException", "Index was outside the bounds of the array.") : Throw.Named("ArgumentOutOfRangeException", message))));
    }

    /// <summary>The first element for which a condition holds; it is not asked of those behind, where it may fail.</summary>
    public static JsonataSyntax FirstUntilFound(BoundFunction function, BoundLambda condition, ExpressionEmitter emitter, VariableNames names)
    {
        var (found, result, item) = (names.Fresh("found"), names.Fresh("result"), names.Of(condition.Parameters[0]));
        var step = Conditional(
            Call("exists", Member(Variable(found), "value")),
            Variable(found),
            Conditional(emitter.Emit(condition.Body), Object(("value", Variable(item))), Variable(found)));
        return Block(
            Assign(result, Call("reduce", emitter.Emit(function.Arguments[0]), Lambda([found, item], step), Object())),
            Conditional(
                Call("exists", Member(Variable(result), "value")),
                Member(Variable(result), "value"),
                function.Function is KnownFunction.First ? Throw.Named("InvalidOperationException", NoMatch) : FunctionEmitter.Default(function.Type)));
    }

    private static JsonataSyntax OnlyOne(JsonataSyntax found, int count, JsonataSyntax nothing) => Conditional(
        Binary(Call("count", found), BinaryOperator.Greater, Number(1)),
        Throw.Named("InvalidOperationException", count == 1 ? "Sequence contains more than one element" : "Sequence contains more than one matching element"),
        Conditional(Call("exists", Index(found, Number(0))), Index(found, Number(0)), nothing));

    private static JsonataSyntax OrThrow(JsonataSyntax value, string message, ExpressionEmitter emitter) =>
        emitter.Once(value, one => Conditional(Call("exists", one), one, Throw.Named("InvalidOperationException", message)));
}

using DurableStates.Compiler.Expressions;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Ordered lists. $sort keeps the order of items that its function does not tell apart, as LINQ does.</summary>
internal static class OrderEmitter
{
    private const string Item = "item";

    public static JsonataSyntax Sorted(BoundFunction function, ExpressionEmitter emitter, VariableNames names)
    {
        var (list, keys) = Keys(function);
        return keys.Exists(key => key.Lambda.CanFail()) ? ByKept(list, keys, emitter, names) : ByKeys(list, keys, emitter, names);
    }

    private static JsonataSyntax ByKeys(BoundExpression list, List<Key> keys, ExpressionEmitter emitter, VariableNames names)
    {
        var (left, right) = (names.Fresh("left"), names.Fresh("right"));
        return List(Call("sort", emitter.Emit(list), Lambda([left, right], IsBehind(keys, (key, _) => (KeyOf(key, left), KeyOf(key, right))))));

        JsonataSyntax KeyOf(Key key, string item) => Block(Assign(names.Of(key.Lambda.Parameters[0]), Variable(item)), emitter.Emit(key.Lambda.Body));
    }

    // C# computes every key once, and none of an only item.
    private static JsonataSyntax ByKept(BoundExpression source, List<Key> keys, ExpressionEmitter emitter, VariableNames names)
    {
        var (left, right, item, kept, list) = (names.Fresh("left"), names.Fresh("right"), names.Fresh("item"), names.Fresh("kept"), names.Fresh("list"));
        var values = keys.Select((key, i) => ($"key{i}", Block(Assign(names.Of(key.Lambda.Parameters[0]), Variable(item)), emitter.Emit(key.Lambda.Body))));
        var pairs = List(Call("map", Variable(list), Lambda([item], Object([.. values, (Item, Variable(item))]))));
        var sorted = List(Call("sort", pairs, Lambda([left, right], IsBehind(keys, (_, i) => (Member(Variable(left), $"key{i}"), Member(Variable(right), $"key{i}"))))));
        var ordered = List(Call("map", sorted, Lambda([kept], Member(Variable(kept), Item))));
        return Block(Assign(list, emitter.Emit(source)), Conditional(Binary(Call("count", Variable(list)), BinaryOperator.Less, Number(2)), Variable(list), ordered));
    }

    private static JsonataSyntax IsBehind(List<Key> keys, Func<Key, int, (JsonataSyntax Left, JsonataSyntax Right)> read)
    {
        JsonataSyntax? behind = null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var (left, right) = read(keys[i], i);
            var isBehind = Binary(left, keys[i].IsDescending ? BinaryOperator.Less : BinaryOperator.Greater, right);
            behind = behind is null ? isBehind : Binary(isBehind, BinaryOperator.Or, Binary(Binary(left, BinaryOperator.Equal, right), BinaryOperator.And, behind));
        }

        return behind ?? False;
    }

    // Of an ordered list that is ordered further, the keys are those of both.
    private static (BoundExpression List, List<Key> Keys) Keys(BoundFunction function)
    {
        var isDescending = function.Function is KnownFunction.OrderByDescending or KnownFunction.ThenByDescending;
        var own = function.Arguments.Skip(1).OfType<BoundLambda>().Select(lambda => new Key(lambda, isDescending));
        if (function.Function is KnownFunction.ThenBy or KnownFunction.ThenByDescending && function.Arguments[0] is BoundFunction before)
        {
            var (list, keys) = Keys(before);
            return (list, [.. keys, .. own]);
        }

        return (function.Arguments[0], [.. own]);
    }

    private sealed record Key(BoundLambda Lambda, bool IsDescending);
}

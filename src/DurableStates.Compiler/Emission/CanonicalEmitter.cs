using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using DurableStates.Jsonata.Syntax;
using Microsoft.CodeAnalysis;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>
/// Values that came in as JSON, in the form that C# writes: instants in UTC with three decimals, spans in whole milliseconds, Guids in small letters,
/// enums as their members are written. What is no such value at all is left as it is, or fails where it is used.
/// </summary>
internal static class CanonicalEmitter
{
    public static JsonataSyntax Emit(Canonical canonical, ExpressionEmitter emitter, VariableNames names) => MayBeNull(canonical)
        ? emitter.Once(canonical.Value, value => Conditional(Binary(value, BinaryOperator.NotEqual, Null), Of(value, canonical.Type, emitter, names), Null))
        : Of(emitter.Emit(canonical.Value), canonical.Type, emitter, names);

    /// <summary>A value that is not null in the form of its type.</summary>
    public static JsonataSyntax Of(JsonataSyntax value, ITypeSymbol? type, ExpressionEmitter emitter, VariableNames names) =>
        new Types(emitter, names).Of(value, type);

    /// <summary>An instant as the number of milliseconds since 1970, which takes no form in between.</summary>
    public static JsonataSyntax Milliseconds(BoundExpression instant, ExpressionEmitter emitter) => instant is Canonical canonical
        ? Call("toMillis", Zoned(emitter.Raw(canonical.Value)))
        : Call("toMillis", emitter.Emit(instant));

    // A number of seconds as one of whole milliseconds.
    private static JsonataSyntax Span(JsonataSyntax seconds) => Binary(Call("round", Binary(seconds, BinaryOperator.Multiply, Number(1000))), BinaryOperator.Divide, Number(1000));

    /// <summary>Whether an enum that came in is a member: the name in small letters says so already. Null where this is no such question.</summary>
    public static JsonataSyntax? Comparison(BoundBinary binary, ExpressionEmitter emitter)
    {
        if ((binary.Left as Canonical ?? binary.Right as Canonical) is not { } canonical
            || (binary.Left as BoundLiteral ?? binary.Right as BoundLiteral) is not { Value: string member }
            || ValueTypes.Plain(canonical.Type) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            || MayBeNull(canonical)
            || Names(type).Where(name => name.Written == member).ToList() is not [var (read, _)])
        {
            return null;
        }

        var op = binary.Operator is BoundBinaryOperator.Equal ? BinaryOperator.Equal : BinaryOperator.NotEqual;
        return Binary(Call("lowercase", emitter.Emit(canonical.Value)), op, Text(read));
    }

    private static bool MayBeNull(Canonical canonical) => canonical.Type.MayBeNull() || TemplateEmitter.MayBeNull(canonical.Value);

    // Seconds may be left out, so may the minutes of an offset, and an instant without an offset is one of UTC. A date alone is midnight.
    private static JsonataSyntax Zoned(JsonataSyntax instant)
    {
        var withSeconds = Call("replace", instant, new RegexLiteral("(T[0-9]{2}:[0-9]{2})(Z|[-+].*|)$", ""), Text("$1:00$2"));
        var withMinutes = Call("replace", withSeconds, new RegexLiteral("(T.*[-+][0-9]{2})$", ""), Text("$1:00"));
        return Call("replace", withMinutes, new RegexLiteral("(T[0-9:.]+)$", ""), Text("$1Z"));
    }

    // What System.Text.Json reads in any case, in small letters, and what it writes: of members with one number the first.
    private static IEnumerable<(string Read, string Written)> Names(INamedTypeSymbol type)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).ToList();
        return members
            .GroupBy(member => JsonNames.Of(member).ToLowerInvariant(), StringComparer.Ordinal)
            .Select(same => (same.Key, JsonNames.Of(members.First(member => Equals(member.ConstantValue, same.First().ConstantValue)))));
    }

    /// <summary>The types that we are in; one that holds itself is a function.</summary>
    private sealed class Types(ExpressionEmitter emitter, VariableNames names)
    {
        private readonly Dictionary<ITypeSymbol, string> _functions = new(SymbolEqualityComparer.Default);

        public JsonataSyntax Of(JsonataSyntax value, ITypeSymbol? type) => ValueTypes.Plain(type) switch
        {
            var instant when ValueTypes.IsInstant(instant) => Call("fromMillis", Call("toMillis", Zoned(value))),
            var span when ValueTypes.IsSpan(span) => Span(value),
            var id when ValueTypes.IsGuid(id) => Call("lowercase", value),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum => Call("lookup", Object([.. Names(@enum)
                .Select(name => (name.Read, (JsonataSyntax)Text(name.Written)))]), Call("lowercase", value)),
            var list when ValueTypes.IsList(list) => List(Call("map", value, Item(list))),
            var dictionary when ValueTypes.IsDictionary(dictionary) => Entries(value, dictionary),
            { } made when Forms.Has(made) => Made(value, made),
            _ => value,
        };

        private LambdaExpression Item(ITypeSymbol? list)
        {
            var item = names.Fresh("item");
            return (LambdaExpression)Lambda([item], OrNull(Variable(item), Forms.ElementOf(list)));
        }

        private JsonataSyntax Entries(JsonataSyntax value, ITypeSymbol? dictionary)
        {
            var (item, key) = (names.Fresh("item"), names.Fresh("key"));
            var entry = new ObjectConstructor([new(Variable(key), OrNull(Variable(item), Forms.ElementOf(dictionary)))]);
            return Call("merge", List(Call("each", value, Lambda([item, key], entry))));
        }

        private JsonataSyntax Made(JsonataSyntax value, ITypeSymbol type)
        {
            if (_functions.TryGetValue(type, out var known))
            {
                return Call(known, value);
            }

            if (!Forms.IsRecursive(type))
            {
                return Members(value, type);
            }

            var (function, whole) = (names.Fresh("canonical"), names.Fresh("whole"));
            _functions[type] = function;
            var made = Block(Assign(function, Lambda([whole], Members(Variable(whole), type))), Call(function, value));
            _functions.Remove(type);
            return made;
        }

        private JsonataSyntax Members(JsonataSyntax value, ITypeSymbol type) => emitter.Once(value, whole => Call("merge", Array(whole, new ObjectConstructor([.. Forms.MembersOf(type)
            .Select(member => (Name: JsonNames.Of(member) ?? member.Name, member.Type))
            .Select(member => new SyntaxPair(Text(member.Name), Present(Member(whole, member.Name), member.Type)))]))));

        // A member that is absent, or null, stays so.
        private JsonataSyntax Present(JsonataSyntax member, ITypeSymbol type) => type.MayBeNull()
            ? Conditional(Binary(member, BinaryOperator.NotEqual, Null), Of(member, type))
            : Of(member, type);

        private JsonataSyntax OrNull(JsonataSyntax item, ITypeSymbol? type) => type.MayBeNull()
            ? Conditional(Binary(item, BinaryOperator.NotEqual, Null), Of(item, type), Null)
            : Of(item, type);
    }
}

using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds <c>new Dictionary&lt;string, T&gt; { ["key"] = value }</c>.</summary>
internal static class DictionaryBinder
{
    public static BoundExpression Bind(IObjectCreationOperation creation, Binder binder)
    {
        if (!creation.Arguments.IsEmpty)
        {
            return binder.Unsupported(creation, "dictionary from something else", "write its entries");
        }

        BoundExpression made = new BoundDictionary(creation.Syntax, creation.Type, []);
        foreach (var entry in creation.Initializer?.Initializers ?? [])
        {
            switch (entry)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }] }, Value: var value }:
                    made = With(made, entry.Syntax, KnownFunction.SetEntry, new(binder.Bind(key), binder.Bind(value)));
                    break;
                case IInvocationOperation { Arguments: [{ Value: var key }, { Value: var value }] }:
                    made = With(made, entry.Syntax, KnownFunction.AddEntry, new(binder.Bind(key), binder.Bind(value)));
                    break;
                default:
                    return binder.Unsupported(entry, "entry of this kind", "write [\"key\"] = value");
            }
        }

        return made;
    }

    // An object of JSONata has no key twice: only keys that are known to differ stand in one; any other entry is set, or added, one after the other.
    private static BoundExpression With(BoundExpression made, SyntaxNode syntax, KnownFunction function, BoundDictionaryEntry entry) =>
        made is BoundDictionary { Entries: var entries } dictionary && (entries.IsEmpty || KeyOf(entry) is { } key && entries.All(other => KeyOf(other) is { } known && known != key))
            ? dictionary with { Entries = entries.Add(entry) }
            : new BoundFunction(syntax, made.Type, function, [made, entry.Key, entry.Value]);

    private static string? KeyOf(BoundDictionaryEntry entry) => entry.Key is BoundLiteral { Value: string key } ? key : null;
}

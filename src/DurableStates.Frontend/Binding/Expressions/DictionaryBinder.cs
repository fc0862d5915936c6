using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
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

        var entries = ImmutableArray.CreateBuilder<BoundDictionaryEntry>();
        foreach (var entry in creation.Initializer?.Initializers ?? [])
        {
            switch (entry)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }] }, Value: var value }:
                    entries.Add(new BoundDictionaryEntry(binder.Bind(key), binder.Bind(value)));
                    break;
                case IInvocationOperation { Arguments: [{ Value: var key }, { Value: var value }] }:
                    entries.Add(new BoundDictionaryEntry(binder.Bind(key), binder.Bind(value)));
                    break;
                default:
                    return binder.Unsupported(entry, "entry of this kind", "write [\"key\"] = value");
            }
        }

        return new BoundDictionary(creation.Syntax, creation.Type, entries.ToImmutable());
    }
}

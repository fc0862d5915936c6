using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>A dictionary gives its entries in the order in which they were added, until one is removed: then .NET puts new ones into the gaps.</summary>
internal static class DictionaryOrder
{
    public static void Check(IOperation dictionary, Binder binder)
    {
        if (ValueTypes.IsDictionary(dictionary.Type) && Mutations.RootOf(dictionary) is { } root
            && Mutations.Of(root, dictionary.Root()).Any(change => change is IInvocationOperation { TargetMethod.Name: "Remove", Instance.Type: { } type } && ValueTypes.IsDictionary(type)))
        {
            binder.Unsupported(dictionary, $"walk over '{root.Name}', from which entries are removed,", "make a new dictionary without the entry, for instance with Where and ToDictionary");
        }
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Symbols;

/// <summary>One semantic model for each tree of a compilation: a model remembers the methods that it has bound, and a new one would bind them again.</summary>
internal static class SemanticModels
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, SemanticModel>> Known = new();

    public static SemanticModel Of(Compilation compilation, SyntaxTree tree) =>
        Known.GetOrCreateValue(compilation).GetOrAdd(tree, one => compilation.GetSemanticModel(one));
}

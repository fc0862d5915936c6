using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Bound;

/// <summary>
/// A node of the bound tree: the supported C#, checked, with nothing left to decide about what it means.
/// The tree is the contract between the front end, which makes it from Roslyn's operations and reports every
/// diagnostic, and the compiler, which lowers it to states and cannot fail on a tree without errors.
/// </summary>
/// <param name="Syntax">The C# that the node came from; names the line of the states it becomes.</param>
public abstract record BoundNode(SyntaxNode Syntax);

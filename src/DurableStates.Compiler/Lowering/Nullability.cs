using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

/// <summary>What C#'s flow analysis says: a local declared with <c>var</c> has a nullable type, but seldom holds null where it is read.</summary>
/// <param name="compilation">The compilation that the tree was bound from.</param>
internal sealed class Nullability(Compilation compilation)
{
    /// <summary>The type of a variable where it is read.</summary>
    public ITypeSymbol? TypeOf(BoundVariableReference reference) =>
        reference.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } type && IsNotNull(reference.Syntax)
            ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
            : reference.Type;

    /// <summary>A type of the base class library.</summary>
    public ITypeSymbol? TypeOf(string name) => compilation.GetTypeByMetadataName(name);

    private bool IsNotNull(SyntaxNode syntax) =>
        SemanticModels.Of(compilation, syntax.SyntaxTree).GetTypeInfo(syntax).Nullability.FlowState is NullableFlowState.NotNull;
}

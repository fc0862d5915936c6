using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

/// <summary>What C#'s flow analysis says: a local declared with <c>var</c> has a nullable type, but seldom holds null where it is read.</summary>
/// <param name="compilation">The compilation that the tree was bound from.</param>
internal sealed class Nullability(Compilation compilation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    /// <summary>The type of a variable where it is read.</summary>
    public ITypeSymbol? TypeOf(BoundVariableReference reference) =>
        reference.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } type && IsNotNull(reference.Syntax)
            ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
            : reference.Type;

    private bool IsNotNull(SyntaxNode syntax)
    {
        if (!_models.TryGetValue(syntax.SyntaxTree, out var model))
        {
            model = _models[syntax.SyntaxTree] = compilation.GetSemanticModel(syntax.SyntaxTree);
        }

        return model.GetTypeInfo(syntax).Nullability.FlowState is NullableFlowState.NotNull;
    }
}

using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Inlining;

/// <summary>The operations of methods, getters, initialisers and constructors that are declared in this compilation.</summary>
internal static class SourceBodies
{
    /// <summary>The body of a method, local function or getter; null when its source is not here.</summary>
    public static IBlockOperation? BodyOf(IMethodSymbol method, Compilation compilation) =>
        SyntaxOf(method.PartialImplementationPart ?? method) is { } syntax
            ? SemanticModels.Of(compilation, syntax.SyntaxTree).GetOperation(syntax) switch
            {
                IMethodBodyOperation body => body.BlockBody ?? body.ExpressionBody,
                ILocalFunctionOperation function => function.Body,
                IBlockOperation block => block,
                _ => null,
            }
            : null;

    /// <summary>The initial value of a field or property; null when it has none or its source is not here.</summary>
    public static IOperation? InitializerOf(ISymbol member, Compilation compilation)
    {
        var initializer = SyntaxOf(member) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return initializer is null ? null : Value(SemanticModels.Of(compilation, initializer.SyntaxTree).GetOperation(initializer));
    }

    /// <summary>The explicit call of the base's constructor, or of another constructor of the same class; null when there is none.</summary>
    public static IInvocationOperation? BaseCallOf(IMethodSymbol constructor, Compilation compilation)
    {
        SyntaxNode? call = SyntaxOf(constructor) switch
        {
            ConstructorDeclarationSyntax declaration => declaration.Initializer,
            TypeDeclarationSyntax { BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault(),
            _ => null,
        };
        return call is null ? null : Unwrap(SemanticModels.Of(compilation, call.SyntaxTree).GetOperation(call));
    }

    private static IInvocationOperation? Unwrap(IOperation? operation) => operation switch
    {
        IInvocationOperation call => call,
        IExpressionStatementOperation statement => Unwrap(statement.Operation),
        _ => null,
    };

    private static IOperation? Value(IOperation? operation) => operation switch
    {
        ISymbolInitializerOperation initializer => initializer.Value,
        _ => operation,
    };

    private static SyntaxNode? SyntaxOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax } arrow => arrow,
        var syntax when syntax.IsKind(SyntaxKind.None) => null,
        var syntax => syntax,
    };
}

using System.Diagnostics;
using DurableStates.Asl;

namespace DurableStates.Engine.Expressions;

/// <summary>The one place where a query language is chosen for an expression.</summary>
internal static class ExpressionCompiler
{
    public static CompiledExpression Compile(AslExpression expression, string field) => expression.Language switch
    {
        QueryLanguage.Jsonata => new JsonataExpression(expression.Text, field),
        QueryLanguage.JsonPath => new JsonPathExpression(expression.Text, field),
        _ => throw new UnreachableException($"No query language {expression.Language}."),
    };
}

using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace DurableStates.Direct;

/// <summary>Reads the call of a Lambda function from its expression tree: its name and its payload.</summary>
internal static class FunctionCall
{
    private const string FunctionAttribute = "Amazon.Lambda.Annotations.LambdaFunctionAttribute";
    private const string ServicesAttribute = "Amazon.Lambda.Annotations.FromServicesAttribute";
    private const string LambdaContext = "Amazon.Lambda.Core.ILambdaContext";

    public static DirectCall.Activity Read(LambdaExpression call)
    {
        var called = call.Body is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? conversion.Operand : call.Body;
        if (called is not MethodCallExpression body || body.Object != call.Parameters[0])
        {
            throw new ArgumentException($"'{call}' is not the call of one of the functions' methods.", nameof(call));
        }

        var parameters = body.Method.GetParameters();
        var payload = Array.FindIndex(parameters, IsPayload);
        return new DirectCall.Activity(
            NameOf(body.Method),
            payload < 0 ? "null" : JsonSerializer.Serialize(Evaluate(body.Arguments[payload]), parameters[payload].ParameterType, WorkflowJson.Options));
    }

    // The name that Amazon.Lambda.Annotations gives the function's resource in the template.
    private static string NameOf(MethodInfo method)
    {
        var attribute = method.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.FullName == FunctionAttribute);
        if (attribute is null)
        {
            return method.Name;
        }

        var named = attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == "ResourceName").TypedValue.Value as string;
        var generated = $"{method.DeclaringType?.FullName}_{method.Name}_Generated";
        return named ?? new string(generated.Where(char.IsAsciiLetterOrDigit).ToArray());
    }

    private static bool IsPayload(ParameterInfo parameter) =>
        parameter.ParameterType.FullName != LambdaContext
        && parameter.GetCustomAttributesData().All(data => data.AttributeType.FullName != ServicesAttribute);

    private static object? Evaluate(Expression argument) =>
        Expression.Lambda<Func<object?>>(Expression.Convert(argument, typeof(object))).Compile(preferInterpretation: true)();
}

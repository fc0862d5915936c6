using Microsoft.CodeAnalysis;
using static DurableStates.Frontend.Diagnostics.DiagnosticCatalogue;

namespace DurableStates.Frontend.Diagnostics;

/// <summary>About the Lambda functions that are called; also the rules of Amazon.Lambda.Annotations, which its stand-in does not report.</summary>
internal static class FunctionDiagnostics
{
    public static readonly DiagnosticDescriptor NotAFunction = Warning(
        "DS1080",
        "Method is not a Lambda function",
        "'{0}' does not bear [LambdaFunction], so no function of that name comes into the template by itself; annotate it");

    public static readonly DiagnosticDescriptor SeveralPayloads = Error(
        "DS1081",
        "Function has several payloads",
        "'{0}' has more than one parameter that is payload, and a Lambda function takes one; put them into a record");

    public static readonly DiagnosticDescriptor ResourceName = Error(
        "DS1082",
        "Resource name is not alphanumeric",
        "'{0}' cannot name a resource; use letters and digits only (AWSLambda0106)");

    public static readonly DiagnosticDescriptor LongHandler = Error(
        "DS1083",
        "Handler name is too long",
        "The handler '{0}' is longer than 127 characters; shorten the names of namespace, class or method (AWSLambda0118)");

    public static readonly DiagnosticDescriptor NoSerializer = Error(
        "DS1084",
        "No Lambda serialiser",
        "The assembly of '{0}' has no [assembly: LambdaSerializer(...)]; add one (AWSLambda0108)");

    public static readonly DiagnosticDescriptor SeveralEvents = Error(
        "DS1085",
        "Function has several events",
        "'{0}' bears more than one event attribute, and a function has one event at most; split it (AWSLambda0102)");

    public static readonly DiagnosticDescriptor EventFunction = Error(
        "DS1086",
        "Function expects an event, not a payload",
        "'{0}' is called by '{1}', so it would read the payload as such an event; call a function without an event attribute");

    public static readonly DiagnosticDescriptor NotCallable = Error(
        "DS1087",
        "Function cannot be called",
        "'{0}' is static, generic or not public, which a Lambda function must not be");

    public static readonly DiagnosticDescriptor SeveralStartups = Error(
        "DS1088",
        "Several startup classes",
        "'{0}' and '{1}' both bear [LambdaStartup]; keep one (AWSLambda0101)");

    public static readonly DiagnosticDescriptor OtherName = Error(
        "DS1089",
        "Function is known under another name",
        "The function '{0}' is the resource '{1}' in the template; call it as (({2} f) => f.{0}(...)) or by that name");

    // An error where the template is known: it would refer to nothing.
    public static readonly DiagnosticDescriptor Unknown = Warning(
        "DS1090",
        "Function is not known",
        "Neither the code nor its references nor the template declare a function '{0}'{1}; annotate its method with [LambdaFunction], or declare the function in the template, or a parameter '{0}Arn' for one outside of it");

    public static readonly DiagnosticDescriptor Mismatch = Error(
        "DS1091",
        "Call does not fit the function",
        "The function '{0}' {1}, but {2}; call it by its method, as in ((Functions f) => f.{0}(...)), and C# checks the types");

    public static readonly DiagnosticDescriptor SharedPlaceholder = Error(
        "DS1092",
        "Values of the template share a placeholder",
        "'${{{0}}}' would stand for {1} and for {2}; rename one of the two in the template");
}

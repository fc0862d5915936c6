using Microsoft.CodeAnalysis;
using static DurableStates.Frontend.Diagnostics.DiagnosticCatalogue;

namespace DurableStates.Frontend.Diagnostics;

/// <summary>About C# that has no counterpart in a state machine, or none yet.</summary>
internal static class LanguageDiagnostics
{
    public static readonly DiagnosticDescriptor Statement = Error(
        "DS1030",
        "Statement is not supported",
        "A {0} cannot be compiled to states yet; {1}");

    public static readonly DiagnosticDescriptor Expression = Error(
        "DS1031",
        "Expression is not supported",
        "A {0} cannot be said in JSONata; {1}");

    public static readonly DiagnosticDescriptor Method = Error(
        "DS1032",
        "Method cannot run in a state machine",
        "'{0}' has no counterpart in JSONata and its source is not here; move the work into a Lambda function");

    public static readonly DiagnosticDescriptor Recursion = Error(
        "DS1033",
        "Helper calls itself",
        "'{0}' calls itself, and a state machine has no stack; write a loop, or move it into a Lambda function");

    public static readonly DiagnosticDescriptor MutableField = Error(
        "DS1035",
        "Field is not constant",
        "'{0}' is not a constant; a state machine has no fields, so use a const or static readonly field with an initialiser in this compilation, or a local");

    public static readonly DiagnosticDescriptor InLambda = Error(
        "DS1036",
        "Not allowed inside a lambda",
        "A {0} inside this lambda would be an own state; use a foreach loop instead");

    public static readonly DiagnosticDescriptor Aliasing = Error(
        "DS1037",
        "Change might be seen through another name",
        "'{0}' is changed and also reachable through another name, and states copy values; build it completely before it is stored elsewhere, or use 'with'");

    public static readonly DiagnosticDescriptor LoopWithoutWaiting = Warning(
        "DS1038",
        "Loop never waits",
        "This endless loop polls without a timer and would use up the 25,000 events of an execution; await context.CreateTimer in it");

    public static readonly DiagnosticDescriptor Unreachable = Error(
        "DS1039",
        "Discarded value does something",
        "The value of '{0}' is not used; remove the statement or assign the value");

    public static readonly DiagnosticDescriptor ChangeWhileLooping = Error(
        "DS1040",
        "List changed by the loop over it",
        "C# throws at the next round because this changes '{0}' while the loop goes over it; loop over a copy ('{0}.ToList()'), or leave the loop right after");

    public static readonly DiagnosticDescriptor QueryWhileLooping = Error(
        "DS1041",
        "Query reads what the loop over it changes",
        "The query reads '{0}', which the loop changes: C# evaluates it item by item, a state machine all at once; test inside the loop, or loop over a copy made before ('.ToList()')");

    public static readonly DiagnosticDescriptor QueryKept = Error(
        "DS1042",
        "Query reads what changes after it is kept",
        "The query reads '{0}', which changes afterwards: C# evaluates it where it is read, a state machine here; end it with '.ToList()' to have what it gives here, or keep each query in a local of its own");
}

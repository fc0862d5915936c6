using Microsoft.CodeAnalysis;
using static DurableStates.Frontend.Diagnostics.DiagnosticCatalogue;

namespace DurableStates.Frontend.Diagnostics;

/// <summary>About values that JSON and JSONata cannot hold or treat as C# does.</summary>
internal static class ValueDiagnostics
{
    public static readonly DiagnosticDescriptor NumberRange = Error(
        "DS1060",
        "Arithmetic is not exact",
        "Arithmetic on '{0}' is not exact in a state machine, whose numbers are doubles; use int or double, or compute in a Lambda function");

    public static readonly DiagnosticDescriptor Printing = Error(
        "DS1061",
        "Value cannot be printed as C# does",
        "JSONata prints a '{0}' otherwise than C#; {1}");

    public static readonly DiagnosticDescriptor NotJson = Error(
        "DS1062",
        "Type does not travel as JSON",
        "'{0}' does not survive JSON; use a record instead");

    public static readonly DiagnosticDescriptor ComputedProperty = Error(
        "DS1063",
        "Property is not part of the JSON",
        "'{0}' is computed or left out of the JSON, and its source is not here; read the members that it is computed from");

    public static readonly DiagnosticDescriptor MissingMember = Error(
        "DS1064",
        "Initial value is not known",
        "What '{0}' is initially cannot be read; set it in the initialiser");

    public static readonly DiagnosticDescriptor ReferenceEquality = Error(
        "DS1065",
        "Equality by reference",
        "Two values of '{0}' are compared by reference or hold members that are, and values in a state machine have no identity; compare their members");

    public static readonly DiagnosticDescriptor Conversion = Error(
        "DS1066",
        "Conversion cannot be compiled",
        "A conversion from '{0}' to '{1}' cannot be said in JSONata; {2}");

    public static readonly DiagnosticDescriptor Time = Error(
        "DS1067",
        "Time operation is not exact",
        "'{0}' cannot be computed exactly in a state machine; use AddDays, AddHours, differences and comparisons, or compute it in a Lambda function");

    public static readonly DiagnosticDescriptor Culture = Error(
        "DS1068",
        "Result depends on the culture",
        "'{0}' goes by the culture of the machine; use {1}");

    public static readonly DiagnosticDescriptor SharedName = Error(
        "DS1069",
        "Two members have one JSON name",
        "'{0}' and '{1}' are both '{2}' in JSON, which can hold only one; rename one of them, or give it a name with [JsonPropertyName]");
}

using Microsoft.CodeAnalysis;
using static DurableStates.Frontend.Diagnostics.DiagnosticCatalogue;

namespace DurableStates.Frontend.Diagnostics;

/// <summary>About throwing and catching.</summary>
internal static class FailureDiagnostics
{
    public static readonly DiagnosticDescriptor NeverThrown = Error(
        "DS1050",
        "Exception cannot occur",
        "Nothing in this try throws '{0}'; a failed call is a TaskFailedException, so catch that and filter with when (e.FailureDetails.IsCausedBy<{0}>())");

    public static readonly DiagnosticDescriptor Filter = Error(
        "DS1051",
        "Exception filter cannot be compiled",
        "The filter '{0}' cannot be compiled: {1}; or catch the failure, test in the handler, and throw; what is not meant");

    public static readonly DiagnosticDescriptor FailureMember = Error(
        "DS1052",
        "Member of a failure is not kept",
        "'{0}' is not known of a failure in a state machine; use Message, FailureDetails.ErrorType, FailureDetails.ErrorMessage or FailureDetails.Cause");

    public static readonly DiagnosticDescriptor Constructor = Error(
        "DS1053",
        "Exception's message is not known",
        "What message '{0}' makes of its arguments cannot be read; throw it with a constructor that takes the message, or declare it in this compilation");

    public static readonly DiagnosticDescriptor AmbiguousName = Error(
        "DS1054",
        "Two exceptions have one name",
        "'{0}' and '{1}' have the same simple name, which is all that travels with a failure; rename one of them");

    public static readonly DiagnosticDescriptor ThrownValue = Error(
        "DS1055",
        "Thrown value is not a new exception",
        "'{0}' is neither new nor the exception that was caught; throw a new exception, or rethrow with 'throw;'");
}

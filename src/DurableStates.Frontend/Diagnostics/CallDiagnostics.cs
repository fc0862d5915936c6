using Microsoft.CodeAnalysis;
using static DurableStates.Frontend.Diagnostics.DiagnosticCatalogue;

namespace DurableStates.Frontend.Diagnostics;

/// <summary>About what an orchestrator awaits.</summary>
internal static class CallDiagnostics
{
    public static readonly DiagnosticDescriptor NotAnActivity = Error(
        "DS1007",
        "Awaited call is not an activity",
        "'{0}' cannot be awaited in an orchestrator; {1}");

    public static readonly DiagnosticDescriptor NotAwaited = Error(
        "DS1008",
        "Call is not awaited",
        "'{0}' is not awaited where it is called; await it here, calls side by side are not supported yet");

    public static readonly DiagnosticDescriptor NameNotConstant = Error(
        "DS1009",
        "Activity name is not constant",
        "The activity's name is computed; write nameof(...), a string, or the call of the function's method");

    public static readonly DiagnosticDescriptor OptionsNotConstant = Error(
        "DS1010",
        "Options are not constant",
        "'{0}' cannot be read by the compiler; write the options in place, or in a static readonly field");

    public static readonly DiagnosticDescriptor RetryInterval = Error(
        "DS1011",
        "Retry interval is not whole seconds",
        "A retry waits whole seconds, at least 1 and at most 99999999; '{0}' does not");

    public static readonly DiagnosticDescriptor RetryPredicate = Error(
        "DS1012",
        "Retry predicate cannot be compiled",
        "HandleFailure may ask IsCausedBy<T>() and ErrorType == \"Name\", joined by ||, or negate the whole; '{0}' is something else");

    public static readonly DiagnosticDescriptor NotOneCall = Error(
        "DS1013",
        "Lambda is not one call",
        "The lambda must be a single call of its parameter's method, such as (OrderFunctions f) => f.Price(order)");

    public static readonly DiagnosticDescriptor NotAnAwsClient = Error(
        "DS1014",
        "Parameter is not an AWS client",
        "'{0}' is not the client interface of an AWS SDK package; use one such as IAmazonGlue");

    public static readonly DiagnosticDescriptor NoRequest = Error(
        "DS1015",
        "AWS call has no request object",
        "'{0}' is not called with one request object, which is what Step Functions sends; use the overload that takes it");

    public static readonly DiagnosticDescriptor NotAJob = Error(
        "DS1016",
        "Operation is not a job",
        "Step Functions cannot wait for the end of '{0}'; call it with CallAwsAsync and poll");

    public static readonly DiagnosticDescriptor NoToken = Error(
        "DS1017",
        "Callback never hands out its token",
        "Nobody can answer: the token '{0}' does not stand in what the call sends");

    public static readonly DiagnosticDescriptor OptionsInCallback = Error(
        "DS1018",
        "Timeout inside a callback",
        "Timeout and heartbeat belong to the whole callback; give them to WaitForCallbackAsync");

    public static readonly DiagnosticDescriptor RetryCountOutside = Error(
        "DS1019",
        "RetryCount is read outside of a call",
        "RetryCount means something only inside the lambda of the call that is tried again; read it there");

    public static readonly DiagnosticDescriptor UnknownAwsMember = Error(
        "DS1020",
        "AWS enumeration member is not known",
        "The text of '{0}' cannot be told from its name; write the text itself, strings convert to '{1}'");

    public static readonly DiagnosticDescriptor StateName = Error(
        "DS1021",
        "State cannot be named so",
        "'{0}' names no state; put a name of 1 to 80 characters before a statement that awaits, branches, loops or throws");

    public static readonly DiagnosticDescriptor DeploymentName = Error(
        "DS1022",
        "Name belongs to the deployment",
        "'{0}' cannot stand in a definition as it is: the deployment takes '${{...}}', '{{{{resolve:...}}}}', Ref, Condition and Fn::... for its own; use another name");

    public static readonly DiagnosticDescriptor AsyncVoid = Error(
        "DS1023",
        "Helper cannot be awaited",
        "'{0}' is 'async void': nobody waits for its end or hears of its failure, and states run one after the other; let it return Task and await the call");
}

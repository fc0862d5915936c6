using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Bound;

/// <summary>What an orchestrator awaits.</summary>
public abstract record BoundOperation : BoundNode
{
    private protected BoundOperation(SyntaxNode syntax)
        : base(syntax)
    {
    }
}

/// <summary>A call of a Lambda function.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Activity">Which function.</param>
/// <param name="Payload">The one JSON payload; null when the function takes none.</param>
/// <param name="Options">Retries and timeouts.</param>
/// <param name="ResultType">The C# type of the result; null when there is none.</param>
public sealed record BoundActivityCall(SyntaxNode Syntax, BoundActivity Activity, BoundExpression? Payload, BoundTaskOptions Options, ITypeSymbol? ResultType)
    : BoundOperation(Syntax);

/// <summary>The Lambda function behind an activity.</summary>
/// <param name="Name">What the author calls it: the method's name or the string given; also the beginning of the state's name.</param>
/// <param name="ResourceName">The function's resource in the template: <c>[LambdaFunction(ResourceName)]</c>, or the name that Amazon.Lambda.Annotations derives.</param>
/// <param name="Method">The function's method; null when the activity was named by a string that no method bears.</param>
public sealed record BoundActivity(string Name, string ResourceName, IMethodSymbol? Method);

/// <summary>How Step Functions calls a service.</summary>
public enum BoundAwsPattern
{
    /// <summary>Calls, and goes on with the response.</summary>
    RequestResponse,

    /// <summary>Starts a job, waits for its end, and goes on with the job's description (<c>.sync</c>).</summary>
    RunJob,

    /// <summary>Calls with a task token, and goes on when the token comes back.</summary>
    WaitForCallback,
}

/// <summary>A call of an AWS service by Step Functions itself.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Client">The client interface, such as <c>Amazon.Glue.IAmazonGlue</c>.</param>
/// <param name="Service">The service as the SDK spells it in its namespace and client: <c>Glue</c>, <c>SageMaker</c>, <c>EventBridge</c>.</param>
/// <param name="Operation">The operation in Pascal case, without <c>Async</c>: <c>StartJobRun</c>.</param>
/// <param name="Pattern">How it is called.</param>
/// <param name="Request">The request; its members bear the SDK's property names, not yet renamed for Step Functions.</param>
/// <param name="RequestType">The request's C# type.</param>
/// <param name="Options">Retries and timeouts.</param>
/// <param name="ResultType">The C# type of the result; null when nobody may read it.</param>
public sealed record BoundAwsCall(
    SyntaxNode Syntax,
    INamedTypeSymbol Client,
    string Service,
    string Operation,
    BoundAwsPattern Pattern,
    BoundExpression Request,
    ITypeSymbol RequestType,
    BoundTaskOptions Options,
    ITypeSymbol? ResultType) : BoundOperation(Syntax);

/// <summary>Hands out a task token and waits until somebody returns it.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Token">The token; readable in the start's payload only.</param>
/// <param name="Start">The call that hands the token out.</param>
/// <param name="ResultType">The C# type of what comes back.</param>
/// <param name="TimeoutSeconds">How long to wait; null means for as long as Step Functions allows.</param>
/// <param name="HeartbeatSeconds">The longest silence; null means none is asked for.</param>
public sealed record BoundCallback(
    SyntaxNode Syntax,
    BoundVariable Token,
    BoundOperation Start,
    ITypeSymbol? ResultType,
    BoundExpression? TimeoutSeconds,
    BoundExpression? HeartbeatSeconds) : BoundOperation(Syntax);

/// <summary>Waits for a time to pass or to come.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Seconds">How long, in seconds; null when <paramref name="Until"/> is given.</param>
/// <param name="Until">When, as an ISO 8601 instant; null when <paramref name="Seconds"/> is given.</param>
public sealed record BoundTimer(SyntaxNode Syntax, BoundExpression? Seconds, BoundExpression? Until) : BoundOperation(Syntax);

/// <summary>The options of a call.</summary>
/// <param name="Retries">In the order in which they are tried.</param>
/// <param name="TimeoutSeconds">The longest that one attempt may take; null means the compiler's default.</param>
/// <param name="HeartbeatSeconds">The longest silence of one attempt; null means none is asked for.</param>
public sealed record BoundTaskOptions(ImmutableArray<BoundRetry> Retries, BoundExpression? TimeoutSeconds, BoundExpression? HeartbeatSeconds)
{
    /// <summary>No retries, the default timeout, no heartbeat.</summary>
    public static BoundTaskOptions None { get; } = new([], null, null);
}

/// <summary>Retries of one class of errors.</summary>
/// <param name="ErrorNames">The ASL error names.</param>
/// <param name="MaxAttempts">Retries after the first attempt; 0 means that these errors are not retried.</param>
/// <param name="IntervalSeconds">Seconds before the first retry, at least 1.</param>
/// <param name="BackoffRate">What the interval is multiplied by for each further retry, at least 1.</param>
/// <param name="MaxDelaySeconds">The longest interval; null means no limit.</param>
/// <param name="FullJitter">Whether each interval is drawn at random between nothing and the computed one.</param>
public sealed record BoundRetry(
    ImmutableArray<string> ErrorNames, int MaxAttempts, int IntervalSeconds, double BackoffRate, int? MaxDelaySeconds, bool FullJitter);

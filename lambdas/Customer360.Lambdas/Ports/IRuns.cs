namespace Customer360.Lambdas.Ports;

/// <summary>What Step Functions knows of runs.</summary>
public interface IRuns
{
    /// <summary>The member <c>requestId</c> of a run's input; null when it has none, or there is no such run any more.</summary>
    Task<string?> RequestIdOfAsync(string executionArn, CancellationToken cancellationToken = default);

    /// <summary>True while a run goes on; false when it has ended, whatever its end, or there is no such run any more.</summary>
    Task<bool> IsRunningAsync(string executionArn, CancellationToken cancellationToken = default);
}

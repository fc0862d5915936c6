namespace DurableStates.Jsonata;

/// <summary>What Step Functions says when an expression exceeds a bound.</summary>
internal static class Limits
{
    public const string StackOverflow = "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive";
    public const string Memory = "Expression evaluation memory limit exceeded: Check for excessive memory usage";
    public const string Time = "Expression evaluation timeout: Check for infinite loop";
}

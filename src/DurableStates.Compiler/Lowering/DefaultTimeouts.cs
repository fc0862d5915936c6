using DurableStates.Asl;

namespace DurableStates.Compiler.Lowering;

/// <summary>How long a Task may take when the author does not say. ASL's own default is three years; see decision 0010.</summary>
internal static class DefaultTimeouts
{
    private const int Minute = 60;
    private const int Day = 24 * 60 * Minute;

    /// <summary>The longest that a Lambda function can run.</summary>
    public const int Lambda = 15 * Minute;

    /// <summary>The longest that Step Functions lets a standard execution live.</summary>
    public const int Callback = 365 * Day;

    /// <summary>The default for a call of a service.</summary>
    public static int Of(IntegrationPattern pattern) => pattern switch
    {
        IntegrationPattern.RequestResponse => 5 * Minute,
        IntegrationPattern.RunJob => 2 * Day,
        _ => Callback,
    };
}

using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Retries a state when it fails with one of some errors.</summary>
/// <param name="ErrorEquals">The errors, by name; <c>States.ALL</c> stands for any and then stands alone.</param>
/// <seealso href="https://states-language.net/spec.html#errors"/>
public sealed record Retrier(ImmutableArray<string> ErrorEquals)
{
    /// <summary>The delay before the first retry, in seconds; null (not written) means 1.</summary>
    public int? IntervalSeconds { get; init; }

    /// <summary>How many retries follow the first attempt; null (not written) means 3, and 0 means none.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>By what the delay is multiplied after each retry; null (not written) means 2.</summary>
    public double? BackoffRate { get; init; }

    /// <summary>The longest delay, in seconds; null for none.</summary>
    public int? MaxDelaySeconds { get; init; }

    /// <summary>How delays are spread; null (not written) means not at all.</summary>
    public JitterStrategy? JitterStrategy { get; init; }

    /// <summary>A remark for readers; null for none.</summary>
    public string? Comment { get; init; }
}

/// <summary>How the delays between retries are spread.</summary>
public enum JitterStrategy
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Anywhere between nothing and the computed delay.</summary>
    Full,
}

namespace DurableStates.Engine;

/// <summary>What AWS checks of a request before it acts, in AWS's wording.</summary>
internal static class Requests
{
    /// <exception cref="InvalidRequestException">The text is too long.</exception>
    public static void CheckFailure(string? error, string? cause)
    {
        CheckLength("error", error, error, 0, StateError.LongestError);
        CheckLength("cause", cause, null, 0, StateError.LongestCause);
    }

    /// <exception cref="InvalidRequestException">The data are too large.</exception>
    public static void CheckOutput(string output, Quotas quotas) => CheckLength("output", output, null, 0, quotas.MaxPayloadBytes);

    /// <exception cref="InvalidRequestException">The input is too large.</exception>
    public static void CheckInput(Payload input, Quotas quotas)
    {
        if (input.IsLongerThan(quotas.MaxPayloadBytes))
        {
            CheckLength("input", input.Text, null, 0, quotas.MaxPayloadBytes);
            throw new InvalidRequestException(
                "InvalidExecutionInput",
                $"Invalid State Machine Execution Input: 'The input has {input.ByteCount} bytes, more than the maximum of {quotas.MaxPayloadBytes}.'");
        }
    }

    /// <param name="member">The member of the request.</param>
    /// <param name="text">Its text; null when it is not given.</param>
    /// <param name="shown">The text as the message shows it; null for data that are not shown.</param>
    /// <param name="least">The fewest characters.</param>
    /// <param name="most">The most characters.</param>
    /// <exception cref="InvalidRequestException">The text is too short or too long.</exception>
    public static void CheckLength(string member, string? text, string? shown, int least, int most)
    {
        if (text is null || (text.Length >= least && text.Length <= most))
        {
            return;
        }

        var rule = text.Length < least ? $"greater than or equal to {least}" : $"less than or equal to {most}";
        throw new InvalidRequestException(
            "ValidationException",
            $"1 validation error detected: Value{(shown is null ? "" : $" '{shown}'")} at '{member}' failed to satisfy constraint: Member must have length {rule}");
    }
}

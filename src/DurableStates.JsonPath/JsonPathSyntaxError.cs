namespace DurableStates.JsonPath;

/// <summary>Why a text is no path or no call of an intrinsic function.</summary>
/// <param name="Position">Where, counted from 0 in UTF-16 units of the text.</param>
/// <param name="Message">What is wrong.</param>
public sealed record JsonPathSyntaxError(int Position, string Message);

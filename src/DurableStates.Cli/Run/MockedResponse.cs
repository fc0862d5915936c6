using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Cli.Run;

/// <summary>What a task answers to some of its calls.</summary>
/// <param name="First">The first call, counted from 0.</param>
/// <param name="Last">The last call.</param>
/// <param name="Return">Its result.</param>
/// <param name="Throws">True when it fails instead.</param>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The error's explanation.</param>
internal sealed record MockedAnswer(int First, int Last, JsonValue Return, bool Throws, string? Error, string? Cause);

/// <summary>A member of <c>MockedResponses</c>: answers by the numbers of the calls, written <c>"0"</c>, or <c>"1-3"</c> for several. Numbers may be left out.</summary>
internal sealed class MockedResponse
{
    public static readonly MockedResponse Empty = new("", []);

    private readonly List<MockedAnswer> _answers;

    private MockedResponse(string name, List<MockedAnswer> answers)
    {
        Name = name;
        _answers = answers;
    }

    public string Name { get; }

    /// <summary>The answer to a call; null when there is none.</summary>
    public MockedAnswer? this[int call] => _answers.Find(answer => answer.First <= call && call <= answer.Last);

    /// <summary>Reads a response.</summary>
    /// <returns>What is wrong with it, to follow its name; null when nothing is.</returns>
    public static string? Read(string name, JsonObject byCall, out MockedResponse response)
    {
        response = Empty;
        var answers = new List<MockedAnswer>();
        foreach (var (calls, answer) in byCall)
        {
            if (!TryNumbers(calls, out var first, out var last))
            {
                return $"has the key '{calls}', which is no number of a call; write \"0\" for the first call, or \"1-3\" for several.";
            }

            if (answers.Find(other => other.First <= last && first <= other.Last) is { } twice)
            {
                return $"has two answers to call {Math.Max(first, twice.First)}; each call is answered once, so the numbers in '{calls}' must not stand in another key.";
            }

            var failure = answer["Throw"];
            if (answer["Return"].IsUndefined ? !failure.IsObject : !failure.IsUndefined)
            {
                return $"has to have either \"Return\", with any value, or \"Throw\", with \"Error\" and \"Cause\", under '{calls}'.";
            }

            answers.Add(new MockedAnswer(first, last, answer["Return"], failure.IsObject, Text(failure["Error"]), Text(failure["Cause"])));
        }

        response = new MockedResponse(name, answers);
        return null;
    }

    private static bool TryNumbers(string calls, out int first, out int last)
    {
        var bounds = calls.Split('-');
        last = 0;
        return TryNumber(bounds[0], out first) && bounds.Length <= 2 && TryNumber(bounds[^1], out last) && first <= last;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string? Text(JsonValue value) => value.TryGetString(out var text) ? text : null;
}

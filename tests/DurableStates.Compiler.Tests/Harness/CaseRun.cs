using DurableStates.Json;

namespace DurableStates.Compiler.Harness;

/// <summary>One run of a case: an input, what each call answers in turn (the last answer is repeated), and how the run ends.</summary>
internal sealed class CaseRun(JsonValue document)
{
    private readonly JsonValue _document = document;

    public CaseRun(string file)
        : this(JsonValue.Parse(File.ReadAllText(file)))
    {
    }

    public string Input => _document["input"].ToString();

    public JsonValue Output => _document["output"];

    public string? Error => _document["error"].TryGetString(out var error) ? error : null;

    public string? Cause => _document["cause"].TryGetString(out var cause) ? cause : null;

    public Answers Answers() => new(_document["answers"]);
}

/// <summary>What calls answer; each run of a machine has its own.</summary>
internal sealed class Answers(JsonValue byCall)
{
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);

    public Answer To(string call)
    {
        var answers = byCall[call];
        if (answers.IsUndefined)
        {
            throw new InvalidOperationException($"The run says nothing about '{call}'.");
        }

        var list = answers.IsArray ? answers.AsArray() : JsonValue.Array(answers).AsArray();
        var index = _asked.GetValueOrDefault(call);
        _asked[call] = index + 1;
        return new(list[Math.Min(index, list.Count - 1)]);
    }
}

/// <summary>
/// One answer: <c>{"result": ...}</c> or <c>{"error": "...", "cause": "..."}</c>; <c>"after"</c> seconds; for a call that hands a token
/// out, <c>"callback"</c> with the answer to it, which is <c>"never"</c> when nobody gives one.
/// </summary>
internal sealed class Answer(JsonValue document)
{
    public JsonValue Result => document["result"].IsUndefined ? JsonValue.Null : document["result"];

    public string? Error => document["error"].TryGetString(out var error) ? error : null;

    public string? Cause => document["cause"].TryGetString(out var cause) ? cause : null;

    public TimeSpan After => TimeSpan.FromSeconds(document["after"].TryGetDouble(out var seconds) ? seconds : 0);

    public bool IsNever => document == "never";

    public Answer Callback => new(document["callback"].IsUndefined ? "never" : document["callback"]);
}

using DurableStates.Json;

namespace DurableStates.Compiler.Generated;

/// <summary>Makes inputs, and the answers that calls get in turn: results, failures, and none at all.</summary>
internal sealed class RunGenerator(Random random)
{
    private static readonly string[] Words = ["", "a", "b", "busy", "x y"];

    public JsonValue Run()
    {
        var clumsiness = random.Next(4);
        JsonValue Answers(Func<JsonValue> result) => JsonValue.Array([.. Enumerable.Range(0, 12).Select(_ => Answer(result, clumsiness))]);
        return JsonValue.Object(
            ("input", Input()),
            ("answers", JsonValue.Object(
                ("Say", Answers(Word)),
                ("Count", Answers(() => random.Next(4))),
                ("Ask", Answers(() => random.Next(2) == 0)),
                ("Find", Answers(Words_)),
                ("Tell", Answers(() => JsonValue.Null)))));
    }

    private JsonValue Input() => JsonValue.Object(
        ("items", JsonValue.Array([.. Enumerable.Range(0, random.Next(4)).Select(_ => JsonValue.Object(("name", Word()), ("size", random.Next(5)), ("tags", Words_())))])),
        ("names", Words_()),
        ("number", random.Next(4)),
        ("flag", random.Next(2) == 0),
        ("word", Word()));

    private JsonValue Answer(Func<JsonValue> result, int clumsiness) => random.Next(10) < clumsiness
        ? random.Next(8) == 0
            ? JsonValue.Object(("error", "States.Timeout"), ("cause", "late"))
            : JsonValue.Object(("error", new[] { "BusyException", "LostException", "OwnException", "DerivedException" }[random.Next(4)]), ("cause", Word()))
        : JsonValue.Object(("result", result()));

    private JsonValue Word() => Words[random.Next(Words.Length)];

    private JsonValue Words_() => JsonValue.Array([.. Enumerable.Range(0, random.Next(4)).Select(_ => Word())]);
}

using DurableStates.Json;

namespace DurableStates.Compiler.Everyday;

/// <summary>Makes inputs and answers full of corners: ends of ranges, null and missing members, instants in every form, texts that mean something to JSONata.</summary>
internal sealed class EverydayRuns(Random random)
{
    private static readonly string[] Words = ["", "a", "b", "c", "ab", "w", "12", "-7", " 5 ", "x y", "a,b", "{% 1 %}", "quo\"te", "line\nbreak", "$x", "héllo", "ẞ", "null", "99999999999"];
    private static readonly int[] Numbers = [0, 1, 2, 3, -1, 7, 100, int.MaxValue, int.MinValue];
    private static readonly string[] Levels = ["Low", "high", "MIDDLE", "High"];
    private static readonly string[] Instants = ["2026-03-01", "2026-03-01T10:20:30Z", "2026-03-01T10:20:30.1239999+02:00", "2026-03-01T10:20", "2025-12-31T23:59:59.999Z"];

    public JsonValue Run()
    {
        var clumsiness = random.Next(4);
        JsonValue Answers(Func<JsonValue> result) => JsonValue.Array([.. Enumerable.Range(0, 8).Select(_ => Answer(result, clumsiness))]);
        return JsonValue.Object(
            ("input", Input()),
            ("answers", JsonValue.Object(
                ("Say", Answers(Word)),
                ("Hand", JsonValue.Array([.. Enumerable.Range(0, 8).Select(_ => Handed(clumsiness))])),
                ("eventbridge:putEvents", Answers(() => JsonValue.Object(("FailedEntryCount", random.Next(3))))),
                ("Count", Answers(Number)),
                ("Ask", Answers(() => random.Next(2) == 0)),
                ("Find", Answers(() => Many(Word))),
                ("One", Answers(() => random.Next(3) == 0 ? JsonValue.Null : Row(0))),
                ("Tell", Answers(() => JsonValue.Null)))));
    }

    private JsonValue Input() => Object(
        ("rows", Many(() => Row(0))), ("words", Many(Word)), ("numbers", Many(Number)), ("maybe", Optional(() => Many(Word))), ("number", Number()), ("other", random.Next(4)),
        ("flag", random.Next(2) == 0), ("word", Word()), ("odd", Optional(Word)), ("rank", Optional(Number)), ("level", Pick(Levels)), ("at", Pick(Instants)),
        ("id", random.Next(2) == 0 ? "6F9619FF-8B86-D011-B42D-00CF4FC964FF" : "6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
        ("prices", Object([.. Words[1..6].Where(_ => random.Next(2) == 0).Select(word => (word, (JsonValue?)Number()))])),
        ("real", new[] { 0, 1.5, -2.5, 0.1, 1e6 }[random.Next(5)]),
        ("unknown", random.Next(3) == 0 ? "x" : null));

    private JsonValue Row(int depth) => Object(
        ("name", Word()), ("size", random.Next(3) == 0 ? Number() : random.Next(5)), ("note", Optional(Word)), ("rank", Optional(() => random.Next(3))), ("level", Pick(Levels)), ("at", Pick(Instants)),
        ("tags", Optional(() => Many(Word))), ("next", depth > 1 ? null : Optional(() => Row(depth + 1))));

    private JsonValue Answer(Func<JsonValue> result, int clumsiness) => random.Next(12) < clumsiness
        ? random.Next(8) == 0
            ? JsonValue.Object(("error", "States.Timeout"), ("cause", "late"))
            : JsonValue.Object(("error", new[] { "BusyException", "OwnException", "DerivedException" }[random.Next(3)]), ("cause", Pick(["oops", "", "why"])))
        : JsonValue.Object(("result", result()));

    // A token is handed out, which can fail, and answered, or never.
    private JsonValue Handed(int clumsiness) => Answer(() => JsonValue.Null, clumsiness) is var handed && handed["error"].IsUndefined
        ? JsonValue.Object(("result", JsonValue.Null), ("callback", random.Next(4) == 0 ? (JsonValue)"never" : Answer(Number, clumsiness)))
        : handed;

    // Null, or not there at all.
    private JsonValue? Optional(Func<JsonValue> value) => random.Next(4) switch
    {
        0 => (JsonValue?)JsonValue.Null,
        1 => null,
        _ => value(),
    };

    private JsonValue Many(Func<JsonValue> one) => JsonValue.Array([.. Enumerable.Range(0, random.Next(4)).Select(_ => one())]);

    private JsonValue Word() => Pick(Words);

    private JsonValue Number() => random.Next(4) == 0 ? Numbers[random.Next(Numbers.Length)] : random.Next(6);

    private JsonValue Pick(string[] texts) => texts[random.Next(texts.Length)];

    private static JsonValue Object(params (string Name, JsonValue? Value)[] members) =>
        JsonValue.Object([.. members.Where(member => member.Value is not null).Select(member => (member.Name, member.Value ?? JsonValue.Null))]);
}

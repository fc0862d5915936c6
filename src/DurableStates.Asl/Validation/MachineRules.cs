using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>A state machine, and the graphs inside it.</summary>
internal static class MachineRules
{
    private static readonly Field[] s_graph =
    [
        new("Comment", ValueRules.Text),
        new("States", States, IsRequired: true),
        new("StartAt", ValueRules.Text, IsRequired: true),
    ];

    private static readonly ObjectRule s_machine = new(
    [
        .. s_graph,
        new("QueryLanguage", QueryLanguageName),
        new("TimeoutSeconds", ValueRules.ConstantInteger(0, 99_999_999)),
        new("Version", ValueRules.OneOf("1.0")),
    ]);

    private static readonly ObjectRule s_branch = new(s_graph);

    private static readonly ObjectRule s_itemProcessor = new([.. s_graph, new("ProcessorConfig", MapRules.ProcessorConfig)]);

    public static void Check(JsonValue machine, Findings findings)
    {
        findings.MachineLanguage = LanguageOf(machine, QueryLanguage.JsonPath);
        s_machine.Check(machine, new Place(findings, "", findings.MachineLanguage));
    }

    // The states of a branch or an item processor speak the machine's language whatever the state around them speaks.
    public static void Branch(JsonValue value, Place place) => s_branch.Check(value, place with { Members = StatesMembers.Always });

    public static void ItemProcessor(JsonValue value, Place place) => s_itemProcessor.Check(value, place with { Members = StatesMembers.Always });

    public static void QueryLanguageName(JsonValue value, Place place) => ValueRules.OneOf("JSONPath", "JSONata")(value, place);

    private static void States(JsonValue value, Place place)
    {
        if (!value.TryGetObject(out var states))
        {
            place.Error("Expected value of type [OBJECT]");
            return;
        }

        if (states.Count == 0)
        {
            place.Error("Value cannot be empty");
        }

        foreach (var (name, state) in states)
        {
            CheckState(state, place.At(name));
        }
    }

    public static void CheckState(JsonValue state, Place place)
    {
        var machineLanguage = place.Findings.MachineLanguage;
        var language = LanguageOf(state, machineLanguage);
        var isDowngraded = machineLanguage is QueryLanguage.Jsonata && language is QueryLanguage.JsonPath;

        if (isDowngraded)
        {
            place.Error("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
        }

        StateRules.Check(state, place with { Language = language, IsLanguageSettled = !isDowngraded });
    }

    // Only the exact word is JSONPath; what is neither word is reported on its own and taken for JSONata.
    private static QueryLanguage LanguageOf(JsonValue value, QueryLanguage inherited) => value["QueryLanguage"] switch
    {
        { IsUndefined: true } => inherited,
        var name => name.TryGetString(out var text) && text == "JSONPath" ? QueryLanguage.JsonPath : QueryLanguage.Jsonata,
    };
}

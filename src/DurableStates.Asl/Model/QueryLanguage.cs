namespace DurableStates.Asl;

/// <summary>The language in which a state selects and shapes data.</summary>
public enum QueryLanguage
{
    /// <summary>Paths, reference paths, payload templates and intrinsic functions. The default of a state machine that names none.</summary>
    JsonPath,

    /// <summary>JSONata expressions between <c>{%</c> and <c>%}</c>.</summary>
    Jsonata,
}

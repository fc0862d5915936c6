namespace DurableStates.Frontend.Bound;

/// <summary>
/// Functions of the base class library that JSONata can say exactly. The front end's table maps methods and properties to
/// them, the compiler's table maps them to JSONata; a function belongs here only when both can be exact.
/// </summary>
public enum KnownFunction
{
    // Volatile: the binder gives each call its own assignment, so that it is evaluated once.
    UtcNow,
    NewGuid,

    // Strings.
    StringLength,
    ToUpperInvariant,
    ToLowerInvariant,
    Trim,
    Substring,
    StringContains,
    StartsWith,
    EndsWith,
    IndexOf,
    Replace,
    Split,
    JoinStrings,
    IsNullOrEmpty,
    IsNullOrWhiteSpace,
    PadLeft,
    PadRight,
    ToStringInvariant,
    ParseInt,

    // JSON text: WorkflowJson.Serialize and Deserialize.
    SerializeJson,
    DeserializeJson,

    // Numbers.
    Abs,
    Floor,
    Ceiling,
    Max,
    Min,
    Truncate,

    // To the nearest integer, and to the even one of two.
    Round,

    // An integer as one of a type that has fewer.
    ToInteger,

    // Lists; a lambda is the last argument.
    Count,
    Any,
    All,
    Select,
    Where,
    First,
    FirstOrDefault,
    Last,
    ListContains,
    Concat,
    Append,
    Distinct,
    OrderBy,
    OrderByDescending,
    Reverse,
    Take,
    Skip,
    SelectMany,
    Sum,
    ToList,
    Range,

    // The value, which is not null: what is said with '!' and looked into.
    NotNull,

    // Dictionaries.
    Lookup,
    ContainsKey,
    SetEntry,

    // The same for a key that must not be there yet.
    AddEntry,

    // Time: instants are ISO 8601 strings, spans are seconds.
    AddSeconds,

    // The first instant minus the second, in seconds.
    SecondsBetween,
    FormatInstant,
}

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
    TrimStart,
    TrimEnd,
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

    // The integer that a text is, or null.
    TryParseInt,

    // One character, which is a text; all characters.
    CharAt,
    Characters,

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

    // To the nearest integer, and away from zero of two.
    RoundAway,

    // Bits of integers of 32 bits or less.
    BitAnd,
    BitOr,
    BitXor,
    ShiftLeft,
    ShiftRight,

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

    // The list is ordered already; these keys tell those that are equal.
    ThenBy,
    ThenByDescending,
    Reverse,
    Take,
    Skip,
    SelectMany,
    Sum,
    Largest,
    Smallest,
    Average,
    MaxBy,
    MinBy,
    LastOrDefault,
    Single,
    SingleOrDefault,
    GroupBy,
    ToDictionary,

    // With the seed behind the list; without one it is the first element.
    Aggregate,
    AggregateFirst,
    Zip,
    Chunk,
    DistinctBy,
    Except,
    Intersect,
    TakeWhile,
    SkipWhile,

    // Changes of lists by index.
    SetElement,
    InsertElement,
    RemoveElement,

    // Without the first element that equals a value.
    RemoveFirst,
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
    RemoveEntry,

    // The value of a key, or what comes third where there is none.
    LookupOrDefault,
    Keys,
    Values,

    // The entries as objects with key and value.
    Entries,

    // Time: instants are ISO 8601 strings, spans are seconds.
    AddSeconds,

    // The first instant minus the second, in seconds.
    SecondsBetween,
    FormatInstant,
}

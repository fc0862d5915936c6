namespace DurableStates.Jsonata.Signatures;

/// <summary>The types of a value that a signature tells apart, as the letters of the signature language.</summary>
[Flags]
internal enum Types
{
    None = 0,
    Missing = 1,
    String = 2,
    Number = 4,
    Boolean = 8,
    Null = 16,
    Array = 32,
    Object = 64,
    Function = 128,
    Json = Missing | String | Number | Boolean | Null | Array | Object,
    Any = Json | Function,
}

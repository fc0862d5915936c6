namespace DurableStates.Jsonata.Lowering;

internal enum NodeKind
{
    Path,
    Binary,
    Negate,
    Array,
    Object,
    Name,
    Literal,
    String,
    Wildcard,
    Descendants,
    Parent,
    Condition,
    Block,
    Bind,
    Regex,
    Call,
    Partial,
    Variable,
    Lambda,
    TailCall,
    Apply,
    Transform,
    Sort,
    Placeholder,
}

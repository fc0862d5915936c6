using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Bound;

/// <summary>What a variable stands for.</summary>
public enum BoundVariableKind
{
    /// <summary>The execution's input.</summary>
    Input,

    /// <summary>A local of the author's.</summary>
    Local,

    /// <summary>A value that the binder took out of an expression, because it is awaited or must be evaluated once.</summary>
    Temporary,

    /// <summary>The item of a <c>foreach</c>.</summary>
    Item,

    /// <summary>A parameter of a lambda or of an inlined expression; lives inside one JSONata expression.</summary>
    Parameter,

    /// <summary>The exception of a catch clause: an object with the members Error and Cause.</summary>
    Failure,

    /// <summary>The task token of a callback; readable only inside the call that hands it out.</summary>
    TaskToken,
}

/// <summary>A variable. Two variables are the same only when they are the same object.</summary>
public sealed class BoundVariable(string name, ITypeSymbol? type, BoundVariableKind kind)
{
    /// <summary>The author's name for it, or a name that says what a temporary holds; not unique.</summary>
    public string Name { get; } = name;

    /// <summary>The C# type; null only where none exists, as for a failure.</summary>
    public ITypeSymbol? Type { get; } = type;

    /// <summary>What the variable stands for.</summary>
    public BoundVariableKind Kind { get; } = kind;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name}";
}

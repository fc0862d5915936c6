using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Bound;

/// <summary>A pure expression.</summary>
/// <param name="Syntax">The C# that it came from.</param>
/// <param name="Type">The C# type, with its nullability; null for the literal null and where C# gives none.</param>
public abstract record BoundExpression(SyntaxNode Syntax, ITypeSymbol? Type) : BoundNode(Syntax);

/// <summary>A constant: null, bool, int, long, double or string. An enum's constant is already what its JSON form is.</summary>
public sealed record BoundLiteral(SyntaxNode Syntax, ITypeSymbol? Type, object? Value) : BoundExpression(Syntax, Type);

/// <summary>The value of a variable.</summary>
public sealed record BoundVariableReference(SyntaxNode Syntax, BoundVariable Variable) : BoundExpression(Syntax, Variable.Type);

/// <summary>A member of an object by its JSON name.</summary>
/// <param name="MayBeAbsent">True when foreign JSON may lack the member, or the target may be null; then an absent member means null.</param>
public sealed record BoundMember(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression Target, string JsonName, bool MayBeAbsent) : BoundExpression(Syntax, Type);

/// <summary>An element of a list; an index outside the list is an error, as in C#.</summary>
/// <param name="FromEnd">True for <c>list[^Index]</c>.</param>
public sealed record BoundElement(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression List, BoundExpression Index, bool FromEnd) : BoundExpression(Syntax, Type);

/// <summary>An object: a record's constructor, an initialiser, an anonymous type. Members in declaration order, JSON names.</summary>
public sealed record BoundObject(SyntaxNode Syntax, ITypeSymbol? Type, ImmutableArray<BoundObjectMember> Members) : BoundExpression(Syntax, Type);

/// <summary>One member of an object.</summary>
public sealed record BoundObjectMember(string JsonName, BoundExpression Value);

/// <summary>A dictionary with computed keys.</summary>
public sealed record BoundDictionary(SyntaxNode Syntax, ITypeSymbol? Type, ImmutableArray<BoundDictionaryEntry> Entries) : BoundExpression(Syntax, Type);

/// <summary>One entry of a dictionary.</summary>
public sealed record BoundDictionaryEntry(BoundExpression Key, BoundExpression Value);

/// <summary>A list: an array, a collection expression, a collection initialiser.</summary>
public sealed record BoundList(SyntaxNode Syntax, ITypeSymbol? Type, ImmutableArray<BoundListElement> Elements) : BoundExpression(Syntax, Type);

/// <summary>One element, or with <paramref name="IsSpread"/> all elements of another list.</summary>
public sealed record BoundListElement(BoundExpression Value, bool IsSpread);

/// <summary><c>Target with { ... }</c>, also the new value after a property was set.</summary>
public sealed record BoundWith(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression Target, ImmutableArray<BoundObjectMember> Members) : BoundExpression(Syntax, Type);

/// <summary><c>Condition ? WhenTrue : WhenFalse</c>.</summary>
public sealed record BoundConditional(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression Condition, BoundExpression WhenTrue, BoundExpression WhenFalse)
    : BoundExpression(Syntax, Type);

/// <summary><c>Value ?? Otherwise</c>.</summary>
public sealed record BoundCoalesce(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression Value, BoundExpression Otherwise) : BoundExpression(Syntax, Type);

/// <summary><c>Value is null</c>, or with <paramref name="IsNot"/> its opposite.</summary>
public sealed record BoundNullTest(SyntaxNode Syntax, ITypeSymbol? Type, BoundExpression Value, bool IsNot) : BoundExpression(Syntax, Type);

/// <summary>An operator with one operand.</summary>
public sealed record BoundUnary(SyntaxNode Syntax, ITypeSymbol? Type, BoundUnaryOperator Operator, BoundExpression Operand) : BoundExpression(Syntax, Type);

/// <summary>An operator with two operands.</summary>
public sealed record BoundBinary(SyntaxNode Syntax, ITypeSymbol? Type, BoundBinaryOperator Operator, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Syntax, Type);

/// <summary>An interpolated string; <c>a + b</c> on strings is one too.</summary>
public sealed record BoundInterpolation(SyntaxNode Syntax, ITypeSymbol? Type, ImmutableArray<BoundInterpolationPart> Parts) : BoundExpression(Syntax, Type);

/// <summary>A piece of an interpolated string: text, or a value printed as C# prints it.</summary>
/// <param name="Value">A string literal for text.</param>
/// <param name="Format">The format after the colon; null for none.</param>
/// <param name="Alignment">The width after the comma; 0 for none.</param>
public sealed record BoundInterpolationPart(BoundExpression Value, string? Format, int Alignment);

/// <summary>Evaluates a value once and names it in an expression.</summary>
public sealed record BoundLet(SyntaxNode Syntax, ITypeSymbol? Type, BoundVariable Variable, BoundExpression Value, BoundExpression Body) : BoundExpression(Syntax, Type);

/// <summary>A lambda, the argument of a list function.</summary>
public sealed record BoundLambda(SyntaxNode Syntax, ITypeSymbol? Type, ImmutableArray<BoundVariable> Parameters, BoundExpression Body) : BoundExpression(Syntax, Type);

/// <summary>A pure function of the base class library that JSONata can say exactly; the receiver is the first argument.</summary>
public sealed record BoundFunction(SyntaxNode Syntax, ITypeSymbol? Type, KnownFunction Function, ImmutableArray<BoundExpression> Arguments)
    : BoundExpression(Syntax, Type);

/// <summary>A value that the execution has rather than the code.</summary>
public sealed record BoundContextValue(SyntaxNode Syntax, ITypeSymbol? Type, ContextValue Value) : BoundExpression(Syntax, Type);

/// <summary>A member of a caught failure.</summary>
public sealed record BoundFailureMember(SyntaxNode Syntax, ITypeSymbol? Type, BoundVariable Failure, FailureMember Member) : BoundExpression(Syntax, Type);

using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds patterns as conditions; a name that a pattern gives stands for the value itself.</summary>
internal static class PatternBinder
{
    private static readonly Dictionary<BinaryOperatorKind, BoundBinaryOperator> Relations = new()
    {
        [BinaryOperatorKind.LessThan] = BoundBinaryOperator.Less,
        [BinaryOperatorKind.LessThanOrEqual] = BoundBinaryOperator.LessOrEqual,
        [BinaryOperatorKind.GreaterThan] = BoundBinaryOperator.Greater,
        [BinaryOperatorKind.GreaterThanOrEqual] = BoundBinaryOperator.GreaterOrEqual,
    };

    public static BoundExpression Bind(IIsPatternOperation pattern, Binder binder)
    {
        var value = binder.Bind(pattern.Value);
        var mayStay = binder.InLambda || (Cheap.Is(value) && !(Names(pattern.Pattern) && Mutations.AnyRead(pattern.Value)));
        return Test(pattern.Pattern, mayStay ? value : binder.Keep(value, "value"), binder);
    }

    public static BoundExpression Test(IPatternOperation pattern, BoundExpression value, Binder binder)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return True(pattern, binder);
            case IConstantPatternOperation constant:
                return Operators.Equal(pattern.Syntax, value, binder.Bind(constant.Value), binder);
            case INegatedPatternOperation not:
                return Operators.Not(pattern.Syntax, Test(not.Pattern, value, binder));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and:
                return Operators.And(pattern.Syntax, Test(and.LeftPattern, value, binder), Test(and.RightPattern, value, binder));
            case IBinaryPatternOperation or:
                return Operators.Or(pattern.Syntax, Test(or.LeftPattern, value, binder), Test(or.RightPattern, value, binder));
            case IRelationalPatternOperation relational when Relations.TryGetValue(relational.OperatorKind, out var relation) && ValueTypes.IsNumber(value.Type):
                var comparison = new BoundBinary(pattern.Syntax, Bool(binder), relation, value, binder.Bind(relational.Value));
                return NotNullAnd(pattern, value, comparison, binder);
            case IDeclarationPatternOperation { MatchesNull: true } any:
                Name(any.DeclaredSymbol, value, binder);
                return True(pattern, binder);
            case IDeclarationPatternOperation { MatchedType: { } matched } declaration when IsSameType(matched, value.Type):
                Name(declaration.DeclaredSymbol, value, binder);
                return NotNullAnd(pattern, value, True(pattern, binder), binder);
            case ITypePatternOperation type when IsSameType(type.MatchedType, value.Type):
                return NotNullAnd(pattern, value, True(pattern, binder), binder);
            case IRecursivePatternOperation recursive when IsSameType(recursive.MatchedType, value.Type):
                return Recursive(recursive, value, binder);
            default:
                return binder.Unsupported(pattern, "pattern of this kind", "compare members and constants");
        }
    }

    private static bool Names(IOperation pattern) =>
        pattern.DescendantsAndSelf().Any(part => part is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null });

    private static BoundExpression Recursive(IRecursivePatternOperation pattern, BoundExpression value, Binder binder)
    {
        Name(pattern.DeclaredSymbol, value, binder);
        var test = NotNullAnd(pattern, value, True(pattern, binder), binder);
        if (!pattern.DeconstructionSubpatterns.IsEmpty)
        {
            if (TupleBinder.Parts(ValueTypes.Plain(value.Type)) is not { } parts || parts.Length != pattern.DeconstructionSubpatterns.Length)
            {
                return binder.Unsupported(pattern, "pattern that deconstructs by a method", "compare members and constants");
            }

            for (var i = 0; i < parts.Length; i++)
            {
                test = Operators.And(pattern.Syntax, test, Test(pattern.DeconstructionSubpatterns[i], TupleBinder.Element(pattern.Syntax, parts[i].Type, value, parts[i].Name), binder));
            }
        }

        foreach (var member in pattern.PropertySubpatterns)
        {
            if (member.Member is not IPropertyReferenceOperation property)
            {
                return binder.Unsupported(member, "pattern of this kind", "compare members and constants");
            }

            var inner = KnownProperty(property, value) ?? PropertyBinder.Member(property, property.Property, value, mayBeAbsent: false, binder);
            test = Operators.And(pattern.Syntax, test, Test(member.Pattern, inner, binder));
        }

        return test;
    }

    private static BoundFunction? KnownProperty(IPropertyReferenceOperation property, BoundExpression value) => property.Property.Name switch
    {
        "Length" when ValueTypes.IsString(value.Type) => new BoundFunction(property.Syntax, property.Type, KnownFunction.StringLength, [value]),
        "Count" or "Length" when ValueTypes.IsList(value.Type) => new BoundFunction(property.Syntax, property.Type, KnownFunction.Count, [value]),
        _ => null,
    };

    private static void Name(ISymbol? symbol, BoundExpression value, Binder binder)
    {
        if (symbol is not null)
        {
            binder.Let(symbol, value);
        }
    }

    private static BoundExpression NotNullAnd(IOperation pattern, BoundExpression value, BoundExpression test, Binder binder) =>
        value.Type.MayBeNull() || value is BoundMember { MayBeAbsent: true }
            ? Operators.And(pattern.Syntax, Operators.NullTest(pattern.Syntax, value, isNot: true, binder), test)
            : test;

    private static bool IsSameType(ITypeSymbol matched, ITypeSymbol? value) =>
        value is not null && SymbolEqualityComparer.Default.Equals(ValueTypes.Plain(matched), ValueTypes.Plain(value));

    private static BoundLiteral True(IOperation pattern, Binder binder) => new(pattern.Syntax, Bool(binder), true);

    private static ITypeSymbol Bool(Binder binder) => binder.Known.Compilation.GetSpecialType(SpecialType.System_Boolean);
}

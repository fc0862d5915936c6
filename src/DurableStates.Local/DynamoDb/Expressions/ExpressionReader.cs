using System.Collections.Immutable;
using System.Globalization;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>Reads the tokens of one expression, and what all kinds of expressions share: paths and simple operands.</summary>
internal sealed class ExpressionReader(string expression, string kind, Placeholders placeholders)
{
    private readonly List<ExpressionToken> _tokens = ExpressionToken.Of(expression, kind);
    private int _at;

    public ExpressionToken Current => _tokens[_at];

    public bool AtFunction(string name) => Current.IsWord(name) && _tokens[_at + 1].IsSign("(");

    public void Advance() => _at++;

    public bool TryWord(string keyword) => Take(Current.IsWord(keyword));

    public bool TrySign(string sign) => Take(Current.IsSign(sign));

    public void Word(string keyword)
    {
        if (!TryWord(keyword))
        {
            throw Unexpected();
        }
    }

    public void Sign(string sign)
    {
        if (!TrySign(sign))
        {
            throw Unexpected();
        }
    }

    public void End()
    {
        if (Current.Kind is not ExpressionTokenKind.End)
        {
            throw Unexpected();
        }
    }

    public DynamoDbException Unexpected()
    {
        var near = string.Join(' ', _tokens[Math.Max(0, _at - 1)..Math.Min(_tokens.Count, _at + 2)].Select(token => token.Text));
        return DynamoDbException.InvalidExpression(kind, $"Syntax error; token: \"{Current.Text}\", near: \"{near}\"");
    }

    public DocumentPath Path()
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        steps.Add(new PathStep.Member(Name()));
        while (true)
        {
            if (TrySign("."))
            {
                steps.Add(new PathStep.Member(Name()));
            }
            else if (TrySign("["))
            {
                var index = Current.Kind is ExpressionTokenKind.Index ? Current.Text : throw Unexpected();
                Advance();
                Sign("]");
                steps.Add(new PathStep.Item(int.Parse(index, CultureInfo.InvariantCulture)));
            }
            else
            {
                return new DocumentPath(steps.ToImmutable());
            }
        }
    }

    /// <summary>A path, a value or a function with a value.</summary>
    public Operand Operand()
    {
        if (Current.Kind is ExpressionTokenKind.Value)
        {
            var value = placeholders.Value(Current.Text, kind);
            Advance();
            return new Operand.Constant(value);
        }

        return AtFunction("size") ? new Operand.Size(Argument())
            : AtFunction("if_not_exists") ? Pair((path, otherwise) => new Operand.IfNotExists(path, otherwise))
            : AtFunction("list_append") ? ListAppend()
            : new Operand.At(Path());
    }

    /// <summary>The path between a function's brackets.</summary>
    public DocumentPath Argument()
    {
        Advance();
        Sign("(");
        var path = Path();
        Sign(")");
        return path;
    }

    /// <summary>A function of a path and an operand.</summary>
    public T Pair<T>(Func<DocumentPath, Operand, T> make)
    {
        Advance();
        Sign("(");
        var path = Path();
        Sign(",");
        var operand = Operand();
        Sign(")");
        return make(path, operand);
    }

    private Operand.ListAppend ListAppend()
    {
        Advance();
        Sign("(");
        var first = Operand();
        Sign(",");
        var second = Operand();
        Sign(")");
        return new(first, second);
    }

    private string Name()
    {
        var token = Current;
        var name = token.Kind switch
        {
            ExpressionTokenKind.Name => placeholders.Name(token.Text, kind),
            ExpressionTokenKind.Word when ReservedWords.Has(token.Text) => throw DynamoDbException.InvalidExpression(
                kind, $"Attribute name is a reserved keyword; reserved keyword: {token.Text}"),
            ExpressionTokenKind.Word => token.Text,
            _ => throw Unexpected(),
        };
        Advance();
        return name;
    }

    private bool Take(bool matches)
    {
        _at += matches ? 1 : 0;
        return matches;
    }
}

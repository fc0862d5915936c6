using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata.Parsing;

internal ref partial struct Parser
{
    // What a word is behind an operand.
    private JsonataSyntax Continue(Token word, JsonataSyntax left) => word.Text switch
    {
        "." => new PathExpression(left, Expression(Precedence.Path)) { Position = word.Position },
        "[" => Predicate(word, left),
        "{" => new GroupExpression(left, Pairs()) { Position = word.Position },
        "(" => Call(word, left),
        "^" => Sort(word, left),
        "@" => Binding(word) is { } focus ? new FocusBinding(left, focus) { Position = word.Position } : left,
        "#" => Binding(word) is { } index ? new PositionBinding(left, index) { Position = word.Position } : left,
        "?" => Conditional(word, left),
        ":=" => Assignment(word, left),
        _ => Binary(word, left),
    };

    private BinaryExpression Binary(Token word, JsonataSyntax left)
    {
        var op = word.Text switch
        {
            "+" => BinaryOperator.Add,
            "-" => BinaryOperator.Subtract,
            "*" => BinaryOperator.Multiply,
            "/" => BinaryOperator.Divide,
            "%" => BinaryOperator.Remainder,
            "&" => BinaryOperator.Concatenate,
            "=" => BinaryOperator.Equal,
            "!=" => BinaryOperator.NotEqual,
            "<" => BinaryOperator.Less,
            "<=" => BinaryOperator.LessOrEqual,
            ">" => BinaryOperator.Greater,
            ">=" => BinaryOperator.GreaterOrEqual,
            "in" => BinaryOperator.In,
            "and" => BinaryOperator.And,
            "or" => BinaryOperator.Or,
            "~>" => BinaryOperator.Apply,
            "??" => BinaryOperator.Coalesce,
            _ => BinaryOperator.Default,
        };
        return new(op, left, Expression(Precedence.RightOf(op))) { Position = word.Position };
    }

    private JsonataSyntax Predicate(Token word, JsonataSyntax left)
    {
        if (Take("]"))
        {
            return new KeepArrayExpression(left) { Position = word.Position };
        }

        var condition = Expression(0);
        Expect("]", afterOperand: true);
        return new PredicateExpression(left, condition) { Position = word.Position };
    }

    private JsonataSyntax Call(Token word, JsonataSyntax left)
    {
        var arguments = new List<JsonataSyntax>();
        if (!_token.Is(")"))
        {
            do
            {
                if (_token.Is("?"))
                {
                    arguments.Add(new Placeholder { Position = _token.Position });
                    Advance();
                }
                else
                {
                    arguments.Add(Expression(0));
                }
            }
            while (Take(","));
        }

        Expect(")", afterOperand: true);
        return left is FieldReference { Name: "function" or "λ" }
            ? Lambda(word, arguments)
            : new CallExpression(left, [.. arguments]) { Position = word.Position };
    }

    private SortExpression Sort(Token word, JsonataSyntax left)
    {
        var terms = new List<SortTerm>();
        Expect("(");
        do
        {
            var descending = _token.Is(">");
            if (descending || _token.Is("<"))
            {
                Advance();
            }

            terms.Add(new(Expression(0), descending));
        }
        while (Take(","));
        Expect(")");
        return new(left, [.. terms]) { Position = word.Position };
    }

    private string? Binding(Token word)
    {
        var right = Expression(Precedence.Postfix);
        if (right is VariableReference variable)
        {
            return variable.Name;
        }

        Fail("S0214", right.Position, new(Token: word.Text));
        return null;
    }

    private ConditionalExpression Conditional(Token word, JsonataSyntax left)
    {
        var then = Expression(0);
        return new(left, then, Take(":") ? Expression(0) : null) { Position = word.Position };
    }

    private JsonataSyntax Assignment(Token word, JsonataSyntax left) => left is VariableReference variable
        ? new AssignmentExpression(variable.Name, Expression(Precedence.Assignment - 1)) { Position = word.Position }
        : Fail("S0212", left.Position);
}

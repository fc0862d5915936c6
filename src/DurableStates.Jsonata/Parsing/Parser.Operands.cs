using System.Text;
using DurableStates.Jsonata.Regexes;
using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata.Parsing;

internal ref partial struct Parser
{
    // What a word is where an operand starts.
    private JsonataSyntax Start(Token word) => word.Kind switch
    {
        TokenKind.Name => new FieldReference(word.Text) { Position = word.Position },
        TokenKind.Variable => new VariableReference(word.Text) { Position = word.Position },
        TokenKind.String => new StringLiteral(word.Text) { Position = word.Position },
        TokenKind.Number => new NumberLiteral(word.Value) { Position = word.Position },
        TokenKind.Constant when word.Value.IsBoolean => new BooleanLiteral(word.Value.AsBoolean()) { Position = word.Position },
        TokenKind.Constant => new NullLiteral { Position = word.Position },
        TokenKind.Regex => Regex(word),
        TokenKind.End => new MissingOperand { Position = word.Position },
        _ => StartWithOperator(word),
    };

    private JsonataSyntax Regex(Token word)
    {
        if (RegexParser.Parse(word.Text, word.Flags) is null)
        {
            _error ??= new(null, $"Invalid regular expression: /{word.Text}/{word.Flags}", word.Position);
            return Fail("S0302", word.Position);
        }

        return new RegexLiteral(word.Text, word.Flags) { Position = word.Position };
    }

    private JsonataSyntax StartWithOperator(Token word) => word.Text switch
    {
        // The words of operators are also names of fields.
        "and" or "or" or "in" => new FieldReference(word.Text) { Position = word.Position },
        "-" => new NegateExpression(Expression(Precedence.Negate)) { Position = word.Position },
        "*" => new Wildcard { Position = word.Position },
        "**" => new DescendantWildcard { Position = word.Position },
        "%" => new ParentReference { Position = word.Position },
        "(" => Block(word),
        "[" => ArrayOf(word),
        "{" => new ObjectConstructor(Pairs()) { Position = word.Position },
        "|" => Transform(word),
        _ => Fail("S0211", word.Position, new(Token: word.Text)),
    };

    private BlockExpression Block(Token word)
    {
        var expressions = new List<JsonataSyntax>();
        while (!_token.Is(")"))
        {
            expressions.Add(Expression(0));
            if (!Take(";"))
            {
                break;
            }
        }

        Expect(")", afterOperand: true);
        return new([.. expressions]) { Position = word.Position };
    }

    private ArrayConstructor ArrayOf(Token word)
    {
        var items = new List<JsonataSyntax>();
        if (!_token.Is("]"))
        {
            do
            {
                var item = Expression(0);
                if (_token.Is(".."))
                {
                    var range = _token;
                    Advance();
                    item = Finish(new RangeExpression(item, Expression(0)) { Position = range.Position }, range);
                }

                items.Add(item);
            }
            while (Take(","));
        }

        Expect("]", afterOperand: true);
        return new([.. items]) { Position = word.Position };
    }

    private SyntaxList<SyntaxPair> Pairs()
    {
        var pairs = new List<SyntaxPair>();
        if (!_token.Is("}"))
        {
            do
            {
                var key = Expression(0);
                Expect(":");
                pairs.Add(new(key, Expression(0)));
            }
            while (Take(","));
        }

        Expect("}", afterOperand: true);
        return [.. pairs];
    }

    private TransformExpression Transform(Token word)
    {
        var pattern = Expression(0);
        Expect("|");
        var update = Expression(0);
        var delete = Take(",") ? Expression(0) : null;
        Expect("|");
        return new(pattern, update, delete) { Position = word.Position };
    }

    private JsonataSyntax Lambda(Token word, List<JsonataSyntax> arguments)
    {
        var parameters = new List<string>();
        foreach (var argument in arguments)
        {
            if (argument is not VariableReference parameter)
            {
                return Fail("S0208", argument.Position, new(Index: parameters.Count + 1));
            }

            parameters.Add(parameter.Name);
        }

        var signature = _token.Is("<") ? Signature() : null;
        Expect("{");
        var body = Expression(0);
        Expect("}");
        return new LambdaExpression([.. parameters], body, signature) { Position = word.Position };
    }

    // Only what means something in a signature, so that it reads back as it was read.
    private static string InSignature(Token word)
    {
        var isSign = word.Kind is TokenKind.Operator && !char.IsAsciiLetter(word.Text[0]);
        var known = isSign ? "-?+()<>:" : "snbloafjxm";
        var kept = string.Concat(word.Text.Where(c => known.Contains(c, StringComparison.Ordinal)));
        return word.Kind is TokenKind.End || (isSign && kept.Length < word.Text.Length) ? "" : kept;
    }

    private string? Signature()
    {
        var position = _token.Position;
        var text = new StringBuilder("<");
        for (var depth = 1; depth > 0 && !_token.Is("{") && _token.Kind is not TokenKind.End;)
        {
            Advance();
            depth += _token.Is(">") ? -1 : _token.Is("<") ? 1 : 0;
            text.Append(InSignature(_token));
        }

        Expect(">");
        if (_error is null && Signatures.Signature.Check(text.ToString()) is { } wrong)
        {
            Fail(wrong.Code, position + wrong.Offset);
        }

        return text.ToString();
    }
}

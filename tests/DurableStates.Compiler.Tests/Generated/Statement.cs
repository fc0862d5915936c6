using System.Collections.Immutable;
using System.Text;

namespace DurableStates.Compiler.Generated;

/// <summary>A statement of a generated program: a line, or parts with statements in them.</summary>
internal abstract record Statement
{
    private Statement()
    {
    }

    /// <summary>One line of C#.</summary>
    internal sealed record Line(string Code) : Statement;

    /// <summary>An <c>if</c>, a loop or a <c>try</c>: headers with a block each.</summary>
    internal sealed record Compound(ImmutableArray<Part> Parts) : Statement;

    internal sealed record Part(string Header, ImmutableArray<Statement> Body);

    public static string Print(ImmutableArray<Statement> statements, int depth)
    {
        var text = new StringBuilder();
        Print(statements, depth, text);
        return text.ToString();
    }

    private static void Print(ImmutableArray<Statement> statements, int depth, StringBuilder text)
    {
        var indent = new string(' ', 4 * depth);
        foreach (var statement in statements)
        {
            if (statement is Line line)
            {
                text.Append(indent).Append(line.Code).Append('\n');
            }

            foreach (var part in statement is Compound compound ? compound.Parts : [])
            {
                text.Append(indent).Append(part.Header).Append('\n').Append(indent).Append("{\n");
                Print(part.Body, depth + 1, text);
                text.Append(indent).Append("}\n");
            }
        }
    }

    /// <summary>The same statements with one thing less, every way to do that: a statement, a part, or what is around a part.</summary>
    public static IEnumerable<ImmutableArray<Statement>> Smaller(ImmutableArray<Statement> statements)
    {
        for (var i = 0; i < statements.Length; i++)
        {
            yield return statements.RemoveAt(i);
            if (statements[i] is not Compound compound)
            {
                continue;
            }

            for (var j = 0; j < compound.Parts.Length; j++)
            {
                var part = compound.Parts[j];
                yield return [.. statements[..i], .. part.Body, .. statements[(i + 1)..]];
                if (compound.Parts.Length > 1)
                {
                    yield return statements.SetItem(i, new Compound(compound.Parts.RemoveAt(j)));
                }

                foreach (var smaller in Smaller(part.Body))
                {
                    yield return statements.SetItem(i, new Compound(compound.Parts.SetItem(j, part with { Body = smaller })));
                }
            }
        }
    }
}

namespace Customer360.Local.Terminal;

/// <summary>How a piece of text looks.</summary>
internal enum Look
{
    Plain,
    Dim,
    Bold,
    Good,
    Bad,
    Waiting,
    Product,
    Access,
    Scoring,
}

/// <summary>Writes lines of coloured pieces; without colours where the output is no terminal or <c>NO_COLOR</c> is set.</summary>
internal sealed class Screen(TextWriter writer, bool hasColours)
{
    private static readonly Dictionary<Look, string> Codes = new()
    {
        [Look.Plain] = "0",
        [Look.Dim] = "2",
        [Look.Bold] = "1",
        [Look.Good] = "32",
        [Look.Bad] = "31",
        [Look.Waiting] = "33",
        [Look.Product] = "36",
        [Look.Access] = "35",
        [Look.Scoring] = "34",
    };

    public static Screen OfConsole() =>
        new(Console.Out, !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public void Line(params ReadOnlySpan<(string Text, Look Look)> pieces)
    {
        foreach (var (text, look) in pieces)
        {
            writer.Write(hasColours && look is not Look.Plain ? $"\e[{Codes[look]}m{text}\e[0m" : text);
        }

        writer.WriteLine();
    }

    public void Line(string text = "", Look look = Look.Plain) => Line((text, look));

    public void Write(string text) => writer.Write(text);

    /// <summary>How a machine's lines look.</summary>
    public static Look LookOf(string machine) => machine switch
    {
        _ when machine.StartsWith("data-product-", StringComparison.Ordinal) => Look.Product,
        _ when machine.StartsWith("access-", StringComparison.Ordinal) => Look.Access,
        _ => Look.Scoring,
    };
}

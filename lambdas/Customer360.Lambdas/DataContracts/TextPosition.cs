namespace Customer360.Lambdas.DataContracts;

/// <summary>A place in a text: line and character, each counted from 1.</summary>
internal readonly record struct TextPosition(int Line, int Column)
{
    public static TextPosition Start { get; } = new(1, 1);
}

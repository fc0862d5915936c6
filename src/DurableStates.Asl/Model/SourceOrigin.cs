namespace DurableStates.Asl;

/// <summary>The place in the author's C# that a state was compiled from.</summary>
/// <param name="File">The path of the source file, relative to what the author calls the project.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record SourceOrigin(string File, int Line)
{
    /// <summary>The place as compilers write it: <c>file:line</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}");
}

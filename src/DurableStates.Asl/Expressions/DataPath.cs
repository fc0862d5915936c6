namespace DurableStates.Asl;

/// <summary>The value of <c>InputPath</c>, <c>OutputPath</c> or <c>ResultPath</c> when it is written.</summary>
public abstract record DataPath
{
    private DataPath()
    {
    }

    /// <summary>The JSON null: nothing is taken (an empty object goes on), or the result is thrown away.</summary>
    public static DataPath Nothing { get; } = new None();

    /// <summary>A path.</summary>
    /// <param name="path">The path's text.</param>
    public static DataPath Of(string path) => new At(AslExpression.JsonPath(path));

    /// <summary>The JSON null: nothing is taken (an empty object goes on), or the result is thrown away.</summary>
    public sealed record None : DataPath;

    /// <summary>What a path selects, or where it points.</summary>
    /// <param name="Path">The path.</param>
    public sealed record At(AslExpression Path) : DataPath;
}

namespace DurableStates.Asl;

/// <summary>What can be said about a JSONata expression without running it.</summary>
internal static class ExpressionCheck
{
    public const string Unbraced = "JSONata string must start with {% and end with %}";

    public static bool LooksLikeExpression(string text) => text.StartsWith("{%", StringComparison.Ordinal);

    public static void Check(string text, Place place)
    {
        if (!AslExpression.IsJsonata(text))
        {
            place.Error(Unbraced);
        }
    }
}

namespace DurableStates.Jsonata.Pictures;

/// <summary>JSONata's <c>$fromMillis</c> and <c>$toMillis</c>.</summary>
internal static class DateTimePicture
{
    private const string Iso8601 = "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]";

    private static readonly PictureCache<(string Picture, PictureRules Rules), PictureResult<IReadOnlyList<DateTimePart>>> Analysed =
        new(key => DateTimeAnalysis.Analyse(key.Picture, key.Rules));

    private static readonly PictureCache<(string Picture, PictureRules Rules), PictureResult<DateTimeMatcher>> Matchers =
        new(key => MatcherOf(key.Picture, key.Rules));

    /// <summary>Writes an instant.</summary>
    /// <param name="millis">Milliseconds since 1970.</param>
    /// <param name="picture">The picture; null for ISO 8601.</param>
    /// <param name="timezone">The offset as +hhmm; null for UTC.</param>
    /// <param name="rules">The edition.</param>
    public static PictureResult<string> Format(double millis, string? picture, string? timezone, PictureRules rules = PictureRules.V206)
    {
        var analysed = Analysed.Get((picture ?? Iso8601, rules));
        return analysed.Error is { } error ? error : DateTimeWriting.Write(millis, analysed.Value ?? [], timezone);
    }

    /// <summary>Reads an instant in milliseconds since 1970; undefined when the text does not follow the picture.</summary>
    /// <param name="text">The date and time.</param>
    /// <param name="picture">The picture; null for ISO 8601.</param>
    /// <param name="nowMillis">The present, which supplies a missing year, month or day.</param>
    /// <param name="rules">The edition.</param>
    public static PictureResult<double> Parse(string text, string? picture, long nowMillis, PictureRules rules = PictureRules.V206)
    {
        if (picture is null)
        {
            return Iso8601Reading.Read(text, rules);
        }

        var matcher = Matchers.Get((picture, rules));
        return matcher.Error is { } error ? error
            : matcher.Value?.Match(text) is { } components ? DateTimeReading.Read(components, nowMillis)
            : PictureResult<double>.Undefined;
    }

    private static PictureResult<DateTimeMatcher> MatcherOf(string picture, PictureRules rules)
    {
        var analysed = Analysed.Get((picture, rules));
        return analysed.Error is { } error ? error : DateTimeMatcher.Create(analysed.Value ?? [], rules);
    }
}

namespace DurableStates.Jsonata.Pictures;

/// <summary>JSONata's <c>$formatInteger</c> and <c>$parseInteger</c>.</summary>
internal static class IntegerPicture
{
    private static readonly PictureCache<string, PictureResult<IntegerFormat>> Analysed = new(IntegerFormatAnalysis.Analyse);

    public static PictureResult<string> Format(double value, string picture)
    {
        var analysed = Analysed.Get(picture);
        return analysed.Error is { } error ? error : analysed.Value is { } format ? IntegerWriting.Write(Math.Floor(value), format) : default;
    }

    /// <summary>Reads without checking the text against the picture, as the reference does; NaN where nothing can be read.</summary>
    public static PictureResult<double> Parse(string text, string picture)
    {
        var analysed = Analysed.Get(picture);
        return analysed.Error is { } error ? error : analysed.Value is { } format ? IntegerReading.Read(text, format) : default;
    }
}

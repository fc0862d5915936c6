namespace DurableStates.Jsonata.Pictures;

/// <summary>JSONata's <c>$formatBase</c>.</summary>
internal static class BaseNotation
{
    public static PictureResult<string> Format(double value, double radix = 10)
    {
        radix = EcmaNumber.Round(radix);
        return radix is < 2 or > 36 ? PictureErrors.Radix(radix) : EcmaNumber.ToRadix(EcmaNumber.Round(value), double.IsNaN(radix) ? 10 : (int)radix);
    }
}

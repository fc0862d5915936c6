using DurableStates.Jsonata.Pictures;

namespace DurableStates.Jsonata.Tests.Pictures;

public sealed class PictureTests
{
    [Theory]
    [InlineData("$formatNumber(-12345.678, '#,##0.00;(#,##0.00)')", "\"(12,345.68)\"")]
    [InlineData("$formatNumber(1234567.89, '#.##0,00', {'decimal-separator': ',', 'grouping-separator': '.'})", "\"1.234.567,89\"")]
    [InlineData("$formatNumber(2.5, '0')", "\"2\"")]
    [InlineData("$formatNumber(0, '0e0')", "\"0e0\"")]
    [InlineData("$formatNumber(1e300, '#,##0.00')", "\"1e+,300.00\"")]
    [InlineData("$formatNumber(20, '#0.0e0,0%%')", "D3093")]
    [InlineData("$formatInteger(1234, '#:###,##0')", "\",:34\"")]
    [InlineData("$formatInteger(12345678, '0,0,00')", "\"12345,6,78\"")]
    [InlineData("$formatInteger(1e8, 'I')", "uncoded")]
    [InlineData("$formatInteger(111, '#,##0;o')", "\"111th\"")]
    [InlineData("$parseInteger('one thousand two hundred', 'w')", "1200")]
    [InlineData("$parseInteger('0x12', '0')", "18")]
    [InlineData("$parseInteger('nothing at all', 'w')", "\"NaN\"")]
    [InlineData("$formatBase(2.5)", "\"2\"")]
    [InlineData("$formatBase(-255, 16)", "\"-ff\"")]
    [InlineData("$fromMillis(0, '[Z]', '-0530')", "\"-06:30\"")]
    [InlineData("$fromMillis(0, '[q]')", "D3132")]
    [InlineData("$fromMillis(-70000000000000)", "\"-0249-10-15T19:33:20.000Z\"")]
    [InlineData("$toMillis('2023-02-29')", "1677628800000")]
    [InlineData("$toMillis('2018-01-01T24:00:00Z')", "1514851200000")]
    [InlineData("$toMillis('2018-01-01T25:00:00Z')", "\"NaN\"")]
    [InlineData("$toMillis('2024-01-01T10:00')", "D3110")]
    [InlineData("$toMillis('sixteen April 2008', '[Dw] [MNn] [Y0001]')", "1208304000000")]
    public void A_picture_function_gives_what_the_reference_gives(string call, string expected) =>
        Assert.Equal(expected, PictureCall.Run(call, PictureRules.V206));

    [Theory]
    [InlineData("$fromMillis(1e12, '[D#1,1-3]')", "\"009\"", "\"9\"")]
    [InlineData("$toMillis('20240101123849', '[Y0000][M00][D00][H00][m00][s00]')", "1708524249000", "1704112729000")]
    [InlineData("$toMillis('2026-04-08T19:05:04.01987', '[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f1]')", "1775675105987", "1775675104019")]
    public void The_editions_differ_in_widths_and_fractions(string call, string expectedBefore, string expectedNow)
    {
        Assert.Equal(expectedBefore, PictureCall.Run(call, PictureRules.V206));
        Assert.Equal(expectedNow, PictureCall.Run(call, PictureRules.Latest));
    }

    [Fact]
    public void An_error_says_what_the_reference_says()
    {
        Assert.Equal("Unknown component specifier \"q\" in date/time picture string", DateTimePicture.Format(0, "[q]", null).Error?.Message);
        Assert.Equal("The radix of the formatBase function must be between 2 and 36.  It was given 37", BaseNotation.Format(1, 37).Error?.Message);
    }

    [Fact]
    public void A_text_that_is_far_too_long_for_a_date_is_none_at_once() =>
        Assert.True(DateTimePicture.Parse(new string('1', 1_000_000), "[H][m][s][Y][M][D]x", 0).IsUndefined);

    [Fact]
    public void Ambiguous_number_words_take_no_exponential_time() =>
        Assert.True(DateTimePicture.Parse(string.Concat(Enumerable.Repeat("sixteen", 100)) + "!", "[Dw][dw][Yw][Ww][ww]", 0).IsUndefined);
}

using System.Text;
using DurableStates.Json;
using DurableStates.Jsonata.Pictures;

namespace DurableStates.Jsonata.Tests.Pictures;

/// <summary>Two thousand generated calls give what jsonata-js 2.0.6 and its latest version gave, run once; the present was 1,700,000,000,000.</summary>
public sealed class GeneratedCallTests
{
    [Theory]
    [InlineData(PictureRules.V206)]
    [InlineData(PictureRules.Latest)]
    internal void Generated_calls_give_what_the_reference_gave(PictureRules rules)
    {
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Pictures", "generated.jsonl")))
        {
            var call = JsonValue.Parse(line);
            var expression = call["expr"].AsString();
            var expected = rules is PictureRules.Latest && call["latest"].TryGetString(out var latest) ? latest : call["result"].AsString();

            // A string of an expression writes a backslash as two.
            var actual = PictureCall.Run(expression.Replace("\\\\", "\\", StringComparison.Ordinal), rules);
            if (actual != expected)
            {
                wrong.Add($"{expression} is {actual}, not {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Random_pictures_are_followed_or_refused(int seed)
    {
        string[] pieces = ["[", "]", "Y", "M", "D", "F", "#", "0", "1", ",", ".", "e", "%", ";", "w", "W", "n", "N", "o", "I", "a", "*", "-", "٠", "‰", "😀", "\ud800", "[Z01:01t]", "999", "[["];
        var random = new Random(seed);
        for (var i = 0; i < 3000; i++)
        {
            var picture = new StringBuilder();
            for (var length = random.Next(12); length > 0; length--)
            {
                picture.Append(pieces[random.Next(pieces.Length)]);
            }

            var value = random.Next(4) switch { 0 => random.NextDouble() * 1e20, 1 => -random.Next(9999), 2 => double.NaN, _ => random.Next(9999) };
            var text = picture.ToString();
            _ = PictureCall.Show(NumberPicture.Format(value, text));
            _ = PictureCall.Show(IntegerPicture.Format(value, text));
            _ = PictureCall.Show(IntegerPicture.Parse(text, text));
            var date = DateTimePicture.Format(value, text, text);
            _ = PictureCall.Show(DateTimePicture.Parse(date.Value ?? text, text, 0));
            _ = PictureCall.Show(DateTimePicture.Parse(text, null, 0));
        }
    }
}

using System.Text;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Custom date formats as the pictures of JSONata.</summary>
internal static class InstantFormat
{
    // Longest first: each field of a .NET format and the picture that prints the same.
    private static readonly (string Net, string Picture)[] Fields =
    [
        ("yyyy", "[Y0001]"),
        ("dddd", "[FNn]"),
        ("MMM",  "[MNn,*-3]"),
        ("fff",  "[f001]"),
        ("MM",   "[M01]"),
        ("dd",   "[D01]"),
        ("HH",   "[H01]"),
        ("mm",   "[m01]"),
        ("ss",   "[s01]"),
        ("tt",   "[PN]"),
    ];

    /// <summary>An instant, given in milliseconds, printed by a .NET format.</summary>
    public static JsonataSyntax Emit(JsonataSyntax milliseconds, string format) => Call("fromMillis", milliseconds, Text(Picture(format)));

    private static string Picture(string format)
    {
        var picture = new StringBuilder();
        for (var i = 0; i < format.Length;)
        {
            var field = System.Array.Find(Fields, one => string.CompareOrdinal(format, i, one.Net, 0, one.Net.Length) == 0);
            if (field.Net is not null)
            {
                picture.Append(field.Picture);
                i += field.Net.Length;
            }
            else
            {
                picture.Append(format[i] switch { '\'' => "", '[' => "[[", ']' => "]]", var other => other.ToString() });
                i++;
            }
        }

        return picture.ToString();
    }
}

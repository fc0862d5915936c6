using System.Diagnostics.CodeAnalysis;

namespace Customer360.Lambdas.Ports;

/// <summary>Where an object lies. A key is taken letter by letter: S3 knows no <c>..</c> and no percent signs, as addresses of the web do.</summary>
/// <param name="Bucket">The bucket's name; never empty and never with a slash.</param>
/// <param name="Key">The object's key; never empty and never with a slash in front.</param>
public sealed record S3Address(string Bucket, string Key)
{
    private const string Scheme = "s3://";

    /// <summary>Reads <c>s3://bucket/key</c>. False when the text is anything else; no text makes it throw.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out S3Address? address)
    {
        address = null;
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        var end = text.IndexOf('/', Scheme.Length);
        if (end <= Scheme.Length || end + 1 == text.Length || text[end + 1] == '/')
        {
            return false;
        }

        address = new S3Address(text[Scheme.Length..end], text[(end + 1)..]);
        return true;
    }
}

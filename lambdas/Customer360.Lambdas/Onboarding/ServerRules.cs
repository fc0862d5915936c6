using System.Text.RegularExpressions;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>The product's data has to lie where Glue can read it.</summary>
internal static partial class ServerRules
{
    private static readonly string[] Types = ["glue", "athena", "s3"];

    public static IEnumerable<Finding> Check(ContractNode contract, ProductVersion submitted)
    {
        var servers = contract["servers"];
        return servers.Items.Count == 0
            ? [servers.Finding("server", "The contract does not say where the data lies.", "Add a server of type glue, athena or s3 with its location.")]
            : servers.Items.SelectMany(server => Server(server, submitted));
    }

    /// <summary>The data lies in the domain's own bucket: what is written elsewhere may be anybody's.</summary>
    public static IEnumerable<Finding> CheckBucket(ContractNode contract, string bucket) =>
        from server in contract["servers"].Items
        let location = server["location"]
        where location.Text is { } text && S3Prefix.IsMatch(text) && !text.StartsWith($"s3://{bucket}/", StringComparison.Ordinal)
        select location.Finding("server-bucket", $"Here stands {location.Shown}, which is not in the domain's bucket.", $"Write s3://{bucket}/ and then the product's prefix.");

    private static IEnumerable<Finding> Server(ContractNode server, ProductVersion submitted)
    {
        foreach (var finding in server["type"].MustBeOneOf("server-type", Types))
        {
            yield return finding;
        }

        var location = server["location"];
        if (location.Text is not { } text || !S3Prefix.IsMatch(text))
        {
            yield return location.Finding("server-location", $"Here stands {location.Shown}.", "Write an S3 prefix, for example s3://bucket/domain/product/.");
        }
        else if (text.Split('/', 4) is not [_, _, _, var prefix] || (prefix != $"{submitted.Domain}/{submitted.ProductId}" && prefix != $"{submitted.Domain}/{submitted.ProductId}/"))
        {
            yield return location.Finding("server-prefix", $"Here stands {location.Shown}, which is not the product's own prefix.", $"Write the bucket and then /{submitted.Domain}/{submitted.ProductId}/.");
        }
    }

    // A bucket's name by S3's rules, then a prefix in which Glue finds no escape and no end of a line.
    [GeneratedRegex(@"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\s\\\p{C}]{0,700})?\z")]
    private static partial Regex S3Prefix { get; }
}

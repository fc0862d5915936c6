using Customer360.Contracts;

namespace Customer360.Lambdas.DataContracts;

/// <summary>A contract as far as it can be read, and what stood in the way of reading the rest.</summary>
/// <param name="Root">The contract; nothing stands there when the text is no document at all.</param>
/// <param name="Findings">Empty when every character of the text has been read and is kept in <paramref name="Root"/>.</param>
internal sealed record ContractDocument(ContractNode Root, IReadOnlyList<Finding> Findings)
{
    // Any contract of a product that one state machine can publish is far smaller; it bounds the work that a text can make.
    public const int MostCharacters = 1024 * 1024;

    // As deep as System.Text.Json, and so whatever else reads the contract, goes.
    public const int DeepestNesting = 64;

    /// <summary>Reads a contract. Whatever the text is, the answer is a document with findings and never an exception.</summary>
    /// <param name="text">The contract.</param>
    /// <param name="uri">Its address: a name that ends in <c>.yaml</c> or <c>.yml</c> is one in YAML, any other in JSON.</param>
    public static ContractDocument Read(string text, string uri)
    {
        if (text.Length > MostCharacters)
        {
            var builder = new ContractBuilder();
            builder.FindInDocument(
                TextPosition.Start, "size", $"The contract has {text.Length} characters; {MostCharacters} are the most.", "Divide the product, or take out what its readers do not need.");
            return builder.Build(null);
        }

        return uri.EndsWith(".yaml", StringComparison.Ordinal) || uri.EndsWith(".yml", StringComparison.Ordinal)
            ? new YamlContractReader().Read(text)
            : new JsonContractReader().Read(text);
    }
}

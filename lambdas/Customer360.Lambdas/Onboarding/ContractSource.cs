using System.Security.Cryptography;
using System.Text;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Contracts of versions that the register knows.</summary>
internal sealed class ContractSource(IObjectStore objects)
{
    /// <summary>SHA-256 of a contract, in lower-case hex digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The contract that the register means; null when it is gone, or another one lies there now.</summary>
    public async Task<ContractNode?> FindAsync(RegisteredVersion version) =>
        await objects.ReadTextAsync(version.ContractUri) is { } text && HashOf(text) == version.ContractHash && ContractDocument.Read(text, version.ContractUri) is (var root, { Count: 0 })
            ? root
            : null;
}

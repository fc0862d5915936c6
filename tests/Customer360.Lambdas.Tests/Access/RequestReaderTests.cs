using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

/// <summary>What a request means to Lake Formation, column by column and permission by permission.</summary>
public sealed class RequestReaderTests
{
    private const string Contract = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";

    [Theory]
    [InlineData(AccessPermission.Read, "SELECT")]
    [InlineData(AccessPermission.Write, "INSERT")]
    [InlineData(AccessPermission.Modify, "ALTER, DELETE, DROP")]
    public async Task A_permission_is_these_of_Lake_Formation_and_never_all(string permission, string granted)
    {
        var known = Assert.IsType<RequestMeaning.Known>(await ReadAsync(form => form with { Permission = permission }));

        Assert.Equal(granted, string.Join(", ", known.Scope.Permissions));
    }

    [Theory]
    [InlineData("0.9.0", "Consumers of marketing/campaign-performance read version 1.0.0: ask for that one.")]
    [InlineData("1.0.0", null)]
    [InlineData("1.0.1", "Consumers of marketing/campaign-performance read version 1.0.0: ask for that one.")]
    public async Task Only_the_version_that_consumers_read_is_to_be_had(string version, string? reason)
    {
        var meaning = await ReadAsync(form => form with { Version = version });

        Assert.Equal(reason, (meaning as RequestMeaning.Unknown)?.Reasons.Single());
    }

    private static async Task<RequestMeaning> ReadAsync(Func<AccessForm, AccessForm> change)
    {
        var stores = await LocalStores.FilledAsync();
        var request = Assert.IsType<AccessRequest>(await stores.Requests.FindAsync("r-1"));
        var objects = new MemoryObjects { [Contract] = Samples.Read(Contract) };
        return await new RequestReader(stores.Registry, objects, LocalStores.Settings).ReadAsync(request with { Form = change(request.Form) }, new EffectiveTags([], [], []));
    }
}

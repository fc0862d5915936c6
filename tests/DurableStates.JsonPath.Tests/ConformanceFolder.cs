namespace DurableStates.JsonPath.Tests;

/// <summary>Where the conformance data is, when it is anywhere.</summary>
internal static class ConformanceFolder
{
    public static string Require(string relative)
    {
        var folder = Find(relative);
        Assert.SkipWhen(folder is null, "The conformance data is not here; DURABLESTATES_CONFORMANCE names its folder.");
        return folder;
    }

    private static string? Find(string relative)
    {
        var named = Environment.GetEnvironmentVariable("DURABLESTATES_CONFORMANCE");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null && named is null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Customer360.Workflows.sln")))
            {
                named = Path.Combine(folder.FullName, "..", "shared", "conformance");
            }
        }

        return named is not null && Path.Combine(named, relative) is var path && Directory.Exists(path) ? path : null;
    }
}

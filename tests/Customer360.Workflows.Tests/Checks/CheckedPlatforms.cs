using System.Collections.Concurrent;
using System.Reflection;
using Customer360.Local.Platform;
using DurableStates.Engine.Ports;
using Xunit.v3;

[assembly: Customer360.Workflows.Checks.CheckedPlatforms]

namespace Customer360.Workflows.Checks;

/// <summary>Makes every platform of a test, and looks at it when the test is over, whatever the test itself was about.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class CheckedPlatformsAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<LocalPlatform>> OfTests = new();

    /// <summary>A platform with the sample, or with that of a folder.</summary>
    public static LocalPlatform New(string? folder = null, Func<ITaskHandler, ITaskHandler>? around = null, params IEnumerable<IExecutionObserver> observers)
    {
        var platform = new LocalPlatform(folder ?? AppContext.BaseDirectory, around ?? (handler => handler), observers);
        if (TestContext.Current.Test is { } test)
        {
            OfTests.GetOrAdd(test.UniqueID, _ => []).Add(platform);
        }

        return platform;
    }

    /// <summary>What is looked at.</summary>
    public static void Check(LocalPlatform platform)
    {
        string[] problems = [.. AuditCheck.Problems(platform), .. PersonalDataCheck.Leaks(platform)];
        Assert.True(problems.Length == 0, string.Join('\n', problems.Take(10)));
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (OfTests.TryRemove(test.UniqueID, out var platforms))
        {
            foreach (var platform in platforms)
            {
                Check(platform);
            }
        }
    }
}

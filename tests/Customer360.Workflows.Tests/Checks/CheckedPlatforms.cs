using System.Collections.Concurrent;
using System.Reflection;
using Customer360.Local.Platform;
using Customer360.Workflows.Lifecycles;
using DurableStates.Engine.Ports;
using Xunit.v3;

[assembly: Customer360.Workflows.Checks.CheckedPlatforms]

namespace Customer360.Workflows.Checks;

/// <summary>Makes every platform of a test, and looks at it when the test is over, whatever the test itself was about.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class CheckedPlatformsAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<(LocalPlatform Platform, StepRecorder Recorder)>> OfTests = new();

    /// <summary>A platform with the sample, or with that of a folder.</summary>
    public static LocalPlatform New(string? folder = null, Func<ITaskHandler, ITaskHandler>? around = null, params IEnumerable<IExecutionObserver> observers)
    {
        var recorder = new StepRecorder();
        var platform = new LocalPlatform(folder ?? AppContext.BaseDirectory, around ?? (handler => handler), [.. observers, recorder]);
        if (TestContext.Current.Test is { } test)
        {
            OfTests.GetOrAdd(test.UniqueID, _ => []).Add((platform, recorder));
        }

        return platform;
    }

    /// <summary>One that nobody looks at afterwards: for the tests of what looks.</summary>
    public static LocalPlatform Unwatched() => new(AppContext.BaseDirectory, handler => handler, []);

    /// <summary>What is wrong with the lives on a platform of the running test so far.</summary>
    public static IReadOnlyList<string> Lives(LocalPlatform platform) => TestContext.Current.Test is { } test && OfTests.TryGetValue(test.UniqueID, out var platforms)
        ? [.. platforms.Where(each => each.Platform == platform).SelectMany(each => LifecycleCheck.Problems(platform, each.Recorder))]
        : throw new InvalidOperationException("The platform is of no test.");

    /// <summary>What is looked at.</summary>
    public static void Check(LocalPlatform platform, StepRecorder? recorder = null)
    {
        string[] problems = [.. AuditCheck.Problems(platform), .. PersonalDataCheck.Leaks(platform), .. recorder is null ? [] : LifecycleCheck.Problems(platform, recorder)];
        Assert.True(problems.Length == 0, string.Join('\n', problems.Take(10)));
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (OfTests.TryRemove(test.UniqueID, out var platforms))
        {
            foreach (var (platform, recorder) in platforms)
            {
                Check(platform, recorder);
            }
        }
    }
}

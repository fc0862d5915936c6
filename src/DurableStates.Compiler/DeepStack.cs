using System.Runtime.ExceptionServices;

namespace DurableStates.Compiler;

/// <summary>
/// Runs what walks over trees by recursion. C# nests a level for each operand of a long sum and each branch of a long ladder, which is a
/// program that people write, or have written for them.
/// </summary>
internal static class DeepStack
{
    // Only what is used of it is ever memory.
    private const int Size = 256 * 1024 * 1024;

    public static T Run<T>(Func<T> work)
        where T : class
    {
        T? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result ?? throw new InvalidOperationException("Work without a result.");
    }
}

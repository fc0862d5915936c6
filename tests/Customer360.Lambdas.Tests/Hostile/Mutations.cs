namespace Customer360.Lambdas.Hostile;

/// <summary>How many mutated inputs each test tries: a fixed set on every run, as many as one likes with <c>DURABLESTATES_MUTATIONS</c>.</summary>
internal static class Mutations
{
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_MUTATIONS"), out var count) ? count : 600;
}

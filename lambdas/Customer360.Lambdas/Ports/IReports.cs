namespace Customer360.Lambdas.Ports;

/// <summary>The reports that runs write, and the parts that they are made of.</summary>
public interface IReports
{
    /// <summary>Writes a text; one of the same key is replaced.</summary>
    /// <param name="key">Where, made of checked parts only.</param>
    /// <param name="json">The text, as JSON.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The address of what was written.</returns>
    Task<string> WriteAsync(string key, string json, CancellationToken cancellationToken = default);

    /// <summary>The texts below a prefix, in the order of their keys.</summary>
    Task<IReadOnlyList<string>> ReadAllAsync(string prefix, CancellationToken cancellationToken = default);
}

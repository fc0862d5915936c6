namespace DurableStates.Frontend;

/// <summary>What a <c>serverless.template</c> declares that the state machines of a compilation may call by name.</summary>
/// <param name="functions">The functions that somebody else than the build declares, by their logical ids.</param>
/// <param name="parameters">The template's parameters: <c>PriceArn</c> holds the ARN of a function outside of the template that is called <c>Price</c>.</param>
public sealed class TemplateDeclarations(IEnumerable<string> functions, IEnumerable<string> parameters)
{
    private readonly HashSet<string> parameters = new(parameters, StringComparer.Ordinal);

    /// <summary>The functions of the template.</summary>
    public IReadOnlyCollection<string> Functions { get; } = new HashSet<string>(functions, StringComparer.Ordinal);

    /// <summary>Whether the deployment knows what is called by this name.</summary>
    public bool Declares(string name) => Functions.Contains(name) || parameters.Contains(name + "Arn");
}

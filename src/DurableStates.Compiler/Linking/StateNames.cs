using DurableStates.Aws;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Linking;

/// <summary>The names of states: what they want to be called, numbered where several want the same, and at most as long as AWS allows.</summary>
internal sealed class StateNames
{
    private const int Longest = 80;

    private readonly Dictionary<Node, string> _names = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>);
    private readonly Dictionary<string, int> _serials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The node's name; given when it is first asked for.</summary>
    public string Of(Node node)
    {
        if (!_names.TryGetValue(node, out var name))
        {
            name = _names[node] = Fresh(node.Hint);
        }

        return name;
    }

    private string Fresh(string hint)
    {
        var wanted = DeploymentText.ForReaders(string.Concat(hint.Where(character => !char.IsControl(character))));
        if (wanted.StartsWith("Fn::", StringComparison.Ordinal))
        {
            wanted = "Fn: " + wanted["Fn::".Length..];
        }

        for (var serial = _serials.GetValueOrDefault(wanted) + 1; ; serial++)
        {
            var suffix = serial == 1 ? "" : FormattableString.Invariant($" {serial}");
            var name = wanted[..Math.Min(wanted.Length, Longest - suffix.Length)].TrimEnd() + suffix;
            // The only state of a scope would be an intrinsic function of the deployment.
            if (!DeploymentText.IsFunction(name) && _used.Add(name))
            {
                _serials[wanted] = serial;
                return name;
            }
        }
    }
}

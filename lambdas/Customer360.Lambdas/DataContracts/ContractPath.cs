using System.Text;

namespace Customer360.Lambdas.DataContracts;

/// <summary>The place at which reading is, as a JSONPath.</summary>
internal sealed class ContractPath
{
    private const int LongestName = 40;

    private readonly List<(string? Name, int Index)> _steps = [];

    public void Enter(string name) => _steps.Add((name, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in _steps)
        {
            _ = name is null ? path.Append('[').Append(index).Append(']')
                : IsShown(name) ? path.Append('.').Append(name)
                : path.Append("['?']");
        }

        return path.ToString();
    }

    // The standard's names are words. Any other may hold anything about anybody, and a path goes into events and logs.
    private static bool IsShown(string name) => name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetter(c) || c == '_');
}

using System.Text;

namespace Customer360.Lambdas.DataContracts;

/// <summary>The place at which reading is, as a JSONPath.</summary>
internal sealed class ContractPath
{
    // A name may be a million characters long; a finding goes into a state's data.
    private const int LongestName = 60;

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
                : IsPlain(name) ? path.Append('.').Append(name)
                : path.Append("['").Append(Quoted(name)).Append("']");
        }

        return path.ToString();
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= LongestName && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string Quoted(string name)
    {
        var shown = name.Length <= LongestName ? name : name[..LongestName] + "...";
        return string.Concat(shown.Select(c => c switch
        {
            '\'' or '\\' => $"\\{c}",
            < ' ' => $"\\u{(int)c:x4}",
            _ => c.ToString(),
        }));
    }
}

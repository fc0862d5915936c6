using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Emission;

/// <summary>
/// The names of variables, unique in the whole definition: a scope inside another may not use a name again, and a variable
/// named as a built-in function would hide it.
/// </summary>
internal sealed partial class VariableNames
{
    private static readonly FrozenSet<string> Taken = (
        "sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad match contains replace split join " +
        "formatNumber formatBase formatInteger parseInteger number floor ceil round abs sqrt power random boolean not map zip filter single reduce sift " +
        "keys lookup append exists spread merge reverse each error assert type sort shuffle distinct base64encode base64decode encodeUrl " +
        "encodeUrlComponent decodeUrl decodeUrlComponent eval toMillis fromMillis now millis clone partition range hash uuid parse states " +
        // The only member of an Assign would be an intrinsic function of the deployment.
        "Ref Condition")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<BoundVariable, string> _names = [];
    private readonly Dictionary<string, int> _serials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The variable's name, without the dollar sign; given when it is first asked for.</summary>
    public string Of(BoundVariable variable)
    {
        if (!_names.TryGetValue(variable, out var name))
        {
            name = _names[variable] = Fresh(variable.Name);
        }

        return name;
    }

    /// <summary>A name that nothing else has.</summary>
    public string Fresh(string wanted)
    {
        // Step Functions' variables begin with a letter.
        var start = NotOfAName().Replace(wanted, "").TrimStart('_');
        if (start.Length == 0 || char.IsDigit(start[0]))
        {
            start = $"Value{start}";
        }
        else if (Taken.Contains(start))
        {
            start += "Value";
        }

        var name = start;
        for (var serial = _serials.GetValueOrDefault(start, 2); !_used.Add(name); serial++)
        {
            name = FormattableString.Invariant($"{start}_{serial}");
            _serials[start] = serial + 1;
        }

        return name;
    }

    [GeneratedRegex(@"[^A-Za-z0-9_]")]
    private static partial Regex NotOfAName();
}

namespace DurableStates.Asl;

/// <summary>Names of states and labels of distributed maps: short enough, well formed, each once in the whole machine.</summary>
internal static class NameCheck
{
    private const int LongestName = 80;
    private const int LongestLabel = 40;
    private const string NotInLabels = "?*<>{}[]:;,\\|^~$#%&`\"";

    public static void Check(StateMachine machine, Findings findings)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var labels = new HashSet<string>(StringComparer.Ordinal);

        foreach (var state in machine.Graph.AllStates())
        {
            CheckName(state, findings);
            if (!names.Add(state.Name))
            {
                findings.Error(AslDiagnosticCodes.DuplicateStateName, $"Duplicate State name: {state.Name}", state.Location);
            }

            if (state is MapState { Label: { } label })
            {
                CheckLabel(label, state, findings);
                if (!labels.Add(label))
                {
                    findings.Error(AslDiagnosticCodes.DuplicateLabelName, $"Duplicate Label name: {label}", $"{state.Location}/Label");
                }
            }
        }
    }

    private static void CheckName(State state, Findings findings)
    {
        if (state.Name.Length == 0)
        {
            findings.Error(AslDiagnosticCodes.InvalidStateName, "State name cannot be empty", state.Location);
        }
        else if (LengthOf(state.Name) > LongestName)
        {
            findings.Error(
                AslDiagnosticCodes.InvalidStateName,
                $"State name '{state.Name}' exceeds the {LongestName}-character limit allowed by the service",
                state.Location);
        }
    }

    private static void CheckLabel(string label, State state, Findings findings)
    {
        if (LengthOf(label) > LongestLabel)
        {
            findings.Error(
                AslDiagnosticCodes.InvalidLabelName,
                $"Label name '{label}' exceeds the {LongestLabel}-character limit allowed by the service",
                $"{state.Location}/Label");
        }
        else if (label.Length == 0 || label.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || NotInLabels.Contains(c)))
        {
            findings.Error(AslDiagnosticCodes.InvalidLabelName, $"Label name '{label}' contains invalid characters", $"{state.Location}/Label");
        }
    }

    // AWS counts characters as people do, not UTF-16 units.
    private static int LengthOf(string text) => text.EnumerateRunes().Count();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DurableStates.Asl;

/// <summary>Variables: well named, and never one that a graph around this one has.</summary>
internal static class VariableCheck
{
    private const int LongestName = 80;
    private const string Reserved = "states";

    public static void Check(StateMachine machine, Findings findings) => Check(machine.Graph, taken: [], visible: [], findings);

    /// <param name="graph">The graph.</param>
    /// <param name="taken">The variables around it that it may not assign.</param>
    /// <param name="visible">The variables around it that it may read.</param>
    /// <param name="findings">Takes what is found.</param>
    private static void Check(StateGraph graph, ImmutableHashSet<string> taken, ImmutableHashSet<string> visible, Findings findings)
    {
        var timesAssigned = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (variables, location, _) in graph.States.SelectMany(Assignments))
        {
            foreach (var (name, _) in variables)
            {
                CheckName(name, taken, $"{location}/{name}", findings);
                timesAssigned[name] = timesAssigned.GetValueOrDefault(name) + 1;
            }
        }

        var seen = visible.Union(timesAssigned.Keys);
        foreach (var state in graph.States)
        {
            WarnOfUnknown(state, seen, findings);
            if (state.NestedGraphs.IsEmpty)
            {
                continue;
            }

            // The children of a distributed Map are executions of their own and see none of the variables around them. What only the catchers of this
            // very state assign is not there while its branches run, and they may have it.
            var isApart = state is MapState { IsDistributed: true };
            var takenInside = isApart ? [] : taken.Union(timesAssigned.Keys.Except(OfCatchersOnly(state, timesAssigned)));
            foreach (var nested in state.NestedGraphs)
            {
                Check(nested, takenInside, isApart ? [] : seen, findings);
            }
        }
    }

    private static IEnumerable<string> OfCatchersOnly(State state, Dictionary<string, int> timesAssigned) => Assignments(state)
        .Where(assignment => assignment.IsCatch)
        .SelectMany(assignment => assignment.Variables, (_, variable) => variable.Name)
        .CountBy(name => name, StringComparer.Ordinal)
        .Where(count => timesAssigned[count.Key] == count.Value)
        .Select(count => count.Key);

    private static void WarnOfUnknown(State state, ImmutableHashSet<string> visible, Findings findings)
    {
        foreach (var name in VariableReferences.Of(state, expression => findings.Parse(expression).Syntax).Where(name => !visible.Contains(name)))
        {
            findings.Warning(AslDiagnosticCodes.PossiblyUndefinedVariable, $"Variable '{name}' is possibly not defined.", state.Location);
        }
    }

    private static IEnumerable<(ImmutableArray<TemplateField> Variables, string Location, bool IsCatch)> Assignments(State state)
    {
        yield return (state.Assign, $"{state.Location}/Assign", false);

        if (state is ChoiceState choice)
        {
            for (var i = 0; i < choice.Choices.Length; i++)
            {
                yield return (choice.Choices[i].Assign, string.Create(CultureInfo.InvariantCulture, $"{state.Location}/Choices[{i}]/Assign"), false);
            }
        }

        if (state is FallibleState fallible)
        {
            for (var i = 0; i < fallible.Catch.Length; i++)
            {
                yield return (fallible.Catch[i].Assign, string.Create(CultureInfo.InvariantCulture, $"{state.Location}/Catch[{i}]/Assign"), true);
            }
        }
    }

    private static void CheckName(string name, ImmutableHashSet<string> taken, string location, Findings findings)
    {
        if (name == Reserved)
        {
            findings.Error(AslDiagnosticCodes.ReservedVariableName, "Cannot assign to reserved variable '$states'.", location);
        }
        else if (name.EnumerateRunes().Count() > LongestName)
        {
            findings.Error(
                AslDiagnosticCodes.InvalidVariableName,
                $"Invalid variable name '{name}': the variable name exceeds the {LongestName}-character limit.",
                location);
        }
        else if (!IsIdentifier(name))
        {
            findings.Error(AslDiagnosticCodes.InvalidVariableName, $"Invalid variable name '{name}': the variable name contains invalid characters.", location);
        }
        else if (taken.Contains(name))
        {
            findings.Error(AslDiagnosticCodes.DuplicateVariableName, $"The variable name '{name}' was already defined in a parent scope.", location);
        }
    }

    private static bool IsIdentifier(string name)
    {
        var isFirst = true;
        foreach (var rune in name.EnumerateRunes())
        {
            if (!(Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber || (!isFirst && Continues(rune))))
            {
                return false;
            }

            isFirst = false;
        }

        return !isFirst;
    }

    private static bool Continues(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;
}

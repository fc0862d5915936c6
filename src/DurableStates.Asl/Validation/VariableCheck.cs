using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DurableStates.Asl;

/// <summary>Variables: well named, and never one that a graph around this one has.</summary>
internal static class VariableCheck
{
    private const int LongestName = 80;
    private const string Reserved = "states";

    public static void Check(StateMachine machine, Findings findings) => Check(machine.Graph, [], findings);

    private static void Check(StateGraph graph, ImmutableHashSet<string> outer, Findings findings)
    {
        var own = outer.ToBuilder();

        foreach (var (variables, location) in graph.States.SelectMany(Assignments))
        {
            foreach (var (name, _) in variables)
            {
                CheckName(name, outer, $"{location}/{name}", findings);
                own.Add(name);
            }
        }

        var visible = own.ToImmutable();
        foreach (var state in graph.States)
        {
            WarnOfUnknown(state, visible, findings);

            // The children of a distributed Map are executions of their own and see none of the variables around them.
            var seen = state is MapState { IsDistributed: true } ? [] : visible;
            foreach (var nested in state.NestedGraphs)
            {
                Check(nested, seen, findings);
            }
        }
    }

    private static void WarnOfUnknown(State state, ImmutableHashSet<string> visible, Findings findings)
    {
        foreach (var name in VariableReferences.Of(state, expression => findings.Parse(expression).Syntax).Where(name => !visible.Contains(name)))
        {
            findings.Warning(AslDiagnosticCodes.PossiblyUndefinedVariable, $"Variable '{name}' is possibly not defined.", state.Location);
        }
    }

    private static IEnumerable<(ImmutableArray<TemplateField> Variables, string Location)> Assignments(State state)
    {
        yield return (state.Assign, $"{state.Location}/Assign");

        if (state is ChoiceState choice)
        {
            for (var i = 0; i < choice.Choices.Length; i++)
            {
                yield return (choice.Choices[i].Assign, string.Create(CultureInfo.InvariantCulture, $"{state.Location}/Choices[{i}]/Assign"));
            }
        }

        if (state is FallibleState fallible)
        {
            for (var i = 0; i < fallible.Catch.Length; i++)
            {
                yield return (fallible.Catch[i].Assign, string.Create(CultureInfo.InvariantCulture, $"{state.Location}/Catch[{i}]/Assign"));
            }
        }
    }

    private static void CheckName(string name, ImmutableHashSet<string> outer, string location, Findings findings)
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
        else if (outer.Contains(name))
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

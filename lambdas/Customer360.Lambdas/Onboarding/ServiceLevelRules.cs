using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>A product says for how long its data is kept, and may say for how long its job may run.</summary>
internal static class ServiceLevelRules
{
    private const int UsualBuildMinutes = 60;

    // The onboarding waits for the job, and has a day for everything.
    private const int LongestBuildMinutes = 480;

    private const int LongestAccessDays = 365;

    // A hundred years of days.
    private const int LongestRetention = 36_500;

    // The words of the standard for one unit.
    private static readonly string?[] Days = ["d", "day", "days"];

    public static IEnumerable<Finding> Check(ContractNode contract, ProductVersion submitted)
    {
        var levels = contract["slaProperties"];
        var retention = levels.Items.FirstOrDefault(level => level["property"].Text == "retention");
        if (retention is null)
        {
            yield return levels.Finding("retention", "The contract does not say for how long the data is kept.", "Add the property retention with a value and a unit, for example 3 y.");
        }
        else if (!(retention["value"].Number is >= 1 and <= LongestRetention && double.IsInteger(retention["value"].Number ?? 0)))
        {
            yield return retention["value"].Finding("retention", $"Here stands {retention["value"].Shown}.", $"Write a whole number from 1 to {LongestRetention}, in a unit that makes it one.");
        }

        if (BuildTimeout(contract) is { } timeout && !(timeout.Number is >= 1 and <= LongestBuildMinutes && double.IsInteger(timeout.Number.Value)))
        {
            yield return timeout.Finding("build-timeout", $"Here stands {timeout.Shown}.", $"Write whole minutes, from 1 to {LongestBuildMinutes}, or remove the property: the job may then run for {UsualBuildMinutes}.");
        }

        if (levels.Items.FirstOrDefault(level => level["property"].Text == "accessDuration") is { } access)
        {
            foreach (var finding in AccessDuration(access))
            {
                yield return finding;
            }
        }
    }

    // What cannot be read would not be heeded, and the product granted for a year.
    private static IEnumerable<Finding> AccessDuration(ContractNode access)
    {
        var (value, longest, unit) = (access["value"], access["valueExt"], access["unit"]);
        foreach (var days in new[] { value, longest }.Where(days => days.Node is not null && !IsDays(days)))
        {
            yield return days.Finding("access-duration", $"Here stands {days.Shown}.", $"Write whole days, from 1 to {LongestAccessDays}: the fewest as value and the most as valueExt.");
        }

        if (IsDays(value) && IsDays(longest) && value.Number > longest.Number)
        {
            yield return longest.Finding("access-duration", $"The most days, {longest.Shown}, are fewer than the fewest, {value.Shown}.", "Write the fewest days as value and the most as valueExt.");
        }

        if (unit.Node is not null && !Days.Contains(unit.Text))
        {
            yield return unit.Finding("access-duration", $"Here stands {unit.Shown}, but access is granted for days.", "Write d, and the numbers in days.");
        }
    }

    private static bool IsDays(ContractNode days) => days.Number is >= 1 and <= LongestAccessDays && double.IsInteger(days.Number.Value);

    /// <summary>For how long the product's job may run, in minutes: the property <c>buildTimeout</c>, or an hour.</summary>
    public static int BuildTimeoutMinutes(ContractNode contract) => (int)(BuildTimeout(contract)?.Number ?? UsualBuildMinutes);

    private static ContractNode? BuildTimeout(ContractNode contract) =>
        contract["slaProperties"].Items.FirstOrDefault(level => level["property"].Text == "buildTimeout")?["value"];
}

using Customer360.Contracts.Scoring;

namespace Customer360.Lambdas.Scoring;

/// <summary>May these features be scored? The check names are Model Monitor's where it has one.</summary>
internal static class InputGate
{
    private const double AllowedVolumeChange = 0.2;

    public static GateRuling Check(Statistics features, Statistics baseline, Constraints constraints) => GateChecks.Rule(
        Volume(features, baseline)
            .Concat(constraints.Features.SelectMany(constraint => Feature(constraint, features.Find(constraint.Name), baseline.Find(constraint.Name))))
            .Concat(Unknown(features, constraints)),
        features.Dataset.ItemCount);

    private static IEnumerable<GateFinding> Volume(Statistics features, Statistics baseline)
    {
        var (rows, usual) = (features.Dataset.ItemCount, baseline.Dataset.ItemCount);
        if (Math.Abs((double)rows - usual) > AllowedVolumeChange * usual)
        {
            yield return GateChecks.Block("row_count_check", null, $"There are {rows} rows, {usual} in the baseline; a fifth more or less is allowed.");
        }
    }

    private static IEnumerable<GateFinding> Feature(FeatureConstraints constraint, FeatureStatistics? seen, FeatureStatistics? baseline)
    {
        if (seen is null)
        {
            return [GateChecks.Block("missing_column_check", constraint.Name, $"There is no column {constraint.Name}.")];
        }

        if (seen.InferredType != constraint.InferredType)
        {
            return [GateChecks.Block("data_type_check", seen.Name, $"{seen.Name} is {seen.InferredType}, {constraint.InferredType} in the baseline.")];
        }

        var completeness = seen.Common?.Completeness ?? 0;
        // Written so that what is not a number never passes; the other gates and checks are, too.
        if (!(completeness >= constraint.Completeness))
        {
            return [GateChecks.Block("completeness_check", seen.Name, $"{GateChecks.Show(completeness)} of the values of {seen.Name} are there; the baseline asks for {GateChecks.Show(constraint.Completeness)}.")];
        }

        return baseline is null ? [] : GateChecks.Drift("baseline_drift_check", baseline, seen);
    }

    // A column more does no harm to the model, but somebody should know.
    private static IEnumerable<GateFinding> Unknown(Statistics features, Constraints constraints) =>
        features.Features.Select(feature => feature.Name)
            .Except(constraints.Features.Select(constraint => constraint.Name))
            .Select(name => new GateFinding("extra_column_check", name, GateVerdict.Warn, $"The baseline knows no column {name}."));
}

namespace DurableStates.JsonPath.Filters;

/// <summary>The operators by their signs; words in any case.</summary>
internal static class FilterOperators
{
    public static FilterOperator? Find(string sign) => sign.ToUpperInvariant() switch
    {
        "==" => FilterOperator.Equal,
        "!=" => FilterOperator.NotEqual,
        "===" => FilterOperator.SameTypeAndEqual,
        "!==" => FilterOperator.NotSameTypeOrNotEqual,
        "<" => FilterOperator.Less,
        "<=" => FilterOperator.LessOrEqual,
        ">" => FilterOperator.Greater,
        ">=" => FilterOperator.GreaterOrEqual,
        "=~" => FilterOperator.Matches,
        "IN" => FilterOperator.In,
        "NIN" => FilterOperator.NotIn,
        "SUBSETOF" => FilterOperator.SubsetOf,
        "ANYOF" => FilterOperator.AnyOf,
        "NONEOF" => FilterOperator.NoneOf,
        "CONTAINS" => FilterOperator.Contains,
        "SIZE" => FilterOperator.Size,
        "EMPTY" => FilterOperator.Empty,
        "EXISTS" => FilterOperator.Exists,
        "ALL" or "TYPE" or "MATCHES" => FilterOperator.Unusable,
        _ => null,
    };
}

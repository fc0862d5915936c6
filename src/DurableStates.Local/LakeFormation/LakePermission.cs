namespace DurableStates.Local.LakeFormation;

/// <summary>One principal may do one thing with one resource: what grants add, revokes take away and nothing divides.</summary>
internal sealed record LakePermission(string Principal, LakeResource Resource, string Permission);

using System.Text.Json.Serialization.Metadata;

namespace DurableStates.Json;

/// <summary>Which members JSON carries, and which of them it may lack: the same for a value that an orchestrator made and for one that was read.</summary>
internal static class DataMembers
{
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object)
        {
            return;
        }

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var member = type.Properties[i];
            if (member.Set is null && member.AssociatedParameter is null)
            {
                // Computed from other members; a state machine, which holds values only, could not keep it up to date.
                type.Properties.RemoveAt(i);
            }
            else
            {
                member.IsRequired = !member.IsSetNullable;
            }
        }
    }
}

using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A few arguments without an allocation.</summary>
[InlineArray(4)]
internal struct FewArguments
{
    private JsonValue _first;
}

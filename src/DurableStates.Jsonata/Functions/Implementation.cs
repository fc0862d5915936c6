using DurableStates.Json;

namespace DurableStates.Jsonata.Functions;

internal delegate JsonValue Implementation(in Arguments arguments);

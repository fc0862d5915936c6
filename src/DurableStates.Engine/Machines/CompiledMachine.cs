using DurableStates.Engine.States;

namespace DurableStates.Engine.Machines;

/// <summary>A definition, ready to run.</summary>
/// <param name="Start">The state that is entered first.</param>
/// <param name="States">All states by name, nested ones too.</param>
internal sealed record CompiledMachine(StateExecutor Start, IReadOnlyDictionary<string, StateExecutor> States);

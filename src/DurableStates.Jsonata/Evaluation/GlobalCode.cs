using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A binding from outside, or else a built-in function.</summary>
internal sealed class GlobalCode(string name, Functions.Builtin? builtin) : LeafCode
{
    // The names of variables come as one string wherever they can: finding one is then a comparison of references.
    private readonly string _name = string.Intern(name);
    private readonly JsonValue _function = builtin is null ? default : JsonValue.Other(builtin);

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (builtin is not null && !evaluation.Shadows)
        {
            return _function;
        }

        return evaluation.Bindings.Variables.TryGetObject(out var variables) && variables.TryGet(_name, out var value) ? value : _function;
    }
}

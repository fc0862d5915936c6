using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DurableStates.Asl;

namespace DurableStates.Engine.Expressions;

/// <summary>The <c>Assign</c> of a state, a choice rule or a catcher.</summary>
internal sealed class CompiledAssign
{
    private readonly ImmutableArray<(string Name, CompiledTemplate Value)> _variables;

    private CompiledAssign(ImmutableArray<(string Name, CompiledTemplate Value)> variables) => _variables = variables;

    public static CompiledAssign? Compile(ImmutableArray<TemplateField> fields, string location = "Assign") => fields.IsDefaultOrEmpty
        ? null
        : new([.. fields.Select(field => (string.Intern(field.Name), CompiledTemplate.Compile(field.Value, $"{location}/{field.Name}")))]);

    /// <summary>The new values. All are computed from the values at the state's entry, so none sees another.</summary>
    public Result<ImmutableArray<AssignedVariable>> Evaluate(in DataScope scope)
    {
        var assigned = new AssignedVariable[_variables.Length];
        for (var i = 0; i < assigned.Length; i++)
        {
            if (_variables[i].Value.Evaluate(scope).Failed(out var error, out var value))
            {
                return error;
            }

            assigned[i] = new AssignedVariable(_variables[i].Name, value);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(assigned);
    }
}

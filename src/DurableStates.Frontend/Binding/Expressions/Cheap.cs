using DurableStates.Frontend.Bound;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Expressions that may stand in several places, because reading them again costs and changes nothing.</summary>
internal static class Cheap
{
    public static bool Is(BoundExpression value) => value switch
    {
        BoundLiteral or BoundVariableReference or BoundFailureMember or BoundContextValue or BoundTemplateValue => true,
        BoundMember member => Is(member.Target),
        BoundFunction { Function: KnownFunction.StringLength or KnownFunction.Count } function => Is(function.Arguments[0]),
        _ => false,
    };
}

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>function($a){ body }</c>.</summary>
internal sealed class LambdaCode(Code body, int[] parameterSlots, int firstLocal, int slotCount, Signatures.Signature? signature, bool leavesFrame) : LeafCode
{
    public Code Body => body;

    public int Arity => parameterSlots.Length;

    public int[] ParameterSlots => parameterSlots;

    public int FirstLocal => firstLocal;

    public int SlotCount => slotCount;

    public Signatures.Signature? Signature => signature;

    /// <summary>Whether nothing in the body can hold on to the frame of a call after the call.</summary>
    public bool LeavesFrame => leavesFrame;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => JsonValue.Other(new Lambda(this, context, frame));
}

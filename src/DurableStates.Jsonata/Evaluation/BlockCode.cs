using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>(a; b)</c>.</summary>
internal sealed class BlockCode(Code[] expressions, int firstSlot, int slotCount, int hops, int ownSlots) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (ownSlots >= 0)
        {
            frame = new Frame(frame, ownSlots);
        }
        else if (slotCount > 0)
        {
            // The block's variables live in the frame around it, which may still hold those of the last time.
            frame.Up(hops).Clear(firstSlot, slotCount);
        }

        var result = default(JsonValue);
        foreach (var expression in expressions)
        {
            result = expression.Evaluate(context, frame, evaluation);
        }

        return result;
    }
}

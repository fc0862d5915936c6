using System.Collections.Immutable;

namespace DurableStates.Jsonata.Regexes;

/// <summary>
/// Finds the runs of units that need not be given back: what follows them takes a unit that is none of theirs, or the end of the text.
/// <c>([a-z]+)-</c> takes letters once and tries no shorter run.
/// </summary>
internal static class Possession
{
    public static ImmutableArray<Instruction> Find(List<Instruction> code) =>
        [.. code.Select((instruction, at) => instruction is { Code: Opcode.Greedy or Opcode.Lazy, IsBackward: false } && NothingFollows(code, at + 1, instruction)
            ? instruction with { Code = Opcode.Possessive }
            : instruction)];

    // Whether what stands at an instruction fails before every unit of the set. A lazy run goes on as far as a greedy one then.
    private static bool NothingFollows(List<Instruction> code, int at, Instruction run)
    {
        var set = run.Set!;
        while (true)
        {
            var next = code[at];
            switch (next.Code)
            {
                case Opcode.Save:
                    at++;
                    break;
                case Opcode.Jump:
                    at = next.A;
                    break;
                case Opcode.Match:
                    // The longest run ends what is looked for.
                    return run.Code is Opcode.Greedy;
                case Opcode.TextEnd:
                    return true;
                case Opcode.LineEnd:
                    return !set.Overlaps(CharSet.LineEnds);
                case Opcode.Text:
                    return !set.Contains(next.Text![0]);
                case Opcode.Unit:
                    return !set.Overlaps(next.Set!);
                case Opcode.Greedy or Opcode.Lazy or Opcode.Possessive when !next.IsBackward && !set.Overlaps(next.Set!):
                    if (next.A > 0)
                    {
                        return true;
                    }

                    at++;
                    break;
                default:
                    return false;
            }
        }
    }
}

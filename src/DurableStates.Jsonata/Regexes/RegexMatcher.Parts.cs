namespace DurableStates.Jsonata.Regexes;

internal sealed partial class RegexMatcher
{
    // Takes the run of an instruction and leaves the choice of a shorter or a longer one.
    private bool TakeRun(int pc, ref readonly Instruction instruction, ref int at)
    {
        var most = instruction.Code is Opcode.Lazy ? instruction.A : instruction.B;
        var taken = instruction.IsBackward ? RunBefore(instruction.Set!, at, most) : RunAfter(instruction.Set!, at, most);
        _allowance -= taken;
        if (taken < instruction.A)
        {
            return false;
        }

        var direction = instruction.IsBackward ? -1 : 1;
        if (instruction.Code is Opcode.Greedy && taken > instruction.A)
        {
            Push(pc, at + (direction * taken), at + (direction * instruction.A));
        }

        at += direction * taken;
        if (instruction.Code is Opcode.Lazy && instruction.B > instruction.A)
        {
            Push(pc, at, instruction.B == int.MaxValue ? instruction.B : instruction.B - instruction.A);
        }

        return true;
    }

    private int RunAfter(CharSet set, int at, int most)
    {
        var text = _text;
        var end = (int)Math.Min((long)at + most, text.Length);
        var position = at;
        while (position < end && set.Contains(text[position]))
        {
            position++;
        }

        return position - at;
    }

    private int RunBefore(CharSet set, int at, int most)
    {
        var first = Math.Max(0, at - most);
        var position = at;
        while (position > first && set.Contains(_text[position - 1]))
        {
            position--;
        }

        return at - position;
    }

    private bool TakeOneMore(ref readonly Instruction instruction, ref int at)
    {
        _allowance -= InstructionCost;
        var unit = instruction.IsBackward ? at - 1 : at;
        if ((uint)unit >= (uint)_text.Length || !instruction.Set!.Contains(_text[unit]))
        {
            return false;
        }

        at = instruction.IsBackward ? unit : unit + 1;
        return true;
    }

    // RepeatMatcher of ECMA-262: where another iteration and the end are both possible, the other one is a choice.
    private int Iterate(int pc, ref readonly Instruction instruction, int at)
    {
        var iterations = _slots[instruction.A];
        if (iterations < instruction.B)
        {
            return pc + 1;
        }

        if (iterations >= instruction.C)
        {
            return instruction.D;
        }

        var isLazy = instruction.Code is Opcode.IterateLazy;
        Push(isLazy ? pc + 1 : instruction.D, at, NoRun);
        return isLazy ? instruction.D : pc + 1;
    }

    private void Enter(int pc, ref readonly Instruction instruction, int at)
    {
        var iterations = _slots[instruction.A];
        Set(instruction.A, iterations == int.MaxValue ? iterations : iterations + 1);

        // An iteration that takes nothing fails, unless the least number has not been reached.
        Set(instruction.B, iterations >= _code[pc - 1].B ? at : -1);
        for (var slot = instruction.C; slot < instruction.D; slot++)
        {
            if (_slots[slot] >= 0)
            {
                Set(slot, -1);
            }
        }
    }

    private bool Look(int pc, ref readonly Instruction instruction, int at)
    {
        // Whatever is set while looking is set back from here.
        Push(~instruction.B, _slots[instruction.B], 0);
        var bottom = _top;
        var found = Run(pc + 1, at) >= 0;
        if (instruction.Code is Opcode.LookNot)
        {
            if (found)
            {
                Undo(bottom);
            }

            return !found;
        }

        if (found)
        {
            KeepValues(bottom);
        }

        return found;
    }

    // Sets the slots to what they were.
    private void Undo(int bottom)
    {
        while (_top > bottom)
        {
            _top -= EntrySize;
            if (_stack[_top] < 0)
            {
                _slots[~_stack[_top]] = _stack[_top + 1];
            }
        }
    }

    // What has been looked at is not tried in another way; the slots that it set are set back by a failure all the same.
    private void KeepValues(int bottom)
    {
        var end = _top;
        _top = bottom;
        for (var entry = bottom; entry < end; entry += EntrySize)
        {
            if (_stack[entry] < 0)
            {
                Push(_stack[entry], _stack[entry + 1], 0);
            }
        }
    }

    private bool TakeAgain(ref readonly Instruction instruction, ref int at)
    {
        var (start, end) = (_slots[instruction.A], _slots[instruction.A + 1]);
        if (start < 0 || end < 0)
        {
            return true;
        }

        var length = end - start;
        var from = instruction.IsBackward ? at - length : at;
        _allowance -= length;
        if (from < 0 || from + length > _text.Length || !IsSame(_text.AsSpan(start, length), _text.AsSpan(from, length)))
        {
            return false;
        }

        at = instruction.IsBackward ? from : from + length;
        return true;
    }

    private bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (!_program.IgnoresCase)
        {
            return one.SequenceEqual(other);
        }

        for (var i = 0; i < one.Length; i++)
        {
            if (Casing.Canonical(one[i]) != Casing.Canonical(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(Opcode assertion, int at) => assertion switch
    {
        Opcode.TextStart => at == 0,
        Opcode.TextEnd => at == _text.Length,
        Opcode.LineStart => at == 0 || CharSet.LineEnds.Contains(_text[at - 1]),
        Opcode.LineEnd => at == _text.Length || CharSet.LineEnds.Contains(_text[at]),
        Opcode.WordBoundary => IsWord(at - 1) != IsWord(at),
        Opcode.NoWordBoundary => IsWord(at - 1) == IsWord(at),
        _ => throw new InvalidOperationException($"{assertion} asks nothing of a position."),
    };

    private bool IsWord(int at) => (uint)at < (uint)_text.Length && CharSet.Words.Contains(_text[at]);
}

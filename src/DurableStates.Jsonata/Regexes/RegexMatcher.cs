using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DurableStates.Jsonata.Regexes;

/// <summary>
/// Runs a compiled expression over a text as ECMA-262 defines matching: alternatives in order, and after a failure back to the last choice.
/// The choices are on a stack of its own and not on the thread's, so that no text is too long; the work is counted, so that an
/// expression that would try for years ends after the same number of steps on every machine.
/// </summary>
internal sealed partial class RegexMatcher
{
    // What an instruction costs beside a unit that is only compared.
    private const int InstructionCost = 8;
    private const int EntrySize = 3;
    private const int NoRun = -1;
    private const int MostKept = 1 << 14;
    private const int LargestStack = 1 << 24;

    [ThreadStatic]
    private static RegexMatcher? s_spare;

    // Entries of three: an instruction to go on at with a position and, for a run, its bound; or the complement of a slot with its value of before.
    private int[] _stack = new int[64 * EntrySize];
    private int _top;
    private int[] _slots = [];
    private Instruction[] _code = [];
    private RegexProgram _program = null!;
    private string _text = "";
    private long _allowance;
    private int _endOfLeadingRun;

    /// <summary>Where the match that was found begins.</summary>
    public int Start => _slots[0];

    /// <summary>Where it ends.</summary>
    public int End => _slots[1];

    /// <summary>One for this thread, which is to be given back by <see cref="Return"/>.</summary>
    public static RegexMatcher Rent(RegexProgram program, string text)
    {
        var matcher = s_spare ?? new();
        s_spare = null;
        matcher._program = program;
        matcher._code = ImmutableCollectionsMarshal.AsArray(program.Code)!;
        matcher._text = text;
        if (matcher._slots.Length < program.Slots)
        {
            matcher._slots = new int[program.Slots];
        }

        return matcher;
    }

    public void Return()
    {
        _text = "";
        _top = 0;
        _stack = _stack.Length > MostKept ? new int[64 * EntrySize] : _stack;
        s_spare = this;
    }

    /// <summary>Finds the first match at or after a position.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="allowance">How much may be done, in units compared; what was done is taken from it. Below zero the search was given up.</param>
    public bool Find(int from, ref long allowance)
    {
        _allowance = allowance;
        var found = Find(from);
        allowance = _allowance;
        return found;
    }

    /// <summary>The text of a group, or null where it took no part; 0 is the whole.</summary>
    public string? Group(int number)
    {
        var (start, end) = (_slots[2 * number], _slots[(2 * number) + 1]);
        return start >= 0 && end >= 0 ? _text[start..end] : null;
    }

    private bool Find(int from)
    {
        for (var at = from; at <= _text.Length; at++)
        {
            if (_program.StartSet is { } starts && (at == _text.Length || !starts.Contains(_text[at])))
            {
                var skipped = _text.AsSpan(at).IndexOfAny(_program.Starts!);
                _allowance -= skipped < 0 ? _text.Length - at : skipped;
                if (skipped < 0)
                {
                    return false;
                }

                at += skipped;
            }

            if (_program.IsAnchored && at > 0)
            {
                return false;
            }

            _slots.AsSpan(0, _program.Slots).Fill(-1);
            _top = 0;
            _endOfLeadingRun = at;
            var end = Run(0, at);
            if (_allowance < 0)
            {
                return false;
            }

            if (end >= 0)
            {
                _slots[0] = at;
                _slots[1] = end;
                return true;
            }

            at = Math.Max(at, _endOfLeadingRun - 1);
        }

        return false;
    }

    // Where the match from an instruction on ends, or -1; then the slots and the stack are as before. What was done is charged where the
    // instructions do not follow one another.
    private int Run(int pc, int at)
    {
        var bottom = _top;
        var text = _text;
        var charged = pc;
        while (true)
        {
            ref readonly var instruction = ref _code[pc];
            bool holds;
            switch (instruction.Code)
            {
                case Opcode.Match:
                    Charge(charged, pc);
                    return at;
                case Opcode.Unit:
                    holds = (uint)at < (uint)text.Length && instruction.Set!.Contains(text[at]);
                    at++;
                    break;
                case Opcode.UnitBefore:
                    at--;
                    holds = at >= 0 && instruction.Set!.Contains(text[at]);
                    break;
                case Opcode.Text:
                    holds = text.AsSpan(at).StartsWith(instruction.Text);
                    at += instruction.Text!.Length;
                    break;
                case Opcode.Possessive:
                    var run = RunAfter(instruction.Set!, at, instruction.B);
                    _allowance -= run;
                    holds = run >= instruction.A;
                    at += run;
                    if (pc == _program.LeadingRun)
                    {
                        _endOfLeadingRun = at;
                    }

                    break;
                case Opcode.Greedy or Opcode.Lazy:
                    holds = TakeRun(pc, in instruction, ref at);
                    break;
                case Opcode.Jump:
                    Charge(charged, pc);
                    pc = charged = instruction.A;
                    continue;
                case Opcode.Choice:
                    Push(instruction.A, at, NoRun);
                    holds = true;
                    break;
                case Opcode.Save:
                    Set(instruction.A, at);
                    holds = true;
                    break;
                case Opcode.Begin:
                    Set(instruction.A, 0);
                    holds = true;
                    break;
                case Opcode.IterateGreedy or Opcode.IterateLazy:
                    Charge(charged, pc);
                    pc = charged = Iterate(pc, in instruction, at);
                    continue;
                case Opcode.Enter:
                    Enter(pc, in instruction, at);
                    holds = true;
                    break;
                case Opcode.Repeat when _slots[instruction.B] != at && _allowance >= 0:
                    Charge(charged, pc);
                    pc = charged = instruction.C;
                    continue;
                case Opcode.Repeat:
                    holds = false;
                    break;
                case Opcode.Look or Opcode.LookNot:
                    holds = Look(pc, in instruction, at);
                    Charge(charged, pc);
                    pc = instruction.A - 1;
                    charged = instruction.A;
                    break;
                case Opcode.Again:
                    holds = TakeAgain(in instruction, ref at);
                    break;
                default:
                    holds = Holds(instruction.Code, at);
                    break;
            }

            if (holds)
            {
                pc++;
                continue;
            }

            Charge(charged, pc);
            if (_allowance < 0 || !Back(bottom, ref pc, ref at))
            {
                return -1;
            }

            charged = pc;
        }
    }

    // The instructions from one to another.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Charge(int from, int to) => _allowance -= InstructionCost * (to - from + 1L);

    // Goes back to the last choice after the bottom. False where there is none left.
    private bool Back(int bottom, ref int pc, ref int at)
    {
        while (_top > bottom)
        {
            _top -= EntrySize;
            var (tag, value, bound) = (_stack[_top], _stack[_top + 1], _stack[_top + 2]);
            if (tag < 0)
            {
                _slots[~tag] = value;
                continue;
            }

            ref readonly var instruction = ref _code[tag];
            at = value;
            switch (bound == NoRun ? Opcode.Choice : instruction.Code)
            {
                case Opcode.Greedy:
                    // One unit less, as long as the least number remains.
                    at += instruction.IsBackward ? 1 : -1;
                    if (at != bound)
                    {
                        Push(tag, at, bound);
                    }

                    pc = tag + 1;
                    return true;
                case Opcode.Lazy:
                    if (!TakeOneMore(in instruction, ref at))
                    {
                        continue;
                    }

                    if (bound > 1)
                    {
                        Push(tag, at, bound == int.MaxValue ? bound : bound - 1);
                    }

                    pc = tag + 1;
                    return true;
                default:
                    pc = tag;
                    return true;
            }
        }

        return false;
    }

    // Where no choice is left, a failure ends the attempt, and nobody asks what was before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(int slot, int value)
    {
        if (_top > 0)
        {
            Push(~slot, _slots[slot], 0);
        }

        _slots[slot] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(int tag, int value, int bound)
    {
        var stack = _stack;
        var top = _top;
        if ((uint)(top + 2) >= (uint)stack.Length)
        {
            stack = Grow();
            top = _top;
        }

        stack[top + 2] = bound;
        stack[top + 1] = value;
        stack[top] = tag;
        _top = top + EntrySize;
    }

    private int[] Grow()
    {
        if (_stack.Length >= LargestStack)
        {
            // More choices than any expression that ends has: it is given up like one that takes too long.
            _allowance = -1;
            _top = 0;
        }
        else
        {
            Array.Resize(ref _stack, _stack.Length * 2);
        }

        return _stack;
    }
}

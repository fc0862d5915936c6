using System.Buffers;
using System.Collections.Immutable;

namespace DurableStates.Jsonata.Regexes;

/// <summary>Compiles a regular expression to instructions.</summary>
internal sealed class RegexCompiler
{
    // A larger set of units is not looked for ahead.
    private const int MostStarts = 256;

    private readonly RegexSyntax _syntax;
    private readonly List<Instruction> _code = [];
    private int _slots;
    private bool _isBackward;

    private RegexCompiler(RegexSyntax syntax)
    {
        _syntax = syntax;
        _slots = 2 * (syntax.Groups + 1);
    }

    public static RegexProgram Compile(RegexSyntax syntax)
    {
        var compiler = new RegexCompiler(syntax);
        compiler.Emit(syntax.Root);
        compiler._code.Add(new(Opcode.Match));
        var code = Possession.Find(compiler._code);
        var (starts, mayBeEmpty) = FirstUnits.Of(syntax.Root);
        var leading = code.TakeWhile(instruction => instruction.Code is Opcode.Save).Count();
        return new(code, syntax.Groups, compiler._slots, syntax.IgnoresCase)
        {
            Starts = mayBeEmpty || starts.Count > MostStarts ? null : SearchValues.Create([.. starts.Units()]),
            StartSet = mayBeEmpty || starts.Count > MostStarts ? null : starts,
            IsAnchored = code[leading].Code is Opcode.TextStart,
            LeadingRun = code[leading] is { Code: Opcode.Possessive, A: > 0, B: int.MaxValue } && !code.Any(instruction => instruction.Code is Opcode.Again) ? leading : -1,
        };
    }

    private void Emit(RegexNode node)
    {
        switch (node)
        {
            case RegexNode.Unit unit:
                Add(new(_isBackward ? Opcode.UnitBefore : Opcode.Unit) { Set = unit.Set });
                break;
            case RegexNode.Sequence sequence:
                EmitSequence(sequence.Parts);
                break;
            case RegexNode.Alternatives alternatives:
                EmitAlternatives(alternatives.Choices);
                break;
            case RegexNode.Group group:
                Add(new(Opcode.Save) { A = (2 * group.Number) + (_isBackward ? 1 : 0) });
                Emit(group.Body);
                Add(new(Opcode.Save) { A = (2 * group.Number) + (_isBackward ? 0 : 1) });
                break;
            case RegexNode.Repetition repetition:
                EmitRepetition(repetition);
                break;
            case RegexNode.Look look:
                EmitLook(look);
                break;
            case RegexNode.BackReference reference:
                Add(new(Opcode.Again) { A = 2 * reference.Number });
                break;
            case RegexNode.Assertion { Kind: AssertionKind.Start }:
                Add(new(_syntax.IsMultiline ? Opcode.LineStart : Opcode.TextStart));
                break;
            case RegexNode.Assertion { Kind: AssertionKind.End }:
                Add(new(_syntax.IsMultiline ? Opcode.LineEnd : Opcode.TextEnd));
                break;
            case RegexNode.Assertion { Kind: AssertionKind.WordBoundary }:
                Add(new(Opcode.WordBoundary));
                break;
            case RegexNode.Assertion { Kind: AssertionKind.NoWordBoundary }:
                Add(new(Opcode.NoWordBoundary));
                break;
            default:
                throw new InvalidOperationException($"There is no code for {node}.");
        }
    }

    private void EmitSequence(ImmutableArray<RegexNode> parts)
    {
        if (_isBackward)
        {
            foreach (var part in parts.Reverse())
            {
                Emit(part);
            }

            return;
        }

        for (var at = 0; at < parts.Length; at++)
        {
            // Units that are one character each are compared as one text.
            var text = string.Concat(parts.Skip(at).Select(part => (part as RegexNode.Unit)?.Set.Single).TakeWhile(only => only is not null));
            if (text.Length > 1)
            {
                Add(new(Opcode.Text) { Text = text });
                at += text.Length - 1;
            }
            else
            {
                Emit(parts[at]);
            }
        }
    }

    //   choice L1; first; jump end; L1: choice L2; second; jump end; L2: third; end:
    private void EmitAlternatives(ImmutableArray<RegexNode> choices)
    {
        var jumps = new List<int>();
        foreach (var choice in choices[..^1])
        {
            var start = Add(new(Opcode.Choice));
            Emit(choice);
            jumps.Add(Add(new(Opcode.Jump)));
            Patch(start, instruction => instruction with { A = _code.Count });
        }

        Emit(choices[^1]);
        foreach (var jump in jumps)
        {
            Patch(jump, instruction => instruction with { A = _code.Count });
        }
    }

    //   begin; next: iterate (else end); enter; body; repeat next; end:
    private void EmitRepetition(RegexNode.Repetition loop)
    {
        if (loop.Most == 0)
        {
            return;
        }

        if (loop is { Least: 1, Most: 1 })
        {
            Emit(loop.Body);
            return;
        }

        if (loop.Body is RegexNode.Unit unit)
        {
            Add(new(loop.IsLazy ? Opcode.Lazy : Opcode.Greedy) { A = loop.Least, B = loop.Most, Set = unit.Set });
            return;
        }

        var count = _slots++;
        var position = _slots++;
        Add(new(Opcode.Begin) { A = count });
        var next = Add(new(loop.IsLazy ? Opcode.IterateLazy : Opcode.IterateGreedy) { A = count, B = loop.Least, C = loop.Most });
        Add(new(Opcode.Enter) { A = count, B = position, C = 2 * loop.FirstGroup, D = 2 * loop.GroupsEnd });
        Emit(loop.Body);
        Add(new(Opcode.Repeat) { B = position, C = next });
        Patch(next, instruction => instruction with { D = _code.Count });
    }

    private void EmitLook(RegexNode.Look look)
    {
        var start = Add(new(look.IsNegative ? Opcode.LookNot : Opcode.Look));
        var isBackward = _isBackward;
        _isBackward = look.IsBehind;
        Emit(look.Body);
        _isBackward = isBackward;
        Add(new(Opcode.Match));
        Patch(start, instruction => instruction with { A = _code.Count });
    }

    private int Add(Instruction instruction)
    {
        _code.Add(instruction with { IsBackward = _isBackward });
        return _code.Count - 1;
    }

    private void Patch(int at, Func<Instruction, Instruction> change) => _code[at] = change(_code[at]);
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>One run of an expression: its bounds, its clock, its bindings. Belongs to one thread.</summary>
internal sealed class Evaluation
{
    // Below this no bound can be near, and nothing but the comparison is done.
    private const int Shallow = 64;

    // What is larger than this is charged by itself and not by counting the parts of the evaluation.
    private const int Small = 1 << 10;

    // How many values of the greatest size one evaluation may make.
    private const int TotalOfLarge = 64;

    // How many steps are made between two looks at the account and at the clock.
    private const long Slice = 1024;

    // A step stands for so many bytes that are gone over without evaluating anything: 64 characters or 8 elements.
    private const int BytesOfStep = 6;

    // Where nothing else is bounded, a match may take as long as ten seconds stand for: some expressions try for years.
    private const long LongestMatch = 10 * JsonataOptions.StepsPerSecond;

    private int _depth;
    private int _soft;
    private int _calls;
    private long _slice;
    private long _account;
    private long _allowance;
    private long _deadline;
    private long _millis;
    private bool _hasMillis;
    private bool? _shadows;
    private TailCall? _idleTailCall;
    private long _large;

    public JsonataOptions Options { get; private set; } = JsonataOptions.StepFunctions;

    public JsonataEnvironment Environment { get; private set; } = JsonataEnvironment.System;

    public JsonataBindings Bindings { get; private set; }

    /// <summary>The input document, <c>$$</c>.</summary>
    public JsonValue Root { get; private set; }

    /// <summary>What <c>$eval</c> sees; null where the expression has none.</summary>
    public EvalPlace? EvalPlace { get; set; }

    public bool IsAws { get; private set; }

    public bool IsLatest { get; private set; }

    public (int Depth, int Calls) Nesting => (_depth, _calls);

    /// <summary>The instant of <c>$now()</c> and <c>$millis()</c>, one for the whole evaluation.</summary>
    public long Millis
    {
        get
        {
            if (!_hasMillis)
            {
                _millis = Environment.Clock.GetUtcNow().ToUnixTimeMilliseconds();
                _hasMillis = true;
            }

            return _millis;
        }
    }

    /// <summary>Whether an evaluation is under way.</summary>
    public bool IsBusy { get; private set; }

    public void Start(JsonataOptions options, JsonValue root, JsonataBindings bindings, JsonataEnvironment environment)
    {
        IsBusy = true;

        // One thread evaluates much the same again and again: what is the same is not set again.
        if (!ReferenceEquals(Options, options) || _soft == 0)
        {
            Options = options;
            IsAws = options.Dialect is JsonataDialect.StepFunctions;
            IsLatest = options.Dialect is JsonataDialect.Latest;
            _soft = Math.Min(Shallow, options.MaxDepth);
            _allowance = options.MaxTime == Timeout.InfiniteTimeSpan ? long.MaxValue : (long)(options.MaxTime.TotalSeconds * JsonataOptions.StepsPerSecond);
        }

        if (!ReferenceEquals(Environment, environment))
        {
            Environment = environment;
        }

        if (!root.IsUndefined)
        {
            Root = root;
        }

        Bindings = bindings;
        _depth = 0;
        _calls = 0;
        _slice = Math.Min(Slice, _allowance);
        _account = _allowance - _slice;
        _large = 0;
        _deadline = 0;
        _hasMillis = false;
        _shadows = null;
    }

    /// <summary>Forgets the documents, so that the thread does not keep them alive.</summary>
    public void End()
    {
        if (!Root.IsUndefined)
        {
            Root = default;
        }

        if (EvalPlace is not null)
        {
            EvalPlace = null;
        }

        Bindings = default;
        _idleTailCall = null;
        IsBusy = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (++_depth > _soft)
        {
            Deep(0);
        }

        if (--_slice < 0)
        {
            NextSlice();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    /// <summary>Charges the depth of parts that are evaluated without entering them one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Touch(int levels)
    {
        if (_depth + levels > _soft)
        {
            Deep(levels);
        }
    }

    /// <summary>For operators that are evaluated in a loop although each stands for a level.</summary>
    public void Shift(int levels) => _depth += levels;

    /// <summary>Charges one iteration of a loop against the time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tick()
    {
        if (--_slice < 0)
        {
            NextSlice();
        }
    }

    /// <summary>Calls by functions, such as those of <c>$map</c>, nest on the thread's stack without nesting evaluations when they end a body.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterCall()
    {
        if (++_calls > Shallow)
        {
            Deep(0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveCall() => _calls--;

    /// <summary>Goes on where an error was caught: from the depth of before.</summary>
    public void Forget((int Depth, int Calls) before) => (_depth, _calls) = before;

    /// <summary>Whether some binding has the name of a built-in function, so that calls must look at the bindings first.</summary>
    public bool Shadows => _shadows ??= Bindings.ShadowsFunctions();

    /// <summary>A call still to be made; its object is used again when it has been.</summary>
    public TailCall NewTailCall(TailCallCode code, JsonValue context, Frame frame)
    {
        if (_idleTailCall is not { } tail)
        {
            return new(code, context, frame);
        }

        _idleTailCall = null;
        tail.Reset(code, context, frame);
        return tail;
    }

    /// <summary>The arguments of a call at the end of a body have been read: its frame and its object are free.</summary>
    public void Done(TailCall tail)
    {
        tail.Owner?.TakeBack(tail.Frame);
        if (tail.Code.IsDirect)
        {
            _idleTailCall = tail;
        }
    }

    /// <summary>How much one match of a regular expression may do, in units compared; what it did is charged afterwards.</summary>
    public long MatchAllowance => Math.Min(_account + _slice, LongestMatch) << BytesOfStep;

    /// <summary>Charges work on so many bytes, at 8 for an element and 1 for a character, that evaluates nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(long bytes)
    {
        if ((_slice -= bytes >> BytesOfStep) < 0)
        {
            NextSlice();
        }
    }

    /// <summary>Charges going over a value without what is inside its parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(in JsonValue value)
    {
        if (value.Reference is string text)
        {
            Charge(text.Length);
        }
        else if (value.Reference is JsonArray array)
        {
            Charge(array.Count * 8L);
        }
        else if (value.Reference is JsonObject members)
        {
            Charge(members.Count * 8L);
        }
    }

    /// <summary>Refuses an array or a string that is too large for the bound on memory, and charges it against the time. To be called before it is made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckSize(long bytes)
    {
        if (bytes > Small)
        {
            CheckLarge(bytes);
        }
        else
        {
            Charge(bytes);
        }
    }

    /// <summary>Refuses a text that grows too long, each time its length is looked at; charges nothing.</summary>
    public void CheckCharacters(long count)
    {
        if (count > Options.MaxValueSize)
        {
            throw new EvaluationFailure(null) { Text = Limits.Memory };
        }
    }

    /// <summary>Refuses a list that grows too long, each time its length is looked at; charges nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckLength(long count)
    {
        if (count * 8 > Options.MaxValueSize)
        {
            throw new EvaluationFailure(null) { Text = Limits.Memory };
        }
    }

    /// <summary>Refuses a value that would be too large if it were written out: parts that are shared count as often as they stand in it.</summary>
    public void CheckExtent(in JsonValue value)
    {
        if (value.Reference is JsonArray or JsonObject)
        {
            var left = Options.MaxValueSize;
            Extent(value, ref left);
        }
    }

    private void Extent(in JsonValue value, ref long left)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Tick();
        if (value.Reference is string text)
        {
            left -= text.Length;
        }
        else if (value.Reference is JsonArray array)
        {
            foreach (ref readonly var item in array.AsSpan())
            {
                Extent(item, ref left);
            }
        }
        else if (value.Reference is JsonObject members)
        {
            foreach (ref readonly var item in members.Values)
            {
                Extent(item, ref left);
            }
        }

        if (--left < 0)
        {
            throw new EvaluationFailure(null) { Text = Limits.Memory };
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CheckLarge(long bytes)
    {
        // Many large values may be kept at once, each within the bound.
        _large += bytes;
        if (bytes > Options.MaxValueSize || _large / TotalOfLarge > Options.MaxValueSize)
        {
            throw new EvaluationFailure(null) { Text = Limits.Memory };
        }

        Charge(bytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Deep(int levels)
    {
        if (_depth + levels > Options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new EvaluationFailure(null) { Text = Limits.StackOverflow };
        }
    }

    // The bound is a number of steps, so that an expression ends in the same place under any load. The clock only ends what takes far longer than
    // its steps say, because some work is not counted or the machine stands still.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NextSlice()
    {
        _account += _slice;
        if (_account < 0)
        {
            throw new EvaluationFailure(null) { Text = Limits.Time };
        }

        _slice = Math.Min(Slice, _account);
        _account -= _slice;
        var now = Stopwatch.GetTimestamp();
        if (_deadline == 0)
        {
            _deadline = Options.MaxTime == Timeout.InfiniteTimeSpan ? long.MaxValue : now + (long)(Options.MaxTime.TotalSeconds * Options.LongestRealTime * Stopwatch.Frequency);
        }
        else if (now > _deadline)
        {
            throw new EvaluationFailure(null) { Text = Limits.Time };
        }
    }
}

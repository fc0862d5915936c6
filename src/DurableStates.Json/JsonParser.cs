using System.Runtime.CompilerServices;

namespace DurableStates.Json;

/// <summary>Reads one JSON text of UTF-16 units. The first error ends it; nothing is thrown.</summary>
internal ref partial struct JsonParser
{
    private readonly ReadOnlySpan<char> _text;
    private readonly JsonParseOptions _options;
    private readonly JsonScratch _scratch;
    private int _at;
    private int _depth;

    public JsonParser(ReadOnlySpan<char> text, JsonParseOptions options)
    {
        _text = text;
        _options = options;
        _scratch = JsonScratch.Rent();
    }

    public JsonParseError? Error { get; private set; }

    public JsonValue ParseDocument()
    {
        SkipBlanks();
        var value = ParseValue();
        SkipBlanks();
        if (Error is null && _at < _text.Length)
        {
            Fail("There is more text after the end of the value");
        }

        _scratch.Return();
        return Error is null ? value : default;
    }

    public static JsonParseError ErrorAt(ReadOnlySpan<char> text, int position, string reason)
    {
        var before = text[..position];
        return new(position, before.Count('\n') + 1, position - before.LastIndexOf('\n'), reason);
    }

    private JsonValue ParseValue()
    {
        if (_at >= _text.Length)
        {
            return Fail("The text ends where a value should be");
        }

        switch (_text[_at])
        {
            case '{':
                return ParseObject();
            case '[':
                return ParseArray();
            case '"':
                return ParseString() is { } text ? text : default(JsonValue);
            case 't' when Literal("true"):
                return JsonValue.True;
            case 'f' when Literal("false"):
                return JsonValue.False;
            case 'n' when Literal("null"):
                return JsonValue.Null;
            case '-' or (>= '0' and <= '9'):
                return ParseNumber();
            default:
                return Fail("A value should be here");
        }
    }

    private bool Literal(string word)
    {
        if (!_text[_at..].StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private JsonValue ParseArray()
    {
        if (!Enter())
        {
            return default;
        }

        var start = _scratch.Values.Count;
        if (!Closes(']'))
        {
            do
            {
                SkipBlanks();
                _scratch.Values.Push(ParseValue());
                if (Error is not null)
                {
                    return default;
                }
            }
            while (Continues(']'));
        }

        if (Error is not null)
        {
            return default;
        }

        _depth--;
        var items = _scratch.Values.Take(start);
        return new JsonArray(items, items.Length);
    }

    private bool Enter()
    {
        _at++;
        if (++_depth <= _options.MaxDepth)
        {
            return true;
        }

        _at--;
        Fail($"Arrays and objects are nested deeper than {_options.MaxDepth}");
        return false;
    }

    private bool Closes(char end)
    {
        SkipBlanks();
        return Take(end);
    }

    private bool Continues(char end)
    {
        SkipBlanks();
        if (Take(','))
        {
            return true;
        }

        if (!Take(end))
        {
            Fail(end == ']' ? "A comma or the end of the array should be here" : "A comma or the end of the object should be here");
        }

        return false;
    }

    private bool Take(char expected)
    {
        if (_at >= _text.Length || _text[_at] != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipBlanks()
    {
        if ((uint)_at < (uint)_text.Length && _text[_at] <= ' ')
        {
            SkipManyBlanks();
        }
    }

    private void SkipManyBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\r' or '\t')
        {
            _at++;
        }
    }

    private JsonValue Fail(string reason)
    {
        Error ??= ErrorAt(_text, Math.Min(_at, _text.Length), reason);
        return default;
    }
}

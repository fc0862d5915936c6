using System.Buffers;

namespace DurableStates.Json;

/// <summary>Reads one JSON text of UTF-16 units. The first error ends it; nothing is thrown.</summary>
internal ref struct JsonParser
{
    private static readonly SearchValues<char> EndsPlainString = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private readonly ReadOnlySpan<char> _text;
    private readonly JsonParseOptions _options;
    private readonly JsonNames _names = new();

    // Elements and members of the arrays and objects that are still open.
    private readonly List<JsonValue> _values = [];
    private readonly List<string> _keys = [];
    private int _at;
    private int _depth;

    public JsonParser(ReadOnlySpan<char> text, JsonParseOptions options)
    {
        _text = text;
        _options = options;
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

        var start = _values.Count;
        if (!Closes(']'))
        {
            do
            {
                SkipBlanks();
                _values.Add(ParseValue());
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
        var items = TakeValues(start);
        return new JsonArray(items, items.Length);
    }

    private JsonValue ParseObject()
    {
        if (!Enter())
        {
            return default;
        }

        var start = _values.Count;
        var startOfKeys = _keys.Count;
        if (!Closes('}'))
        {
            do
            {
                SkipBlanks();
                var position = _at;
                if (ParseKey() is not { } key)
                {
                    return default;
                }

                SkipBlanks();
                if (!Take(':'))
                {
                    return Fail("A colon should be here");
                }

                SkipBlanks();
                var value = ParseValue();
                if (Error is null && !AddMember(key, value, start, startOfKeys))
                {
                    _at = position;
                    Fail($"The member '{key}' appears twice");
                }

                if (Error is not null)
                {
                    return default;
                }
            }
            while (Continues('}'));
        }

        if (Error is not null)
        {
            return default;
        }

        _depth--;
        var keys = _names.Shape(_keys, startOfKeys);
        _keys.RemoveRange(startOfKeys, _keys.Count - startOfKeys);
        var values = TakeValues(start);
        return new JsonObject(keys, values, values.Length);
    }

    // False when the name is there already and must not be.
    private readonly bool AddMember(string key, JsonValue value, int start, int startOfKeys)
    {
        // Names of one text are one instance each, so identity decides; with many members a set does.
        var index = _names.IndexOf(_keys, startOfKeys, key, _depth);
        if (index < 0)
        {
            _keys.Add(key);
            _values.Add(value);
            return true;
        }

        _values[start + index] = value;
        return !_options.RefuseDuplicateKeys;
    }

    private readonly JsonValue[] TakeValues(int start)
    {
        var values = new JsonValue[_values.Count - start];
        _values.CopyTo(start, values, 0, values.Length);
        _values.RemoveRange(start, values.Length);
        return values;
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

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\r' or '\t')
        {
            _at++;
        }
    }

    private JsonValue ParseNumber()
    {
        var length = JsonNumberText.Scan(_text[_at..], out var isWhole);
        if (length < 0)
        {
            _at += ~length;
            return Fail("This is not a number");
        }

        var value = JsonNumberText.Read(_text.Slice(_at, length), isWhole);
        if (_options.RefuseInfiniteNumbers && !double.IsFinite(value.AsDouble()))
        {
            return Fail("The number is too large");
        }

        _at += length;
        return value;
    }

    private string? ParseKey()
    {
        if (_at >= _text.Length || _text[_at] != '"')
        {
            Fail("The name of a member should be here");
            return null;
        }

        var rest = _text[(_at + 1)..];
        var end = rest.IndexOfAny(EndsPlainString);
        if (end >= 0 && rest[end] == '"')
        {
            _at += end + 2;
            return _names.Get(rest[..end]);
        }

        return ParseString() is { } text ? _names.Get(text) : null;
    }

    private string? ParseString()
    {
        _at++;
        var rest = _text[_at..];
        var end = rest.IndexOfAny(EndsPlainString);
        if (end >= 0 && rest[end] == '"')
        {
            _at += end + 1;
            return end == 0 ? "" : new string(rest[..end]);
        }

        return ParseEscapedString();
    }

    private string? ParseEscapedString()
    {
        var text = new System.Text.StringBuilder();
        while (true)
        {
            var rest = _text[_at..];
            var plain = rest.IndexOfAny(EndsPlainString);
            if (plain < 0)
            {
                _at = _text.Length;
                Fail("The string has no end");
                return null;
            }

            text.Append(rest[..plain]);
            _at += plain;
            switch (_text[_at])
            {
                case '"':
                    _at++;
                    return text.ToString();
                case '\\' when JsonEscapes.Read(_text[_at..], out var length) is { } unit:
                    text.Append(unit);
                    _at += length;
                    break;
                case '\\':
                    Fail("This is not an escape sequence");
                    return null;
                default:
                    Fail("A control character must be escaped");
                    return null;
            }
        }
    }

    private JsonValue Fail(string reason)
    {
        Error ??= ErrorAt(_text, Math.Min(_at, _text.Length), reason);
        return default;
    }
}

using System.Runtime.CompilerServices;
using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Filters;

/// <summary>Reads JSON as filters write it: strings in either quotes or none.</summary>
internal ref struct PermissiveJson
{
    private readonly string _text;
    private int _at;
    private bool _failed;

    private PermissiveJson(string text) => _text = text;

    /// <summary>The value, or undefined when the text is none.</summary>
    public static JsonValue Read(ReadOnlySpan<char> text)
    {
        var reader = new PermissiveJson(text.ToString());
        var value = reader.ReadValue();
        return reader._failed || reader.Current != '\0' ? default : value;
    }

    private char Current
    {
        get
        {
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }

            return _at < _text.Length ? _text[_at] : '\0';
        }
    }

    private JsonValue ReadValue()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Fail();
        }

        return Current switch
        {
            '[' => ReadArray(),
            '{' => ReadObject(),
            '\'' or '"' => ReadString(),
            '\0' => Fail(),
            _ => ReadWord(),
        };
    }

    private JsonValue ReadArray()
    {
        var items = new JsonArrayBuilder();
        _at++;
        while (!_failed && Current != ']')
        {
            items.Add(ReadValue());
            Separate(']');
        }

        _at++;
        return items.ToValue();
    }

    private JsonValue ReadObject()
    {
        var members = new JsonObjectBuilder();
        _at++;
        while (!_failed && Current != '}')
        {
            var name = Current is '\'' or '"' ? ReadString() : ReadBare();
            if (!name.TryGetString(out var key) || Current != ':')
            {
                return Fail();
            }

            _at++;
            members.Set(key, ReadValue());
            Separate('}');
        }

        _at++;
        return members.ToValue();
    }

    private void Separate(char end)
    {
        if (Current == ',')
        {
            _at++;
        }
        else if (Current != end)
        {
            _failed = true;
        }
    }

    private JsonValue ReadString()
    {
        var close = Brackets.FindUnescaped(_text, _at + 1, _text.Length - 1, _text[_at]);
        if (close < 0)
        {
            return Fail();
        }

        var value = Brackets.Unescape(_text.AsSpan(_at + 1, close - _at - 1));
        _at = close + 1;
        return value;
    }

    private JsonValue ReadWord()
    {
        var word = ReadBare();
        return word.TryGetString(out var text) && JsonValue.TryParse(text, out var json, out _) ? json : word;
    }

    private JsonValue ReadBare()
    {
        var length = _text.AsSpan(_at).IndexOfAny(",:]}");
        var bare = length < 0 ? _text[_at..] : _text.Substring(_at, length);
        _at += bare.Length;
        return bare.Trim() is { Length: > 0 } text ? text : Fail();
    }

    private JsonValue Fail()
    {
        _failed = true;
        _at = _text.Length;
        return default;
    }
}

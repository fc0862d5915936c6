using System.Text;

namespace DurableStates.JsonPath.Classic;

/// <summary>Reads what selects items of an array. Blanks count nowhere, not even between digits; what follows the numbers is passed over.</summary>
internal sealed class ItemsReader(string fragment, int start)
{
    private readonly StringBuilder _digits = new();
    private readonly List<int> _numbers = [];
    private int _at = start;
    private string? _problem;

    public PathToken.Items? Read(out string? problem)
    {
        var selection = Current == '@' ? ReadFromLength() : ReadNumbers();
        if (_digits.Length > 0)
        {
            AddNumber();
        }

        problem = _problem;
        return problem is null ? new(selection, _numbers) : null;
    }

    // (@.length-1) and (@.size()-1), blanks and parentheses anywhere.
    private ItemSelection ReadFromLength()
    {
        Advance();
        Advance();
        for (; _problem is null && Current != '-'; Advance())
        {
            if (Current is not (' ' or '(' or ')'))
            {
                _digits.Append(Current);
            }
        }

        var function = _digits.ToString();
        _digits.Clear();
        if (function is not ("size" or "length"))
        {
            _problem ??= $"Invalid function: @.{function}. Supported functions are: [(@.length - n)] and [(@.size() - n)]";
        }

        for (; _problem is null && Current != ')'; Advance())
        {
            _digits.Append(Current == ' ' ? "" : Current.ToString());
        }

        if (_digits.Length == 0)
        {
            AddNumber();
        }

        return ItemSelection.FromLength;
    }

    private ItemSelection ReadNumbers()
    {
        ItemSelection? slice = null;
        var isSequence = false;
        while (_problem is null && (char.IsDigit(Current) || Current is ',' or ' ' or ':' or '-'))
        {
            switch (Current)
            {
                case ' ':
                    break;
                case ':':
                    slice = First(slice, ReadSlice());
                    break;
                case ',':
                    AddNumber();
                    isSequence = true;
                    break;
                default:
                    _digits.Append(Current);
                    break;
            }

            if (Current == ']')
            {
                break;
            }

            // Behind the second number of a slice this passes over whatever is there: the third number of [0:3:2] is read and means nothing.
            Advance();
        }

        var count = _numbers.Count + (_digits.Length > 0 ? 1 : 0);
        return count == 1 && slice is null ? ItemSelection.Single
            : isSequence ? ItemSelection.Several
            : slice ?? ItemSelection.Single;
    }

    private ItemSelection ReadSlice()
    {
        var isTail = _digits.Length == 0;
        if (!isTail)
        {
            AddNumber();
        }

        Advance();
        for (; _problem is null && (char.IsDigit(Current) || Current is ' ' or '-'); Advance())
        {
            _digits.Append(Current == ' ' ? "" : Current.ToString());
        }

        if (_digits.Length == 0 && !isTail)
        {
            return ItemSelection.SliceFrom;
        }

        AddNumber();
        return isTail ? ItemSelection.SliceTo : ItemSelection.SliceBetween;
    }

    // Of several slices in one fragment the most open one counts.
    private static ItemSelection First(ItemSelection? one, ItemSelection other) => one is { } known && known < other ? known : other;

    private void AddNumber()
    {
        if (JavaStrings.ParseInt(_digits.ToString()) is { } number)
        {
            _numbers.Add(number);
        }
        else
        {
            _problem ??= $"For input string: \"{_digits}\"";
        }

        _digits.Clear();
    }

    private char Current => _at < fragment.Length ? fragment[_at] : '\0';

    private void Advance()
    {
        _at++;
        if (_at >= fragment.Length)
        {
            _problem ??= $"The bracket is not closed: {fragment}";
        }
    }
}

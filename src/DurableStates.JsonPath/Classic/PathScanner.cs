namespace DurableStates.JsonPath.Classic;

/// <summary>
/// Cuts a path into fragments and reads each as a token, as release 2.0.0 of the library does: without regard to quotes, so that a bracket in a quoted
/// name ends the fragment.
/// </summary>
internal sealed class PathScanner
{
    private readonly string _path;
    private readonly bool _isOperand;
    private readonly List<PathToken> _tokens = [];
    private int _at;
    private JsonPathSyntaxError? _error;

    private PathScanner(string path, bool isOperand) => (_path, _isOperand) = (path, isOperand);

    /// <summary>Reads the tokens from a place behind the root on.</summary>
    /// <param name="text">The text that holds the path.</param>
    /// <param name="start">Where the tokens start.</param>
    /// <param name="error">What is wrong, with a position in the text.</param>
    /// <param name="isOperand">Whether the path stands in a filter, where it must select one value at most.</param>
    public static ClassicPath? Parse(string text, int start, out JsonPathSyntaxError? error, bool isOperand = false)
    {
        var scanner = new PathScanner(JavaStrings.TrimEnd(text), isOperand);
        scanner.ReadAll(start);
        error = scanner._error;
        return error is null ? new ClassicPath(scanner._tokens) : null;
    }

    private void ReadAll(int start)
    {
        _at = start;
        if (_path.EndsWith("..", StringComparison.Ordinal))
        {
            Fail(_path.Length - 2, "A path can not end with a scan.");
        }
        else if (_at < _path.Length && _path[_at] is not ('.' or '['))
        {
            Fail(_at, $"Invalid path {_path}");
        }

        while (_error is null && _at < _path.Length)
        {
            ReadFragment();
        }
    }

    private void ReadFragment()
    {
        switch (_path[_at])
        {
            case ' ':
                Fail(_at, "Space not allowed in path");
                break;
            case '$':
                _tokens.Add(new PathToken.Document());
                _at++;
                break;
            case '[':
                ReadBracket();
                break;
            case '.':
                ReadAfterPeriod();
                break;
            case '*':
                _tokens.Add(new PathToken.Wildcard());
                _at++;
                break;
            default:
                ReadName();
                break;
        }
    }

    private void ReadAfterPeriod()
    {
        _at++;
        if (_at == _path.Length)
        {
            Fail(_at - 1, "A path must not end with a period");
        }
        else if (_path[_at] == '.')
        {
            _tokens.Add(new PathToken.Scan());
            _at++;
        }
        else if (_path[_at] == '*' && NameLength() == 1)
        {
            _tokens.Add(new PathToken.Wildcard());
            _at++;
        }
        else if (NameLength() > 0)
        {
            ReadName();
        }
    }

    // A name is read as if it stood between quotes in brackets, so that a quote or a closing bracket in it ends it.
    private void ReadName()
    {
        var length = NameLength();
        Add(FragmentReader.Read($"['{_path.Substring(_at, length)}']", _isOperand, out var problem), problem);
        _at += length;
    }

    private void ReadBracket()
    {
        var end = EndOfBracket();
        Add(FragmentReader.Read(_path[_at..end], _isOperand, out var problem), problem);
        _at = end;
    }

    private void Add(PathToken? token, string? problem)
    {
        if (token is null)
        {
            Fail(_at, problem ?? "");
        }
        else
        {
            _tokens.Add(token);
        }
    }

    private int NameLength()
    {
        var length = _path.AsSpan(_at).IndexOfAny('.', '[', ' ');
        return length < 0 ? _path.Length - _at : length;
    }

    private int EndOfBracket()
    {
        var depth = 0;
        for (var at = _at + 1; at < _path.Length; at++)
        {
            if (_path[at] == ']' && depth == 0)
            {
                return at + 1;
            }

            depth += _path[at] switch { '[' => 1, ']' => -1, _ => 0 };
        }

        return _path.Length;
    }

    private void Fail(int position, string message) => _error ??= new(position, message);
}

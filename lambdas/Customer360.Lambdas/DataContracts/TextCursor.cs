namespace Customer360.Lambdas.DataContracts;

/// <summary>Turns the byte offsets of a UTF-8 text, asked for in rising order, into lines and characters.</summary>
internal sealed class TextCursor(byte[] text)
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    public TextPosition At(long offset)
    {
        for (; _offset < offset && _offset < text.Length; _offset++)
        {
            (_line, _column) = text[_offset] switch
            {
                (byte)'\n' => (_line + 1, 1),

                // The second to fourth byte of a character.
                >= 0x80 and < 0xC0 => (_line, _column),
                _ => (_line, _column + 1),
            };
        }

        return new TextPosition(_line, _column);
    }
}

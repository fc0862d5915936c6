namespace DurableStates.Jsonata.Regexes;

/// <summary>One instruction of a compiled regular expression.</summary>
internal record struct Instruction(Opcode Code)
{
    public int A { get; set; }

    public int B { get; set; }

    public int C { get; set; }

    public int D { get; set; }

    /// <summary>Whether it takes what stands before the position: inside of a lookbehind everything runs backwards.</summary>
    public bool IsBackward { get; set; }

    public CharSet? Set { get; set; }

    public string? Text { get; set; }
}

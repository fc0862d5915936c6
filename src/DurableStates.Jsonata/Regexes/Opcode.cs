namespace DurableStates.Jsonata.Regexes;

/// <summary>What an instruction does. Each goes on with the next one where nothing else is said, and fails where what it asks for is not there.</summary>
internal enum Opcode
{
    /// <summary>The whole has been matched.</summary>
    Match,

    /// <summary>Takes one unit of the set.</summary>
    Unit,

    /// <summary>Takes one unit of the set from before the position.</summary>
    UnitBefore,

    /// <summary>Takes the text; never backwards.</summary>
    Text,

    /// <summary>Takes as many units of the set as there are, from A to B, and gives one back at each failure.</summary>
    Greedy,

    /// <summary>Takes A units of the set, and one more, up to B, at each failure.</summary>
    Lazy,

    /// <summary>Takes as many units of the set as there are, from A to B, and keeps them: what follows matches none of them. Never backwards.</summary>
    Possessive,

    /// <summary>Goes on at A.</summary>
    Jump,

    /// <summary>Goes on at the next instruction, and after a failure at A.</summary>
    Choice,

    /// <summary>Sets slot A to the position.</summary>
    Save,

    /// <summary>Sets slot A, which counts iterations, to none.</summary>
    Begin,

    /// <summary>Another iteration of the loop whose iterations slot A counts, or its end at D; from B to C times.</summary>
    IterateGreedy,

    /// <summary>The same, the end first.</summary>
    IterateLazy,

    /// <summary>An iteration begins: slot A counts it, slot B keeps the position where it must not stay, the groups' slots from C to D are forgotten.</summary>
    Enter,

    /// <summary>An iteration ends: fails where slot B is the position, goes on at C.</summary>
    Repeat,

    /// <summary>The text begins here.</summary>
    TextStart,

    /// <summary>The text ends here.</summary>
    TextEnd,

    /// <summary>A line begins here.</summary>
    LineStart,

    /// <summary>A line ends here.</summary>
    LineEnd,

    /// <summary>A word begins or ends here.</summary>
    WordBoundary,

    /// <summary>No word begins or ends here.</summary>
    NoWordBoundary,

    /// <summary>What stands from the next instruction to its own <see cref="Match"/> matches here; goes on at A.</summary>
    Look,

    /// <summary>What stands from the next instruction to its own <see cref="Match"/> does not match here; goes on at A.</summary>
    LookNot,

    /// <summary>Takes the text of the group whose slots are A and A + 1, if it has any.</summary>
    Again,
}

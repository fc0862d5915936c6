namespace DurableStates.Asl;

/// <summary>Small signs for the types of states, drawn in a square of 16 by 16.</summary>
internal static class SvgIcons
{
    public static string PathOf(State state) => state switch
    {
        TaskState => "M4 2.5v11l9-5.5z",
        ChoiceState => "M8 1.5 14.5 8 8 14.5 1.5 8z",
        WaitState => "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.5V8l2.6 1.8",
        PassState => "M2 8h11M9.5 4.5 13 8l-3.5 3.5",
        SucceedState => "M2.5 8.5 6.3 12.3 13.5 4.5",
        FailState => "M3.5 3.5l9 9M12.5 3.5l-9 9",
        ParallelState => "M5 2.5v11M11 2.5v11",
        _ => "M2.5 4h11M2.5 8h11M2.5 12h11",
    };
}

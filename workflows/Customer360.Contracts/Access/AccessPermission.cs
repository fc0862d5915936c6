namespace Customer360.Contracts.Access;

/// <summary>What may be asked for.</summary>
public static class AccessPermission
{
    /// <summary>To read rows.</summary>
    public const string Read = "Read";

    /// <summary>To add rows.</summary>
    public const string Write = "Write";

    /// <summary>To change the table or its rows.</summary>
    public const string Modify = "Modify";
}

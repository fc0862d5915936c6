using System.Diagnostics;

namespace DurableStates.Asl;

/// <summary>The words that definitions use for the values of our enumerations.</summary>
internal static class AslNames
{
    public static string? Of(QueryLanguage? value) => value switch
    {
        null => null,
        QueryLanguage.JsonPath => "JSONPath",
        QueryLanguage.Jsonata => "JSONata",
        _ => throw new UnreachableException(),
    };

    public static string? Of(ProcessorMode? value) => value switch
    {
        null => null,
        ProcessorMode.Inline => "INLINE",
        ProcessorMode.Distributed => "DISTRIBUTED",
        _ => throw new UnreachableException(),
    };

    public static string? Of(StateMachineType? value) => value switch
    {
        null => null,
        StateMachineType.Standard => "STANDARD",
        StateMachineType.Express => "EXPRESS",
        _ => throw new UnreachableException(),
    };

    public static string? Of(JitterStrategy? value) => value switch
    {
        null => null,
        JitterStrategy.None => "NONE",
        JitterStrategy.Full => "FULL",
        _ => throw new UnreachableException(),
    };

    public static QueryLanguage? ToQueryLanguage(string? word) => word switch
    {
        "JSONPath" => QueryLanguage.JsonPath,
        "JSONata" => QueryLanguage.Jsonata,
        _ => null,
    };

    public static ProcessorMode? ToProcessorMode(string? word) => word switch
    {
        "INLINE" => ProcessorMode.Inline,
        "DISTRIBUTED" => ProcessorMode.Distributed,
        _ => null,
    };

    public static StateMachineType? ToStateMachineType(string? word) => word switch
    {
        "STANDARD" => StateMachineType.Standard,
        "EXPRESS" => StateMachineType.Express,
        _ => null,
    };

    public static JitterStrategy? ToJitterStrategy(string? word) => word switch
    {
        "NONE" => JitterStrategy.None,
        "FULL" => JitterStrategy.Full,
        _ => null,
    };
}

using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>What is a <c>Map</c>'s own.</summary>
internal static class MapRules
{
    private const QueryLanguage JsonPath = QueryLanguage.JsonPath;
    private const QueryLanguage Jsonata = QueryLanguage.Jsonata;
    private const long MostItems = 100_000_000;
    private const long MostBytes = 262_144;

    private static readonly string[] s_readers = ["s3:getObject", "s3:listObjectsV2"];
    private static readonly string[] s_writers = ["s3:putObject"];

    private static readonly ObjectRule s_readerConfig = new(
        new("InputType", ValueRules.OneOf("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST")),
        new("Transformation", ValueRules.OneOf("NONE", "LOAD_AND_FLATTEN")),
        new("ManifestType", ValueRules.OneOf("ATHENA_DATA", "S3_INVENTORY")),
        new("CSVDelimiter", ValueRules.OneOf("COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB")),
        new("CSVHeaderLocation", ValueRules.OneOf("FIRST_ROW", "GIVEN")),
        new("CSVHeaders", ValueRules.ListOf(ValueRules.Text, mayBeEmpty: false)),
        new("ItemsPointer", ValueRules.TextOrExpression),
        new("MaxItems", ValueRules.Integer(0, MostItems)),
        new("MaxItemsPath", Paths.ReferenceToData, JsonPath))
    {
        AtMostOneOf = [["MaxItems", "MaxItemsPath"]],
        Also = CheckCsv,
    };

    private static readonly ObjectRule s_itemReader = new(
        new("Resource", ResourceOf(s_readers), IsRequired: true),
        new("ReaderConfig", s_readerConfig.Check),
        new("Parameters", PayloadRules.Payload, JsonPath),
        new("Arguments", PayloadRules.Payload, Jsonata));

    private static readonly ObjectRule s_itemBatcher = new(
        new("MaxItemsPerBatch", ValueRules.Integer(0)),
        new("MaxItemsPerBatchPath", Paths.ReferenceToData, JsonPath),
        new("MaxInputBytesPerBatch", ValueRules.Integer(0, MostBytes)),
        new("MaxInputBytesPerBatchPath", Paths.ReferenceToData, JsonPath),
        new("BatchInput", PayloadRules.Payload))
    {
        AtMostOneOf = [["MaxItemsPerBatch", "MaxItemsPerBatchPath"], ["MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"]],
    };

    private static readonly ObjectRule s_resultWriter = new(
        new("Resource", ResourceOf(s_writers)),
        new("WriterConfig", new ObjectRule(
            new("Transformation", ValueRules.OneOf("NONE", "COMPACT", "FLATTEN"), IsRequired: true),
            new("OutputType", ValueRules.OneOf("JSON", "JSONL"), IsRequired: true)).Check),
        new("Parameters", PayloadRules.Payload, JsonPath),
        new("Arguments", PayloadRules.Payload, Jsonata));

    private static readonly ObjectRule s_inline = new(new Field("Mode", ValueRules.OneOf("INLINE", "DISTRIBUTED")));

    private static readonly ObjectRule s_distributed = new(
        new("Mode", ValueRules.OneOf("INLINE", "DISTRIBUTED"), IsRequired: true),
        new("ExecutionType", ValueRules.OneOf("STANDARD", "EXPRESS"), IsRequired: true))
    {
        Also = CheckExpress,
    };

    public static Field[] Fields { get; } =
    [
        new("ItemProcessor", MachineRules.ItemProcessor),
        new("Iterator", MachineRules.ItemProcessor),
        new("Items", PayloadRules.Items, Jsonata),
        new("ItemsPath", Paths.Reference, JsonPath),
        new("ItemSelector", PayloadRules.ObjectPayload),
        new("Parameters", PayloadRules.Payload, JsonPath),
        new("ItemReader", s_itemReader.Check),
        new("ItemBatcher", s_itemBatcher.Check),
        new("ResultWriter", s_resultWriter.Check),
        new("MaxConcurrency", ValueRules.Integer(0)),
        new("MaxConcurrencyPath", Paths.ReferenceToData, JsonPath),
        new("ToleratedFailureCount", ValueRules.Integer(0)),
        new("ToleratedFailureCountPath", Paths.ReferenceToData, JsonPath),
        new("ToleratedFailurePercentage", ValueRules.Decimal(0, 100)),
        new("ToleratedFailurePercentagePath", Paths.ReferenceToData, JsonPath),
        new("Label", ValueRules.Text),
    ];

    public static string[][] Exclusive { get; } =
    [
        ["MaxConcurrency", "MaxConcurrencyPath"],
        ["ToleratedFailureCount", "ToleratedFailureCountPath"],
        ["ToleratedFailurePercentage", "ToleratedFailurePercentagePath"],
        ["ItemSelector", "Parameters"],
    ];

    public static void ProcessorConfig(JsonValue value, Place place) => (IsDistributed(value) ? s_distributed : s_inline).Check(value, place);

    private static bool IsDistributed(JsonValue config) => config["Mode"].TryGetString(out var mode) && mode == "DISTRIBUTED";

    private static ValueRule ResourceOf(string[] operations) => (value, place) =>
    {
        if (!value.TryGetString(out var text))
        {
            place.Error("Expected value of type [STRING]");
        }
        else if (!operations.Any(operation => ResourceRules.IsOptimized(text, operation)))
        {
            place.Error("The field 'Resource' does not match any of the allowed values");
        }
    };

    private static void CheckCsv(JsonValue config, Place place)
    {
        var type = config["InputType"].TryGetString(out var text) ? text : null;
        var location = config["CSVHeaderLocation"];

        if (type == "CSV" && location.IsUndefined)
        {
            place.Error("The field 'CSVHeaderLocation' is required");
        }
        else if (type is not null and not ("CSV" or "MANIFEST") && !location.IsUndefined)
        {
            place.Error("Field 'CSVHeaderLocation' is not supported");
        }
        else if (location.TryGetString(out var where) && where == "GIVEN" && config["CSVHeaders"].IsUndefined)
        {
            place.Error("These fields are required: [CSVHeaders]");
        }
    }

    private static void CheckExpress(JsonValue config, Place place)
    {
        if (place.Findings.MachineType is StateMachineType.Express)
        {
            place.At("Mode").Error("The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines");
        }
    }
}

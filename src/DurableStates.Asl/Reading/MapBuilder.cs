namespace DurableStates.Asl;

/// <summary>Builds what is a <c>Map</c>'s own.</summary>
internal static class MapBuilder
{
    public static MapState Build(string name, Node node, QueryLanguage language, Transition next, Func<Node, StateGraph> buildGraph)
    {
        var isOld = !node.Has("ItemProcessor") && node.Has("Iterator");
        var processor = node.Child(isOld ? "Iterator" : "ItemProcessor") ?? new Node(default, node.Location + "/ItemProcessor");

        return new(name, new(buildGraph(processor), BuildConfig(processor.Child("ProcessorConfig"))), next)
        {
            Items = language is QueryLanguage.Jsonata
                ? node.Template("Items", language)
                : node.Text("ItemsPath") is { } path ? new Template.Computed(AslExpression.JsonPath(path)) : null,
            ItemSelector = node.Template("ItemSelector", language)
                ?? (language is QueryLanguage.JsonPath ? node.Template("Parameters", language) : null),
            ItemReader = node.Child("ItemReader") is { } reader ? BuildReader(reader, language) : null,
            ItemBatcher = node.Child("ItemBatcher") is { } batcher ? BuildBatcher(batcher, language) : null,
            ResultWriter = node.Child("ResultWriter") is { } writer ? BuildWriter(writer, language) : null,
            MaxConcurrency = node.IntegerSetting("MaxConcurrency"),
            ToleratedFailureCount = node.IntegerSetting("ToleratedFailureCount"),
            ToleratedFailurePercentage = node.NumberSetting("ToleratedFailurePercentage"),
            Label = node.Text("Label"),
            UsesOldNames = isOld,
        };
    }

    private static ProcessorConfig? BuildConfig(Node? node) =>
        node is { } config
            ? new(AslNames.ToProcessorMode(config.Text("Mode")), AslNames.ToStateMachineType(config.Text("ExecutionType")))
            : null;

    private static ItemReader BuildReader(Node node, QueryLanguage language) => new(node.RequiredText("Resource"))
    {
        Arguments = MachineBuilder.Arguments(node, language),
        Config = node.Child("ReaderConfig") is { } config
            ? new()
            {
                InputType = config.Text("InputType"),
                Transformation = config.Text("Transformation"),
                ManifestType = config.Text("ManifestType"),
                CsvDelimiter = config.Text("CSVDelimiter"),
                CsvHeaderLocation = config.Text("CSVHeaderLocation"),
                CsvHeaders = config.Texts("CSVHeaders"),
                ItemsPointer = config.Text("ItemsPointer"),
                MaxItems = config.IntegerSetting("MaxItems"),
            }
            : null,
    };

    private static ItemBatcher BuildBatcher(Node node, QueryLanguage language) => new()
    {
        MaxItemsPerBatch = node.IntegerSetting("MaxItemsPerBatch"),
        MaxInputBytesPerBatch = node.IntegerSetting("MaxInputBytesPerBatch"),
        BatchInput = node.Template("BatchInput", language),
    };

    private static ResultWriter BuildWriter(Node node, QueryLanguage language) => new()
    {
        Resource = node.Text("Resource"),
        Arguments = MachineBuilder.Arguments(node, language),
        Config = node.Child("WriterConfig") is { } config ? new(config.Text("Transformation"), config.Text("OutputType")) : null,
    };
}

using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Writes what is a <c>Map</c>'s own.</summary>
internal static class MapWriter
{
    public static void Write(JsonObjectBuilder fields, MapState map, bool isJsonata, QueryLanguage machineLanguage)
    {
        var argumentsName = isJsonata ? "Arguments" : "Parameters";

        if (map.Items is { } items)
        {
            fields.Set(isJsonata ? "Items" : "ItemsPath", TemplateWriter.Write(items));
        }

        if (map.ItemReader is { } reader)
        {
            fields.Set("ItemReader", Write(reader, argumentsName));
        }

        fields.SetTemplate(map.UsesOldNames ? "Parameters" : "ItemSelector", map.ItemSelector);
        if (map.ItemBatcher is { } batcher)
        {
            fields.Set("ItemBatcher", Write(batcher));
        }

        fields.SetSetting("MaxConcurrency", map.MaxConcurrency);
        fields.SetSetting("ToleratedFailurePercentage", map.ToleratedFailurePercentage);
        fields.SetSetting("ToleratedFailureCount", map.ToleratedFailureCount);
        fields.SetText("Label", map.Label);
        fields.Set(map.UsesOldNames ? "Iterator" : "ItemProcessor", Write(map.Processor, machineLanguage));
        if (map.ResultWriter is { } writer)
        {
            fields.Set("ResultWriter", Write(writer, argumentsName));
        }
    }

    private static JsonValue Write(ItemProcessor processor, QueryLanguage machineLanguage)
    {
        var fields = new JsonObjectBuilder();
        if (processor.Config is { } config)
        {
            var settings = new JsonObjectBuilder();
            settings.SetText("Mode", AslNames.Of(config.Mode));
            settings.SetText("ExecutionType", AslNames.Of(config.ExecutionType));
            fields.Set("ProcessorConfig", settings.ToValue());
        }

        fields.SetText("Comment", processor.Graph.Comment);
        return AslWriter.WriteGraph(fields, processor.Graph, machineLanguage);
    }

    private static JsonValue Write(ItemReader reader, string argumentsName)
    {
        var fields = new JsonObjectBuilder();
        fields.Set("Resource", reader.Resource);
        if (reader.Config is { } config)
        {
            var settings = new JsonObjectBuilder();
            settings.SetText("InputType", config.InputType);
            settings.SetText("Transformation", config.Transformation);
            settings.SetText("ManifestType", config.ManifestType);
            settings.SetText("CSVDelimiter", config.CsvDelimiter);
            settings.SetText("CSVHeaderLocation", config.CsvHeaderLocation);
            settings.SetTexts("CSVHeaders", config.CsvHeaders);
            settings.SetText("ItemsPointer", config.ItemsPointer);
            settings.SetSetting("MaxItems", config.MaxItems);
            fields.Set("ReaderConfig", settings.ToValue());
        }

        fields.SetTemplate(argumentsName, reader.Arguments);
        return fields.ToValue();
    }

    private static JsonValue Write(ItemBatcher batcher)
    {
        var fields = new JsonObjectBuilder();
        fields.SetSetting("MaxItemsPerBatch", batcher.MaxItemsPerBatch);
        fields.SetSetting("MaxInputBytesPerBatch", batcher.MaxInputBytesPerBatch);
        fields.SetTemplate("BatchInput", batcher.BatchInput);
        return fields.ToValue();
    }

    private static JsonValue Write(ResultWriter writer, string argumentsName)
    {
        var fields = new JsonObjectBuilder();
        fields.SetText("Resource", writer.Resource);
        if (writer.Config is { } config)
        {
            var settings = new JsonObjectBuilder();
            settings.SetText("Transformation", config.Transformation);
            settings.SetText("OutputType", config.OutputType);
            fields.Set("WriterConfig", settings.ToValue());
        }

        fields.SetTemplate(argumentsName, writer.Arguments);
        return fields.ToValue();
    }
}

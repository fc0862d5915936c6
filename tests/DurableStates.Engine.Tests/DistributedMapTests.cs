using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>
/// What recordings leave out of distributed Maps; from https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
/// and the pages on item readers, batchers and result writers beneath it.
/// </summary>
public class DistributedMapTests
{
    [Fact]
    public async Task Items_are_batched_by_count()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync(Maps.Distributed($$"""
            "ItemBatcher": { "MaxItemsPerBatch": 2, "BatchInput": { "who": "us" } }, {{Maps.PassEach}}
            """), "[1,2,3]");

        Assert.Equal("""[{"BatchInput":{"who":"us"},"Items":[1,2]},{"BatchInput":{"who":"us"},"Items":[3]}]""", execution.Output?.Text);
    }

    [Fact]
    public async Task Items_are_batched_by_bytes()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync(Maps.Distributed($$"""
            "ItemBatcher": { "MaxInputBytesPerBatch": 28 }, {{Maps.PassEach}}
            """), """["aaaaaa","bbbbbb","cccccc"]""");

        Assert.Equal("""[{"Items":["aaaaaa"]},{"Items":["bbbbbb"]},{"Items":["cccccc"]}]""", execution.Output?.Text);
    }

    [Fact]
    public async Task Results_are_written_beside_a_manifest_and_the_state_says_where()
    {
        var objects = new MemoryObjects();
        using var engine = NewEngine(request => request.Arguments.AsInt64() == 2 ? Fails("Odd", "even") : Returns(request.Arguments), options => options.Objects = objects);

        var execution = await engine.RunAsync(Maps.Distributed("""
            "ToleratedFailureCount": 1,
            "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "b", "Prefix": "out" } },
            "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "One",
              "States": { "One": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true } } }
            """), "[1,2,3]");

        var details = execution.Output?.Value["ResultWriterDetails"] ?? default;
        var manifest = objects.Json($"b/{details["Key"].AsString()}");
        Assert.Equal("b", details["Bucket"].AsString());
        Assert.Equal(Assert.Single(engine.MapRuns).Arn, manifest["MapRunArn"].AsString());
        var succeeded = objects.Json($"b/{manifest["ResultFiles"]["SUCCEEDED"][0]["Key"].AsString()}");
        var failed = objects.Json($"b/{manifest["ResultFiles"]["FAILED"][0]["Key"].AsString()}");
        Assert.Equal(["1", "3"], succeeded.AsArray().Select(item => item["Output"].AsString()));
        Assert.Equal(("FAILED", "Odd", "2"), (failed[0]["Status"].AsString(), failed[0]["Error"].AsString(), failed[0]["Input"].AsString()));
    }

    [Fact]
    public async Task A_child_that_ran_out_of_time_is_among_the_failed_results()
    {
        var objects = new MemoryObjects();
        using var engine = NewEngine(configure: options => options.Objects = objects);

        // An express execution lasts five minutes at most.
        await engine.RunAsync(Maps.Distributed("""
            "ToleratedFailureCount": 1,
            "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "b", "Prefix": "out" } },
            "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "Wait",
              "States": { "Wait": { "Type": "Wait", "SecondsPath": "$", "End": true } } }
            """), "[299,301]");

        string[] Written(string file) => [.. objects.Keys.Where(key => key.EndsWith(file, StringComparison.Ordinal))
            .SelectMany(key => objects.Json(key).AsArray()).Select(item => $"{item["Input"].AsString()} {item["Status"].AsString()}")];
        Assert.Equal(["299 SUCCEEDED"], Written("SUCCEEDED_0.json"));
        Assert.Equal(["301 TIMED_OUT"], Written("FAILED_0.json"));
    }

    [Theory]
    [InlineData("COMPACT", """[[1],[2]]""")]
    [InlineData("FLATTEN", "[1,2]")]
    public async Task Results_are_shaped_without_being_written(string transformation, string expected)
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync(Maps.Distributed($$"""
            "ResultWriter": { "WriterConfig": { "Transformation": "{{transformation}}", "OutputType": "JSON" } }, {{Maps.PassEach}}
            """), "[[1],[2]]");

        Assert.Equal(expected, execution.Output?.Text);
    }

    [Theory]
    [InlineData("JSONL", "{\"a\":1}\n\n{\"a\":2}\n", """[{"a":1},{"a":2}]""")]
    [InlineData("JSON", "[1,2]", "[1,2]")]
    [InlineData("CSV", "a,b\n1,\"x, y\"\n", """[{"a":"1","b":"x, y"}]""")]
    public async Task Items_are_read(string type, string content, string expected)
    {
        var objects = new MemoryObjects { ["b/k"] = content };
        using var engine = NewEngine(configure: options => options.Objects = objects);
        var header = type == "CSV" ? ", \"CSVHeaderLocation\": \"FIRST_ROW\"" : "";

        var execution = await engine.RunAsync(Maps.Distributed($$"""
            "ItemReader": {
              "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "{{type}}"{{header}} }, "Parameters": { "Bucket": "b", "Key": "k" } },
            {{Maps.PassEach}}
            """));

        Assert.Equal(expected, execution.Output?.Text);
    }

    [Fact]
    public async Task Objects_of_a_bucket_are_items()
    {
        var objects = new MemoryObjects { ["b/in/1"] = "x", ["b/in/2"] = "yy", ["b/other"] = "" };
        using var engine = NewEngine(configure: options => options.Objects = objects);

        var execution = await engine.RunAsync(Maps.Distributed($$"""
            "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": { "Bucket": "b", "Prefix": "in/" } }, {{Maps.PassEach}}
            """));

        Assert.Equal(["in/1", "in/2"], execution.Output?.Value.AsArray().Select(item => item["Key"].AsString()) ?? []);
    }

    [Fact]
    public async Task An_inventory_lists_the_files_with_the_items()
    {
        var objects = new MemoryObjects
        {
            ["b/manifest.json"] = """{ "fileSchema": "Bucket, Key", "files": [{ "key": "data/1.csv" }, { "key": "data/2.csv" }] }""",
            ["b/data/1.csv"] = "\"b\",\"one\"\n",
            ["b/data/2.csv"] = "\"b\",\"two\"\n",
        };
        using var engine = NewEngine(configure: options => options.Objects = objects);

        var execution = await engine.RunAsync(Maps.Distributed($$"""
            "ItemReader": {
              "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "MANIFEST" }, "Parameters": { "Bucket": "b", "Key": "manifest.json" } },
            {{Maps.PassEach}}
            """));

        Assert.Equal(["one", "two"], execution.Output?.Value.AsArray().Select(item => item["Key"].AsString()) ?? []);
    }

    [Fact]
    public async Task Maps_nest_and_each_child_has_a_history_of_its_own()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync(Maps.Distributed("""
            "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "Inner",
              "States": { "Inner": { "Type": "Map", "End": true, "Label": "Inner", "ItemProcessor": {
                "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "One",
                "States": { "One": { "Type": "Pass", "End": true } } } } } }
            """), "[[1,2],[3]]");

        Assert.Equal("[[1,2],[3]]", execution.Output?.Text);
        Assert.Equal(3, engine.MapRuns.Count);
        Assert.Equal(1 + 2 + 3, engine.Executions.Count);
        Assert.DoesNotContain("PassStateEntered", execution.Types());
        Assert.All(engine.MapRuns, run => Assert.Equal(ExecutionStatus.Succeeded, run.Status));
    }

    [Fact]
    public async Task Failures_within_the_tolerated_percentage_are_results()
    {
        using var engine = NewEngine(request => request.Arguments.AsInt64() == 1 ? Fails("E", "c") : Returns(request.Arguments));

        var execution = await engine.RunAsync(Maps.Distributed("""
            "ToleratedFailurePercentage": 50, "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "One",
              "States": { "One": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true } } }
            """), "[1,2]");

        Assert.Equal("""[{"Error":"E","Cause":"c"},2]""", execution.Output?.Text);
        Assert.Equal(1, Assert.Single(engine.MapRuns).ExecutionCounts()["failed"].AsInt64());
    }
}

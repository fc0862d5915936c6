using DurableStates.Asl;
using static DurableStates.Engine.Tests.Crashes.CrashStates;

namespace DurableStates.Engine.Tests.Crashes;

/// <summary>Machines that between them wait for everything that one can wait for.</summary>
internal static class CrashMachines
{
    // Its input says how long it takes, and whether it fails.
    private static readonly string s_child = Machine("Begin", $$"""
        "Begin": { {{Call("""{ "result": "{% $states.input.n %}" }""")}}, "Assign": { "n": "{% $states.input.n %}", "fails": "{% $states.input.fails %}" }, "Next": "Rest" },
        "Rest": { "Type": "Wait", "Seconds": "{% $n * 2 %}", "Next": "Which" },
        "Which": { "Type": "Choice", "Choices": [{ "Condition": "{% $fails %}", "Next": "No" }], "Default": "Yes" },
        "No": { "Type": "Fail", "Error": "ChildFailed", "Cause": "it was told to" },
        "Yes": { {{Call("""{ "seconds": 1, "result": "{% $n * 10 %}" }""")}}, "End": true }
        """);

    public static IReadOnlyList<CrashMachine> All { get; } =
    [
        new("chain", Machine("Init", $$"""
            "Init": { "Type": "Pass", "Assign": { "i": 0, "sum": 1.0, "text": "ä\"" }, "Next": "Add" },
            "Add": { {{Call("""{ "result": "{% $i %}" }""")}}, "Assign": { "sum": "{% $sum + $states.result %}", "i": "{% $i + 1 %}" }, "Next": "Again" },
            "Again": { "Type": "Choice", "Choices": [{ "Condition": "{% $i < 3 %}", "Next": "Rest" }], "Default": "Flaky" },
            "Rest": { "Type": "Wait", "Seconds": 60, "Next": "Add" },
            "Flaky": { {{Call("""{ "failures": 2, "seconds": 3 }""")}}, {{Retry}}, "Next": "Hopeless" },
            "Hopeless": { {{Call("""{ "failures": 9 }""")}}, {{Retry}}, "Next": "Last", "Catch": [{ "ErrorEquals": ["Busy"], "Assign": { "why": "{% $states.errorOutput.Cause %}" }, "Next": "Last" }] },
            "Last": { "Type": "Pass", "Output": "{% [$i, $sum, $text, $why] %}", "End": true }
            """)),
        new("paths", """
            {
              "StartAt": "One", "States": {
                "One": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "Parameters": { "do": { "result": { "a": [1, 2.50] } } }, "ResultPath": "$.one", "Next": "Each" },
                "Each": { "Type": "Map", "ItemsPath": "$.one.a", "ItemSelector": { "do": { "seconds": 2, "result": 1 }, "i.$": "$$.Map.Item.Index" }, "ResultPath": "$.each", "Next": "Until",
                  "ItemProcessor": { "StartAt": "Two", "States": { "Two": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f", "do.$": "$.do" }, "TimeoutSeconds": 600, "End": true } } } },
                "Until": { "Type": "Wait", "Timestamp": "2026-01-01T01:00:00Z", "Next": "Done" },
                "Done": { "Type": "Succeed" } } }
            """) { Input = """{ "kept": 1.0 }""" },
        new("parallel", Machine("Both", $$"""
            "Both": { "Type": "Parallel", "Assign": { "both": "{% $states.result %}" }, "Next": "End", "Branches": [
              { "StartAt": "A", "States": { "A": { {{Call("""{ "seconds": 4, "failures": 1, "result": "a" }""")}}, {{Retry}}, "Next": "B" }, "B": { "Type": "Wait", "Seconds": 7, "End": true } } },
              { "StartAt": "Each", "States": { "Each": { "Type": "Map", "Items": "{% [1..4] %}", "MaxConcurrency": 2, "End": true, "ItemProcessor": {
                  "StartAt": "Nap", "States": {
                    "Nap": { "Type": "Wait", "Seconds": "{% $states.input * 3 %}", "Assign": { "mine": "{% $states.input %}" }, "Next": "Do" },
                    "Do": { {{Call("""{ "seconds": 1, "result": "{% $mine * 2 %}" }""")}}, "Retry": [{ "ErrorEquals": ["Busy"] }], "End": true } } } } } },
              { "StartAt": "C", "States": { "C": { "Type": "Pass", "Output": 1.0, "End": true } } }] },
            "End": { "Type": "Pass", "Output": "{% $both %}", "End": true }
            """)),
        new("failing branch", Machine("Both", $$"""
            "Both": { "Type": "Parallel", "Next": "End", "Retry": [{ "ErrorEquals": ["Busy"], "IntervalSeconds": 30, "MaxAttempts": 1 }],
              "Catch": [{ "ErrorEquals": ["States.ALL"], "Output": "{% $states.errorOutput %}", "Next": "End" }], "Branches": [
              { "StartAt": "Fails", "States": { "Fails": { {{Call("""{ "seconds": 9, "failures": 9 }""")}}, "End": true } } },
              { "StartAt": "Rests", "States": { "Rests": { "Type": "Wait", "Seconds": 900, "End": true } } },
              { "StartAt": "Asks", "States": { "Asks": { {{Ask("""{ "answer": 900 }""")}}, "End": true } } },
              { "StartAt": "Works", "States": { "Works": { {{Nested(".sync", """ "Input": { "n": 500, "fails": false } """)}}, "End": true } } },
              { "StartAt": "Spreads", "States": { "Spreads": { "Type": "Map", "Items": [900, 800, 700], "MaxConcurrency": 2, "Label": "Spreads", "End": true, {{Distributed("STANDARD", """
                  "Doze": { "Type": "Wait", "Seconds": "{% $states.input %}", "End": true }
                  """)}} } } }] },
            "End": { "Type": "Pass", "End": true }
            """)) { Others = [("child", s_child, StateMachineType.Standard)] },
        new("distributed", Machine("All", $$"""
            "All": { "Type": "Map", "Items": "{% [1..5] %}", "MaxConcurrency": 2, "ToleratedFailureCount": 2, "Label": "All", "End": true, {{Distributed("STANDARD", $$"""
                "One": { {{Call("""{ "seconds": 2, "failures": 1 }""")}}, {{Retry}}, "Output": "{% $states.input %}", "Next": "Two" },
                "Two": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input = 3 %}", "Next": "Bad" }], "Default": "Three" },
                "Bad": { "Type": "Fail", "Error": "Three" },
                "Three": { "Type": "Wait", "Seconds": "{% $states.input %}", "End": true }
                """)}} }
            """)),
        new("express", Machine("All", $$"""
            "All": { "Type": "Map", "MaxConcurrency": 2, "Label": "All", "End": true,
              "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSON" }, "Arguments": { "Bucket": "b", "Key": "items.json" } },
              "ItemSelector": { "n": "{% $states.context.Map.Item.Value.n %}", "id": "{% $uuid() %}" },
              "ItemBatcher": { "MaxItemsPerBatch": 2, "BatchInput": { "shared": 1 } },
              "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Arguments": { "Bucket": "b", "Prefix": "out" } }, {{Distributed("EXPRESS", $$"""
                "One": { {{Call("""{ "seconds": 2, "result": "{% $states.input.Items.n %}" }""")}}, "End": true }
                """)}} }
            """)),
        new("too many failures", Machine("All", $$"""
            "All": { "Type": "Map", "Items": [9, 1, 9, 2, 9, 9], "MaxConcurrency": 3, "ToleratedFailureCount": 1, "Label": "All", "Next": "Late",
              "Catch": [{ "ErrorEquals": ["States.ExceedToleratedFailureThreshold"], "Next": "Late" }], {{Distributed("STANDARD", """
                "Doze": { "Type": "Wait", "Seconds": "{% $states.input * 4 %}", "Next": "Which" },
                "Which": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input < 9 %}", "Next": "Bad" }], "Default": "Good" },
                "Bad": { "Type": "Fail", "Error": "Bad" },
                "Good": { "Type": "Succeed" }
                """)}} },
            "Late": { "Type": "Wait", "Seconds": 100, "End": true }
            """)),
        new("maps in maps", Machine("Outer", $$"""
            "Outer": { "Type": "Map", "Items": [[1, 2], [], [3]], "Label": "Outer", "Next": "None", {{Distributed("STANDARD", $$"""
                "Inner": { "Type": "Map", "Items": "{% $states.input %}", "Label": "Inner", "End": true, {{Distributed("EXPRESS", """
                    "Doze": { "Type": "Wait", "Seconds": "{% $states.input %}", "End": true }
                    """)}} }
                """)}} },
            "None": { "Type": "Map", "Items": [], "Label": "None", "End": true,
              "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Arguments": { "Bucket": "b", "Prefix": "none" } }, {{Distributed("STANDARD", """
                "Never": { "Type": "Wait", "Seconds": 1, "End": true }
                """)}} }
            """)),
        new("nested", Machine("Each", $$"""
            "Each": { "Type": "Map", "Items": "{% [1..3] %}", "MaxConcurrency": 2, "Next": "Unnamed", "ItemProcessor": { "StartAt": "Named", "States": {
              "Named": { {{Nested(".sync:2", """ "Name": "{% 'named-' & $states.input %}", "Input": { "n": "{% $states.input %}", "fails": "{% $states.input = 2 %}" } """)}}, "Next": "Given",
                "Output": "{% $states.result.Output %}", "Catch": [{ "ErrorEquals": ["States.TaskFailed"], "Next": "Given" }] },
              "Given": { "Type": "Pass", "End": true } } } },
            "Unnamed": { {{Nested(".sync", """ "Input": { "n": 3, "fails": false } """)}}, "Next": "Forgotten" },
            "Forgotten": { {{Nested("", """ "Name": "alone", "Input": { "n": 4, "fails": false } """)}}, "Next": "Express" },
            "Express": { {{Nested("", """ "StateMachineArn": "arn:aws:states:us-east-1:000000000000:stateMachine:quick", "Input": { "n": 1, "fails": false } """)}}, "Next": "Again" },
            "Again": { {{Nested(".sync", """ "Name": "{% 'again-' & $states.context.State.RetryCount %}", "Input": { "n": 1, "fails": "{% $states.context.State.RetryCount = 0 %}" } """)}}, {{RetryOf("States.TaskFailed")}}, "Next": "Absent" },
            "Absent": { {{Nested(".sync", """ "StateMachineArn": "arn:aws:states:us-east-1:000000000000:stateMachine:absent" """)}}, "Next": "End", "Catch": [{ "ErrorEquals": ["States.ALL"], "Output": "{% $states.errorOutput %}", "Next": "End" }] },
            "End": { "Type": "Succeed" }
            """)) { Others = [("child", s_child, StateMachineType.Standard), ("quick", s_child, StateMachineType.Express)] },
        new("nested too slow", Machine("Works", $$"""
            "Works": { {{Nested(".sync", """ "Name": "slow", "Input": { "n": 50, "fails": false } """)}}, "TimeoutSeconds": 20, "Next": "Late", "Catch": [{ "ErrorEquals": ["States.Timeout"], "Next": "Late" }] },
            "Late": { "Type": "Wait", "Seconds": 200, "End": true }
            """)) { Others = [("child", s_child, StateMachineType.Standard)] },
        new("callbacks", Machine("Late", $$"""
            "Late": { {{Ask("""{ "answer": 30, "output": { "late": 1.0 } }""")}}, "Assign": { "late": "{% $states.result %}" }, "Next": "Early" },
            "Early": { {{Ask("""{ "answer": 5, "seconds": 10, "output": "early" }""")}}, "Assign": { "early": "{% $states.result %}" }, "Next": "Refused" },
            "Refused": { {{Ask("""{ "answer": 5, "seconds": 10, "error": "No" }""")}}, "Next": "Beating", "Catch": [{ "ErrorEquals": ["No"], "Assign": { "no": "{% $states.errorOutput %}" }, "Next": "Beating" }] },
            "Beating": { {{Ask("""{ "answer": 20, "output": "beaten" }""")}}, "HeartbeatSeconds": 5, "Assign": { "beaten": "{% $states.result %}" }, "Next": "Never" },
            "Never": { {{Ask("{}")}}, "TimeoutSeconds": 40, "Next": "Silent", "Catch": [{ "ErrorEquals": ["States.Timeout"], "Next": "Silent" }] },
            "Silent": { {{Ask("{}")}}, "HeartbeatSeconds": 15, "Next": "Stuck", "Catch": [{ "ErrorEquals": ["States.HeartbeatTimeout"], "Next": "Stuck" }] },
            "Stuck": { {{Call("""{ "seconds": -1 }""")}}, "TimeoutSeconds": 10, "Next": "End", "Catch": [{ "ErrorEquals": ["States.Timeout"], "Next": "End" }] },
            "End": { "Type": "Pass", "Output": "{% [$late, $early, $no, $beaten] %}", "End": true }
            """)),
        new("activities", Machine("Both", $$"""
            "Both": { "Type": "Parallel", "Next": "Bad", "Branches": [
              { "StartAt": "One", "States": { "One": { {{Work("""{ "answer": 10, "output": 1 }""")}}, "HeartbeatSeconds": 5, "End": true } } },
              { "StartAt": "Two", "States": { "Two": { {{Work("""{ "answer": 20, "output": 2.0 }""")}}, "End": true } } }] },
            "Bad": { {{Work("""{ "answer": 10, "error": "Bad" }""")}}, "Next": "End", "Catch": [{ "ErrorEquals": ["Bad"], "Next": "End" }] },
            "End": { "Type": "Succeed" }
            """)),
        new("redriven", Machine("Both", $$"""
            "Both": { "Type": "Parallel", "End": true, "Branches": [
              { "StartAt": "Good", "States": { "Good": { {{Call("""{ "seconds": 1, "result": "good" }""")}}, "End": true } } },
              { "StartAt": "Later", "States": { "Later": { "Type": "Wait", "Seconds": 20, "Next": "Bad" }, "Bad": { {{Call("""{ "failures": "{% $states.context.Execution.RedriveCount = 0 ? 9 : 0 %}" }""")}}, "End": true } } },
              { "StartAt": "Nap", "States": { "Nap": { "Type": "Wait", "Seconds": 90, "End": true } } }] }
            """)) { IsRedriven = true },
        new("redriven map", Machine("All", $$"""
            "All": { "Type": "Map", "Items": "{% [1..5] %}", "MaxConcurrency": 2, "Label": "All", "Next": "After", {{Distributed("STANDARD", $$"""
                "Doze": { "Type": "Wait", "Seconds": "{% $states.input * 3 %}", "Next": "One" },
                "One": { {{Call("""{ "failures": "{% $states.input = 3 and $states.context.Execution.RedriveCount = 0 ? 9 : 0 %}", "result": "{% $states.input %}" }""")}}, "End": true }
                """)}} },
            "After": { {{Nested(".sync:2", """ "Input": { "n": 1, "fails": false } """)}}, "Output": "{% $states.result.Output %}", "End": true }
            """)) { IsRedriven = true, Others = [("child", s_child, StateMachineType.Standard)] },
        new("stopped", Machine("Both", $$"""
            "Both": { "Type": "Parallel", "End": true, "Branches": [
              { "StartAt": "Works", "States": { "Works": { {{Nested(".sync", """ "Name": "works", "Input": { "n": 50, "fails": false } """)}}, "End": true } } },
              { "StartAt": "Spreads", "States": { "Spreads": { "Type": "Map", "Items": [20, 5, 40], "MaxConcurrency": 2, "Label": "Spreads", "End": true, {{Distributed("STANDARD", """
                  "Doze": { "Type": "Wait", "Seconds": "{% $states.input %}", "End": true }
                  """)}} } } }] }
            """)) { StopsAt = 12, Others = [("child", s_child, StateMachineType.Standard)] },
        new("stopped and redriven", Machine("Spreads", $$"""
            "Spreads": { "Type": "Map", "Items": [20, 5, 40], "MaxConcurrency": 2, "Label": "Spreads", "End": true, {{Distributed("STANDARD", """
                "Doze": { "Type": "Wait", "Seconds": "{% $states.input %}", "End": true }
                """)}} }
            """)) { StopsAt = 12, IsRedriven = true },
        new("out of time", Machine("Both", $$"""
            "Both": { "Type": "Parallel", "End": true, "Branches": [
              { "StartAt": "Works", "States": { "Works": { {{Nested(".sync", """ "Input": { "n": 50, "fails": false } """)}}, "End": true } } },
              { "StartAt": "Asks", "States": { "Asks": { {{Ask("{}")}}, "End": true } } }] }
            """, """ "TimeoutSeconds": 30, """)) { Others = [("child", s_child, StateMachineType.Standard)] },
    ];
}

using System.Globalization;

namespace DurableStates.Compiler.Scaling;

/// <summary>Orchestrators of any size, a family for each construct: a program of size 2n has twice the lines of one of size n.</summary>
internal static class ScalingPrograms
{
    /// <summary>The body of RunAsync, of a size.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Families { get; } = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["assignments"] = n => Lines(n, i => $"n = n + {i} - input.Count;"),
        ["text"] = n => Lines(n, i => """x = x + "a";"""),
        ["text-of-variables"] = n => Lines(n, i => $"x = x + y;"),
        ["text-of-calls"] = n => Lines(n, i => i % 2 == 0 ? Call("y", i) : $"x = x + y;"),
        ["numbers"] = n => Lines(n, i => i % 3 == 0 ? "n += 7;" : "n = n * 3 + m;"),
        ["awaits"] = n => Lines(n, i => Call("x", i)),
        ["awaits-kept"] = n => Lines(n, i => $"var v{i} = await context.CallActivityAsync((Steps s) => s.Ask(x + \"{i}\"));") + Lines(n, i => $"x = x + v{i};"),
        ["locals"] = n => Lines(n, i => $"var v{i} = input.Count + {i};") + Call("x", 0) + Lines(n, i => $"n += v{i};"),
        ["ifs-of-calls"] = n => Lines(n, i => $"if (input.Name == \"v{i}\") {{ {Call("x", i)} }}"),
        ["ifs-of-values"] = n => Lines(n, i => $"if (input.Name == \"v{i}\") {{ n = {i}; }}"),
        ["ifs-of-many-values"] = n => Lines(n, i => $"var v{i} = 0; if (input.Name == \"v{i}\") {{ v{i} = {i}; }}") + Lines(n, i => $"n += v{i};"),
        ["ifs-with-a-flag"] = n => Lines(n, i => $"if (!done) {{ {Call("x", i)} if (x == \"{i}\") {{ done = true; }} }}"),
        ["ifs-and-returns"] = n => Lines(n, i => $"if (input.Name == \"v{i}\") {{ return x + \"{i}\"; }}"),
        ["ladder"] = n => "if (n < 0) { }\n" + Lines(n, i => $"else if (input.Name == \"v{i}\") {{ {Call("x", i)} }}"),
        ["ladder-of-values"] = n => "if (n < 0) { }\n" + Lines(n, i => $"else if (input.Name == \"v{i}\") {{ n = {i}; }}"),
        ["nested-ifs"] = n => Nested(n, i => $"if (input.Count > {i}) {{ {Call("x", i)}", i => $"}} else {{ x = \"{i}\"; }}"),
        ["switch"] = n => "switch (input.Name) {\n" + Lines(n, i => $"case \"v{i}\": {Call("x", i)} break;") + "}\n",
        ["switch-and-tail"] = n => "switch (input.Name) {\n" + Lines(n, i => $"case \"v{i}\": {Call("x", i)} break;") + "}\n" + Lines(n, i => $"var v{i} = x + \"{i}\";") + Call("y", 0) + Lines(n, i => $"x = x + v{i};"),
        ["switch-expression"] = n => "n = input.Name switch {\n" + Lines(n, i => $"\"v{i}\" => {i},") + "_ => 0 };\n",
        ["switches"] = n => Lines(n, i => $"switch (input.Count) {{ case {i}: {Call("x", i)} break; case {i + 1}: x = \"b\"; break; default: n++; break; }}"),
        ["whiles"] = n => Lines(n, i => $"while (n < {i}) {{ n++; {Call("x", i)} }}"),
        ["whiles-of-values"] = n => Lines(n, i => $"while (n < {i}) {{ n += 2; }}"),
        ["nested-whiles"] = n => Nested(n, i => $"while (n < {i}) {{ n++; {Call("x", i)}", _ => "}"),
        ["fors"] = n => Lines(n, i => $"for (var i{i} = 0; i{i} < 3; i{i}++) {{ {Call("x", i)} }}"),
        ["foreachs"] = n => Lines(n, i => $"foreach (var item in input.Items) {{ {Call("x", i)} if (x == item) {{ break; }} }}"),
        ["maps"] = n => Lines(n, i => $"foreach (var item in input.Items) {{ await context.CallActivityAsync((Steps s) => s.Ask(item + \"{i}\")); }}"),
        ["a-long-round"] = n => "foreach (var item in input.Items) {\n" + Lines(n, i => $"var v{i} = await context.CallActivityAsync((Steps s) => s.Ask(item + \"{i}\"));") + "}\n",
        ["nested-maps"] = n => Nested(n, i => $"foreach (var item{i} in input.Items) {{ await context.CallActivityAsync((Steps s) => s.Ask(item{i}));", _ => "}"),
        ["list-building"] = n => Lines(n, i => $"foreach (var item in input.Items) {{ if (item == \"{i}\") {{ list.Add(item); }} }}"),
        ["additions"] = n => Lines(n, i => $"list.Add(\"{i}\");"),
        ["trys"] = n => Lines(n, i => $"try {{ {Call("x", i)} }} catch (TaskFailedException) {{ x = \"{i}\"; }} finally {{ n++; }}"),
        ["trys-that-rethrow"] = n => Lines(n, i => $"try {{ {Call("x", i)} }} catch (TaskFailedException) {{ {Call("y", i)} throw; }}"),
        ["nested-trys"] = n => Nested(n, i => $"try {{ {Call("x", i)}", i => $"}} catch (TimeoutException) {{ {Call("y", i)} }}"),
        ["nested-finallys"] = n => Nested(n, i => $"try {{ {Call("x", i)}", i => $"}} finally {{ {Call("y", i)} }}"),
        ["nested-rethrows"] = n => Nested(n, i => $"try {{ {Call("x", i)}", i => $"}} catch (TaskFailedException) {{ {Call("y", i)} throw; }}"),
        ["nested-rethrows-of-own"] = n => Nested(n, i => $"try {{ {Call("x", i)} if (x == \"{i}\") {{ throw new InvalidOperationException(\"{i}\"); }}", i => $"}} catch (Exception) {{ {Call("y", i)} throw; }}"),
        ["rethrows-in-clauses"] = n => Nested(n, i => $"try {{ {Call("x", i)} }} catch (TaskFailedException) {{ {Call("y", i)}", _ => "throw; }"),
        ["returns-in-try"] = n => "try {\n" + Lines(n, i => $"if (input.Name == \"v{i}\") {{ return \"{i}\"; }} {Call("x", i)}") + "} finally { " + Call("y", 0) + " }\n",
        ["throws-in-try"] = n => "try {\n" + Lines(n, i => $"if (input.Name == \"v{i}\") {{ throw new InvalidOperationException(\"{i}\"); }} {Call("x", i)}") + "} catch (InvalidOperationException e) { x = e.Message; }\n",
        ["helpers"] = n => Lines(n, i => $"x = await Helper(context, x, {i});") + "async Task<string> Helper(TaskOrchestrationContext c, string q, int k) { if (k > 3) { q = q + k; } return await c.CallActivityAsync((Steps s) => s.Ask(q)); }\n",
        ["nested-helpers"] = n => $"x = await H{n}(x);\nasync Task<string> H0(string q) => await context.CallActivityAsync((Steps s) => s.Ask(q));\n" + Lines(n, i => $"async Task<string> H{i + 1}(string q) {{ var r = await H{i}(q + \"{i}\"); return r + q; }}"),
        ["helper-that-returns"] = n => "x = await Helper(x);\nasync Task<string> Helper(string q) {\n" + Lines(n, i => $"if (q == \"v{i}\") {{ if (n > {i}) {{ return \"{i}\"; }} {Call("q", i)} }}") + "return q; }\n",
        ["long-sum"] = n => "n = input.Count" + Lines(n, i => $" + {(i % 2 == 0 ? "n" : "m")}") + ";\n",
        ["long-text"] = n => "x = x" + Lines(n, i => $" + y + \"{i}\"") + ";\n",
        ["long-condition"] = n => "if (n > 0" + Lines(n, i => $" || input.Name == \"v{i}\"") + ") {\n" + Call("x", 0) + "}\n",
        ["conditionals"] = n => "n = " + Lines(n, i => $"input.Name == \"v{i}\" ? {i} :") + " 0;\n",
        ["initialiser"] = n => "var all = new[] {\n" + Lines(n, i => $"x + \"{i}\",") + "};\n" + Call("y", 0) + "x = all[n];\n",
        ["dictionary"] = n => "var all = new Dictionary<string, string> {\n" + Lines(n, i => $"[\"k{i}\"] = x + \"{i}\",") + "};\n" + Call("y", 0) + "x = all[y];\n",
        ["mixture"] = Mixture,
    };

    /// <summary>The whole source of a program.</summary>
    public static string Source(string family, int size) => Source(Families[family](size));

    /// <summary>The whole source around a body.</summary>
    public static string Source(string body) => $$"""
        using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using DurableStates; using Amazon.Lambda.Annotations;
       
        public sealed record Input(string Name, int Count, List<string> Items);
        public sealed class Steps { [LambdaFunction(ResourceName = "Ask")] public string Ask(string q) => q; }
        [StateMachine("sized")]
        public sealed class Sized : TaskOrchestrator<Input, string>
        {
            public override async Task<string> RunAsync(TaskOrchestrationContext context, Input input)
            {
                var x = input.Name;
                var y = "";
                var n = 0;
                var m = input.Count;
                var done = false;
                var list = new List<string>();
        {{body}}
                return await context.CallActivityAsync((Steps s) => s.Ask(x + y + n + m + done + list.Count));
            }
        }
        """;

    // What programs are made of, in turn.
    private static string Mixture(int size) => Lines(size, i => (i % 10) switch
    {
        0 => Call("x", i),
        1 => $"x = x + \"{i}\" + y;",
        2 => $"if (x == \"{i}\") {{ {Call("y", i)} }} else {{ n += {i}; }}",
        3 => $"while (n < {i}) {{ n++; {Call("x", i)} }}",
        4 => $"try {{ {Call("y", i)} }} catch (TaskFailedException) {{ y = \"\"; }}",
        5 => $"foreach (var item in input.Items) {{ {Call("x", i)} if (x == item) {{ break; }} }}",
        6 => $"switch (n) {{ case 1: x = \"a\"; break; case 2: {Call("x", i)} break; }}",
        7 => $"var v{i} = input.Count + n;",
        8 => $"n = n > {i} ? v{i - 1} : m;",
        _ => $"if (input.Count == {i}) {{ return x; }}",
    });

    private static string Call(string result, int number) => string.Create(CultureInfo.InvariantCulture, $"{result} = await context.CallActivityAsync((Steps s) => s.Ask(x + \"{number}\"));");

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    private static string Nested(int depth, Func<int, string> open, Func<int, string> close) =>
        Lines(depth, open) + string.Concat(Enumerable.Range(0, depth).Reverse().Select(i => close(i) + "\n"));
}

using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>
/// The events of a function, and the record of them in its metadata by which Amazon.Lambda.Annotations knows at the next build which are its own:
/// others, and members of its own that it did not write, stay as they are.
/// </summary>
/// <param name="Events">The property <c>Events</c>; undefined without any.</param>
/// <param name="Names">The metadata <c>SyncedEvents</c>: the names of the events that are written; undefined without any.</param>
/// <param name="Properties">The metadata <c>SyncedEventProperties</c>: which of their properties are written; undefined without any.</param>
internal sealed record FunctionEvents(JsonValue Events, JsonValue Names, JsonValue Properties)
{
    public static FunctionEvents Of(TemplateRoute? route, JsonValue existing, string? api)
    {
        var events = existing["Properties"]["Events"].IsObject ? existing["Properties"]["Events"] : JsonValue.Object();
        var name = route is null ? null : $"Root{route.Method}";
        foreach (var gone in Texts(existing["Metadata"]["SyncedEvents"]).Where(before => before != name))
        {
            events = events.Without(gone);
        }

        if (route is null || name is null)
        {
            return new(events.Count == 0 ? JsonValue.Undefined : events, JsonValue.Undefined, JsonValue.Undefined);
        }

        var written = Written(route, api);
        var before = events[name].IsObject ? events[name] : JsonValue.Object();
        var properties = before["Properties"].IsObject ? before["Properties"] : JsonValue.Object();
        var orphans = Texts(existing["Metadata"]["SyncedEventProperties"][name]).Select(path => path.Split('.')[0]).Except(written.Select(property => property.Name));
        properties = orphans.Aggregate(properties, (sum, orphan) => sum.Without(orphan));
        properties = written.Aggregate(properties, (sum, property) => sum.With(property.Name, property.Value));
        return new(
            events.With(name, before.With("Type", "HttpApi").With("Properties", properties)),
            JsonValue.Array(name),
            JsonValue.Object((name, JsonValue.Array([.. written.Select(property => (JsonValue)property.Path)]))));
    }

    // A reference to the API is recorded by the path to its text.
    private static (string Name, string Path, JsonValue Value)[] Written(TemplateRoute route, string? api) =>
    [
        ("Path", "Path", route.Path),
        ("Method", "Method", route.Method.ToUpperInvariant()),
        .. route.IsFirstVersion ? [("PayloadFormatVersion", "PayloadFormatVersion", (JsonValue)"1.0")] : Array.Empty<(string, string, JsonValue)>(),
        .. api is null ? Array.Empty<(string, string, JsonValue)>() : [("ApiId", "ApiId.Ref", JsonValue.Object(("Ref", api)))],
    ];

    private static IEnumerable<string> Texts(JsonValue list) => list.IsArray ? list.Items.ToArray().Where(item => item.IsString).Select(item => item.AsString()) : [];
}

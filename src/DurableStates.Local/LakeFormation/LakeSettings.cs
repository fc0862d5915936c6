using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.LakeFormation;

/// <summary>The lake's settings: its administrators, and what new databases and tables are permitted to whom.</summary>
internal sealed class LakeSettings
{
    private readonly Lock _lock = new();
    private JsonValue _settings = JsonValue.Object(("DataLakeAdmins", JsonArray.Empty), ("ReadOnlyAdmins", JsonArray.Empty));

    public ServiceReply Get(ServiceCall call)
    {
        lock (_lock)
        {
            return new ServiceReply.Success(JsonValue.Object(("DataLakeSettings", _settings)));
        }
    }

    // The settings are replaced as a whole.
    public ServiceReply Put(ServiceCall call)
    {
        var settings = call.Arguments["DataLakeSettings"];
        if (!settings.IsObject)
        {
            return new ServiceReply.Refusal("InvalidInputException", "DataLakeSettings is required.");
        }

        lock (_lock)
        {
            _settings = settings;
            return ServiceReply.Nothing;
        }
    }
}

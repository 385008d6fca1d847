using System.Text.Json.Nodes;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>Leaves out what is not told: ARM takes null for a value that is given.</summary>
internal static class NoNulls
{
    /// <summary>The same object without members that are null, however deep.</summary>
    public static JsonObject In(JsonObject json)
    {
        foreach (var (key, value) in json.ToList())
        {
            if (value is null)
                json.Remove(key);
            else
                Below(value);
        }

        return json;
    }

    private static void Below(JsonNode? value)
    {
        if (value is JsonObject inner)
            In(inner);
        foreach (var item in value as JsonArray ?? [])
            Below(item);
    }
}

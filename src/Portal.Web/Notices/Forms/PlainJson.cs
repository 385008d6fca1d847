using System.Globalization;
using System.Text.Json.Nodes;
using Portal.Domain.Notices;

namespace Portal.Web.Notices.Forms;

/// <summary>The plain form, for programs.</summary>
internal static class PlainJson
{
    public static JsonObject Of(Notice notice, string link)
    {
        var body = new JsonObject
        {
            ["id"] = notice.Id,
            ["type"] = notice.Kind,
            ["timestamp"] = notice.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["title"] = notice.Title,
            ["text"] = notice.Text,
            ["link"] = link,
        };
        if (notice.Place is { } place)
            body["service"] = new JsonObject { ["key"] = place.Key.Value, ["name"] = place.Name, ["subscription"] = place.SubscriptionName };
        if (notice.Operation is { } operation)
            body["operation"] = operation.Value;
        if (notice.By is { } by)
            body["by"] = by;
        if (notice.For is { } person)
            body["for"] = person;
        return body;
    }
}

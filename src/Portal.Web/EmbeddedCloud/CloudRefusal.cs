using System.Text.Json;

namespace Portal.Web.EmbeddedCloud;

/// <summary>How the control door says no.</summary>
internal sealed record CloudRefusal(string? Error, IReadOnlyList<string>? Allowed)
{
    public static async Task<CloudDoorException> OfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            var refusal = await answer.Content.ReadFromJsonAsync<CloudRefusal>(cancellationToken);
            if (refusal is { Error: { Length: > 0 } error })
                return new CloudDoorException(refusal.Allowed is { Count: > 0 } allowed ? $"{error} Allowed: {string.Join(", ", allowed)}." : error);
        }
        catch (JsonException)
        {
            // It was no refusal of the door's own; the status has to do.
        }
        return new CloudDoorException($"The embedded cloud answered {(int)answer.StatusCode}; the portal's log has the reason.");
    }
}

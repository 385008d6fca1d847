using System.Text.Json;
using Azure;

namespace Portal.Arm;

/// <summary>Reads the answer to a poll.</summary>
internal static class ArmPollAnswers
{
    /// <summary>From the address in Azure-AsyncOperation.</summary>
    public static ArmPoll OfStatus(Response response, string doing)
    {
        if (response.IsError)
            return new ArmPoll.Unknown(ArmFailures.Of(response, doing));
        // Read the body: Azure answers 200 while the operation is still running.
        return Body(response) is { } body && ByStatus(body, response, doing) is { } poll ? poll
            : response.Status == 202 ? Running(response, "InProgress")
            : new ArmPoll.Unknown(ArmFailures.Unreadable(doing, $"the answer {response.Status} tells no status", response));
    }

    /// <summary>From the address in Location: 202 goes on, another success ends it, also an empty 204.</summary>
    public static ArmPoll OfLocation(Response response, string doing)
    {
        if (response.IsError)
            return Tells(response) ? new ArmPoll.Failed(ArmFailures.Of(response, doing)) : new ArmPoll.Unknown(ArmFailures.Of(response, doing));
        return Body(response) is { } body && ByStatus(body, response, doing) is { } poll ? poll
            : response.Status == 202 ? Running(response, "InProgress")
            : new ArmPoll.Succeeded();
    }

    // An error of the operation itself comes as a client error with a code; these speak of the poll instead.
    private static bool Tells(Response response) =>
        response.Status is >= 400 and < 500 and not (401 or 403 or 404 or 408 or 410 or 429) && ArmError.Of(response).Code is not null;

    private static ArmPoll? ByStatus(JsonElement body, Response response, string doing) => Text(body, "status") switch
    {
        null => null,
        var status when Is(status, "Succeeded") => new ArmPoll.Succeeded(),
        var status when Is(status, "Failed") => new ArmPoll.Failed(ArmFailures.OfOperation(response, isCanceled: false)),
        var status when Is(status, "Canceled") || Is(status, "Cancelled") => new ArmPoll.Canceled(ArmFailures.OfOperation(response, isCanceled: true)),
        var status => Running(response, status),
    };

    private static ArmPoll.Running Running(Response response, string status) => new(status, RetryAfter.Of(response));

    private static bool Is(string status, string word) => status.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement body, string name) => body.EnumerateObject()
        .Where(property => Is(property.Name, name) && property.Value.ValueKind == JsonValueKind.String)
        .Select(property => property.Value.GetString())
        .FirstOrDefault();

    private static JsonElement? Body(Response response)
    {
        try
        {
            return response.ContentStream is null || response.Content.ToMemory().IsEmpty ? null
                : ArmJson.Read<JsonElement>(response.Content) is { ValueKind: JsonValueKind.Object } body ? body : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

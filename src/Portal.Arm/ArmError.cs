using System.Text.Json;
using Azure;

namespace Portal.Arm;

/// <summary>The error that ARM writes into a body, read with care: some answers carry none, or something else.</summary>
/// <param name="Code">Null when the body holds no error of ARM.</param>
internal sealed record ArmError(string? Code, string? Message)
{
    private static readonly ArmError None = new(null, null);

    public static ArmError Of(Response response)
    {
        try
        {
            if (response.ContentStream is null || response.Content.ToMemory().IsEmpty)
                return None;
            var body = ArmJson.Read<Envelope>(response.Content);
            return body.Error is { } error ? new ArmError(error.Code, Redaction.Of(error.Message)) : None;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return None;
        }
    }

    private sealed record Envelope(Inner? Error);

    private sealed record Inner(string? Code, string? Message);
}

using Azure;

namespace Portal.Arm;

/// <summary>Where a long-running operation can be asked about. The addresses may be signed: they are confidential.</summary>
/// <param name="StatusUri">From Azure-AsyncOperation; it is asked first.</param>
/// <param name="LocationUri">From Location.</param>
public sealed record ArmOperationReference(string? StatusUri, string? LocationUri)
{
    /// <summary>Null when the answer names no address to poll.</summary>
    public static ArmOperationReference? Of(Response response)
    {
        var status = Header(response, "Azure-AsyncOperation") ?? Header(response, "Operation-Location");
        var location = Header(response, "Location");
        return status is null && location is null ? null : new ArmOperationReference(status, location);
    }

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    // Not the addresses: records print all they hold.
    public override string ToString() => nameof(ArmOperationReference);
}

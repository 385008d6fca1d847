using Portal.Domain.Operations;

namespace Portal.Domain.Ledger;

/// <summary>By which ids the cloud knows an operation. Its polling addresses are confidential and stay out.</summary>
/// <param name="Operation">The id of the asynchronous operation; null when the cloud did not accept it.</param>
/// <param name="Request">The id of the request.</param>
public sealed record RecordedCloud(string? Operation, string? Request)
{
    public static RecordedCloud? Of(Operation operation)
    {
        var id = OperationOf(operation.Cloud?.StatusUri ?? operation.Cloud?.LocationUri);
        var request = operation.Cloud?.RequestId ?? operation.Failure?.RequestId;
        return id is null && request is null ? null : new RecordedCloud(id, request);
    }

    /// <summary>The last segment of the path: …/operations/{id}?t=….</summary>
    private static string? OperationOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Segments[^1].Trim('/') is { Length: > 0 } id ? id : null : null;
}

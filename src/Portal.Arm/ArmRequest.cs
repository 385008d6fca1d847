using Azure.Core;

namespace Portal.Arm;

/// <summary>A plain request.</summary>
/// <param name="Address">Path and query below the endpoint, or an absolute address there.</param>
/// <param name="Body">Sent as JSON; null for none.</param>
public sealed record ArmRequest(RequestMethod Method, string Address, object? Body = null)
{
    /// <summary>Never repeated by any policy, whatever happens.</summary>
    public bool Once { get; init; }

    /// <summary>Becomes the client request id, for audit on both sides.</summary>
    public string? Correlation { get; init; }
}

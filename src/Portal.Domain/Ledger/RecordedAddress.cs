using Portal.Domain.Swaps;

namespace Portal.Domain.Ledger;

/// <summary>One of the two addresses of a service, and the deployment that it led to.</summary>
/// <param name="Id">The id of the address.</param>
/// <param name="Address">For example 20.50.1.7; null when it had none.</param>
/// <param name="Host">The DNS name; null when it had none.</param>
/// <param name="Deployment">The id of the deployment.</param>
public sealed record RecordedAddress(string Id, string? Address, string? Host, string Version, string Name, string Deployment)
{
    /// <summary>The best name for people.</summary>
    public string Shown => Host ?? Address ?? Id[(Id.LastIndexOf('/') + 1)..];

    /// <summary>The address of one side leading to the deployment of another, or of the same.</summary>
    public static RecordedAddress Of(SwapSide address, SwapSide deployment) => new(
        address.Vip.Id, address.Vip.Address, address.Vip.HostName, deployment.Version, deployment.Name, deployment.Deployment.Value);
}

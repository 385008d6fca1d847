using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Ledger;

/// <summary>One of the two addresses of a service, and the deployment that it led to.</summary>
/// <param name="Id">The id of the address.</param>
/// <param name="Address">For example 20.50.1.7; null when it had none.</param>
/// <param name="Host">The DNS name; null when it had none.</param>
/// <param name="Deployment">The id of the deployment.</param>
public sealed record RecordedAddress(string Id, string? Address, string? Host, string Version, string Name, string Deployment)
{
    /// <summary>Instances asked for; null when that was not kept.</summary>
    public int? Instances { get; init; }

    /// <summary>Of these, started; null when that was not kept or could not be read.</summary>
    public int? Ready { get; init; }

    /// <summary>The best name for people.</summary>
    public string Shown => Host ?? Address ?? Id[(Id.LastIndexOf('/') + 1)..];

    /// <summary>A deployment, and the address that leads to it; an empty id where none does.</summary>
    public static RecordedAddress Of(Deployment deployment) => new(
        deployment.Vip?.Id ?? "", deployment.Vip?.Address, deployment.Vip?.HostName, deployment.Version, deployment.Name, deployment.Id.Value)
    {
        Instances = deployment.Instances,
        Ready = deployment.InstancesReady,
    };

    /// <summary>The same deployment behind another address.</summary>
    public RecordedAddress HeldBy(RecordedAddress? address) => this with { Id = address?.Id ?? "", Address = address?.Address, Host = address?.Host };

    /// <summary>The address of one side leading to the deployment of another, or of the same.</summary>
    /// <param name="read">The deployment as it was read; null when that was not kept.</param>
    public static RecordedAddress Of(SwapSide address, SwapSide deployment, Deployment? read = null) => new(
        address.Vip.Id, address.Vip.Address, address.Vip.HostName, deployment.Version, deployment.Name, deployment.Deployment.Value)
    {
        Instances = read?.Instances,
        Ready = read?.InstancesReady,
    };
}

using Portal.Domain.HostedServices;

namespace Portal.Domain.Probing;

/// <summary>Asks a public address which version answers there.</summary>
public interface IAddressProbe
{
    /// <summary>Null when the addresses of this service are not asked.</summary>
    ProbeRule? RuleFor(string serviceName);

    /// <summary>One question on a connection of its own. Never throws for what the address does.</summary>
    Task<ProbeAnswer> AskAsync(string serviceName, Vip address, CancellationToken cancellationToken);
}

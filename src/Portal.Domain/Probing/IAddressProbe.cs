using Portal.Domain.HostedServices;

namespace Portal.Domain.Probing;

/// <summary>Asks a public address which version answers there.</summary>
public interface IAddressProbe
{
    /// <summary>Null when the addresses of this service are not asked.</summary>
    ProbeRule? RuleFor(string serviceName);

    /// <summary>One question on a connection of its own. Never throws for what the address does.</summary>
    Task<ProbeAnswer> AskAsync(string serviceName, Vip address, CancellationToken cancellationToken);

    /// <summary>Looks where this address tells a version that is known to be there: at usual paths, in usual headers. What was found is asked from then on.</summary>
    /// <returns>False when it tells it nowhere, or when a setting says where to ask.</returns>
    Task<bool> LearnAsync(string serviceName, Vip address, string version, CancellationToken cancellationToken);
}

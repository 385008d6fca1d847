using Portal.Domain.HostedServices;

namespace Portal.Domain.Probing;

/// <summary>For services whose addresses are not asked.</summary>
internal sealed class NoProbe : IAddressProbe
{
    public ProbeRule? RuleFor(string serviceName) => null;

    public Task<ProbeAnswer> AskAsync(string serviceName, Vip address, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"The addresses of {serviceName} are not asked.");

    public Task<bool> LearnAsync(string serviceName, Vip address, string version, CancellationToken cancellationToken) => Task.FromResult(false);
}

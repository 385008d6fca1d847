using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Ledger;

/// <summary>What both addresses of a service led to at one time.</summary>
public sealed record RecordedPair(RecordedAddress Production, RecordedAddress Staging)
{
    /// <param name="read">Both deployments as they were read before; null when that was not kept.</param>
    public static RecordedPair Before(SwapIntent intent, HostedService? read = null) => new(
        RecordedAddress.Of(intent.Production, intent.Production, read?.Production), RecordedAddress.Of(intent.Staging, intent.Staging, read?.Staging));

    /// <inheritdoc cref="Before"/>
    public static RecordedPair After(SwapIntent intent, HostedService? read = null) => new(
        RecordedAddress.Of(intent.Production, intent.Staging, read?.Staging), RecordedAddress.Of(intent.Staging, intent.Production, read?.Production));
}

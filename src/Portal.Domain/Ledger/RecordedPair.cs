using Portal.Domain.Swaps;

namespace Portal.Domain.Ledger;

/// <summary>What both addresses of a service led to at one time.</summary>
public sealed record RecordedPair(RecordedAddress Production, RecordedAddress Staging)
{
    public static RecordedPair Before(SwapIntent intent) => new(
        RecordedAddress.Of(intent.Production, intent.Production), RecordedAddress.Of(intent.Staging, intent.Staging));

    public static RecordedPair After(SwapIntent intent) => new(
        RecordedAddress.Of(intent.Production, intent.Staging), RecordedAddress.Of(intent.Staging, intent.Production));
}

using Portal.Domain.Standby;

namespace Portal.Web.Api.Standby;

/// <summary>The old side of the last swap: what it costs, and until when it is kept.</summary>
/// <param name="CostPerHour">Null when it cannot be told; `costBecause` says of what it is made, or why it cannot.</param>
/// <param name="PricesAsOf">The day of the price table.</param>
/// <param name="KeptUntil">Null when nobody said.</param>
/// <param name="CostSinceEnd">What it has cost since its lease ended, as text with its currency.</param>
internal sealed record StandbyView(
    string Version, string Deployment, decimal? CostPerHour, string Currency, string CostBecause, DateOnly PricesAsOf, DateTimeOffset? KeptUntil, string? KeptBy, bool ReturnWanted, string? CostSinceEnd)
{
    public static StandbyView Of(StandbyStand stand, PriceTable prices) => new(
        stand.OldSide.Version, stand.OldSide.Name, stand.Cost.Amount, stand.Cost.Currency, stand.Cost.Because, prices.AsOf,
        stand.Lease?.Until, stand.Lease?.SetBy.Name, stand.IsReturnWanted, stand.Wasted);
}

using Portal.Domain.Estate;
using Portal.Web.Api.Subscriptions;

namespace Portal.Web.Api.HostedServices;

/// <summary>A hosted service with its two deployments in detail.</summary>
/// <param name="Key">Names the service for as long as its production address lives; a swap does not change it.</param>
/// <param name="Kind">What kind of target it is, for example CloudServices.</param>
/// <param name="Production">Null when nothing is deployed to production.</param>
/// <param name="Staging">Null when nothing is deployed to staging.</param>
internal sealed record ServiceDetail(
    string Key, string Name, string Kind, SubscriptionView Subscription, DeploymentDetail? Production, DeploymentDetail? Staging, ReadinessView Readiness)
{
    public required string Region { get; init; }

    public string? Team { get; init; }

    public LastSwapView? LastSwap { get; init; }

    public required ServiceLinks Links { get; init; }

    public static ServiceDetail Of(ServiceRow row) => new(
        row.Service.Key.Value, row.Service.Name, row.Service.Kind, SubscriptionView.Of(row.Service.Subscription),
        DeploymentDetail.Of(row.Service.Production), DeploymentDetail.Of(row.Service.Staging), ReadinessView.Of(row.Readiness))
    {
        Region = row.Service.Region,
        Team = row.Service.Team,
        LastSwap = LastSwapView.Of(row.LastSwap),
        Links = ServiceLinks.Of(row),
    };
}

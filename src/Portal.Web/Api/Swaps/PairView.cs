using Portal.Domain.HostedServices;

namespace Portal.Web.Api.Swaps;

/// <summary>Both addresses of a service with what answers there.</summary>
/// <param name="Production">Null when nothing is deployed there.</param>
/// <param name="Staging">Null when nothing is deployed there.</param>
internal sealed record PairView(SideView? Production, SideView? Staging)
{
    public static PairView Now(HostedService service) => new(
        service.Production is { } production ? SideView.Of(production, production.Vip) : null,
        service.Staging is { } staging ? SideView.Of(staging, staging.Vip) : null);

    /// <summary>Null when a side or its address is missing: then there is no after.</summary>
    public static PairView? After(HostedService service) =>
        service is { Production: { Vip: { } live } production, Staging: { Vip: { } staged } staging }
            ? new(SideView.Of(staging, live), SideView.Of(production, staged))
            : null;
}

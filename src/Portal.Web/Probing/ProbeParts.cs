using Portal.Domain.Probing;

namespace Portal.Web.Probing;

/// <summary>The probing parts in the container.</summary>
internal static class ProbeParts
{
    public static IServiceCollection AddProbing(this IServiceCollection services, PortalSettings settings) => services
        .AddSingleton(settings.Probe)
        .AddSingleton<AddressStrips>()
        .AddSingleton<LiveProof>()
        .AddSingleton<IAddressPlaces, PublicPlaces>()
        .AddSingleton<IAddressProbe, HttpAddressProbe>();
}
